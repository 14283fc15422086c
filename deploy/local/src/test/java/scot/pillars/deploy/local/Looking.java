package scot.pillars.deploy.local;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Browsers side by side in which people sign in and look at pages; each has its thread, which Playwright asks for. */
final class Looking implements AutoCloseable {
    private static final int BROWSERS = 2;

    private final List<Onlooker> onlookers = new ArrayList<>();
    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final Path pictures;

    /**
     * A page to look at.
     *
     * @param person who looks
     * @param name of the pictures
     */
    record Look(String person, String address, String name) {}

    /** A form of a page, by the path it is sent to. */
    record Form(Look page, String action) {}

    /** A browser and its thread. */
    private final class Onlooker {
        final ExecutorService thread = Executors.newSingleThreadExecutor();
        final RealBrowser browser;
        /** Each person goes from page to page in one tab. */
        final Map<String, Page> tabs = new TreeMap<>();

        Onlooker(Path program, int port) {
            browser = CompletableFuture.supplyAsync(() -> new RealBrowser(program, port), thread)
                    .join();
        }

        List<String> complaints(Look look, Function<Page, List<String>> of) {
            try {
                Page page = tabs.computeIfAbsent(
                        look.person(),
                        person -> browser.resume(stored.get(person)).context().newPage());
                page.navigate(look.address());
                page.mouse().move(0, 0);
                return of.apply(page);
            } catch (PlaywrightException e) {
                return List.of(look.name() + ": " + e.getMessage());
            }
        }

        void close() {
            CompletableFuture.runAsync(browser::close, thread).join();
            thread.shutdown();
        }
    }

    /** @param pictures where the pictures of the pages are put */
    Looking(Path program, int port, Path pictures) {
        this.pictures = pictures;
        for (int one = 0; one < BROWSERS; one++) {
            onlookers.add(new Onlooker(program, port));
        }
    }

    /** Signs these people in; gives the cookies of each as a header. */
    Map<String, String> signIn(Collection<String> people) {
        Map<String, String> cookies = new ConcurrentHashMap<>();
        each(people, (onlooker, person) -> {
            RealBrowser.Session session = onlooker.browser.signIn(person);
            onlooker.tabs.put(person, session.context().newPage());
            stored.put(person, session.stored());
            return cookies.put(person, session.cookies());
        });
        return cookies;
    }

    /** What is wrong with the pages as they stand. */
    List<String> at(Collection<Look> looks) {
        return flat(each(
                looks,
                (onlooker, look) ->
                        onlooker.complaints(look, page -> LookedAtPage.complaints(page, pictures, look.name()))));
    }

    /** What is wrong with the pages that refuse these forms when nothing is filled in. */
    List<String> atRefusals(Collection<Form> forms) {
        return flat(each(
                forms,
                (onlooker, form) -> onlooker.complaints(
                        form.page(),
                        page -> EmptyForm.complaints(
                                page, form.action(), pictures, form.page().name()))));
    }

    private <T, R> List<R> each(Collection<T> work, BiFunction<Onlooker, T, R> one) {
        Queue<T> left = new ConcurrentLinkedQueue<>(work);
        List<CompletableFuture<List<R>>> shares = onlookers.stream()
                .map(onlooker -> CompletableFuture.supplyAsync(
                        () -> {
                            List<R> done = new ArrayList<>();
                            for (T next = left.poll(); next != null; next = left.poll()) {
                                done.add(one.apply(onlooker, next));
                            }
                            return done;
                        },
                        onlooker.thread))
                .toList();
        return shares.stream().flatMap(share -> share.join().stream()).toList();
    }

    private static List<String> flat(List<List<String>> complaints) {
        return complaints.stream().flatMap(List::stream).sorted().toList();
    }

    @Override
    public void close() {
        onlookers.forEach(Onlooker::close);
    }
}
