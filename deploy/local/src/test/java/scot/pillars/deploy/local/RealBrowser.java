package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installed Chromium, Chrome or Edge, in which people sign in; each person has a context with cookies of their own. */
final class RealBrowser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");

    /** So that fields of dates show 03/11/2026; on Linux the environment says it, where the browser has that language. */
    private static final String LANGUAGE = "--lang=en-GB";

    private final String door;
    private final Playwright playwright;
    private final Browser browser;

    /** @param port of the front door; the provider's cookies are of localhost */
    RealBrowser(Path program, int port) {
        door = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        boolean root = System.getProperty("user.name").equals("root");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "en_GB");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setEnv(environment)
                        .setArgs(root ? List.of(LANGUAGE, "--no-sandbox") : List.of(LANGUAGE)));
    }

    /** The program of a browser found by its name. */
    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The program of a browser; where there is none the test is left out, and fails with {@code -Dpillars.browser=required}.
     */
    static Path needed() {
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            System.err.println("BROWSER TESTS NOT RUN: no Chromium, Chrome or Edge on the path");
        }
        assumeTrue(program.isPresent() || "required".equals(System.getProperty("pillars.browser")), "a browser");
        return program.orElseThrow();
    }

    /** Signs in as a demonstration person through the provider's form. */
    Session signIn(String person) {
        BrowserContext context = browser.newContext(here());
        Page page = context.newPage();
        page.navigate("/reporting/sign-in?to=/");
        page.fill("[name=username]", person);
        page.fill("[name=password]", "pillars-demo");
        page.click("[type=submit]");
        page.waitForURL(door + "/reporting/");
        page.close();
        return new Session(context, door);
    }

    /** Somebody who signed in, maybe in another browser. */
    Session resume(String stored) {
        return new Session(browser.newContext(here().setStorageState(stored)), door);
    }

    private Browser.NewContextOptions here() {
        return new Browser.NewContextOptions().setBaseURL(door).setLocale("en-GB");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A person who signed in. */
    record Session(BrowserContext context, String door) {
        /** For {@link RealBrowser#resume}. */
        String stored() {
            return context.storageState();
        }

        /** The cookies that go with every request, as a header. */
        String cookies() {
            return context.cookies(door).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }

        /** Fills in fields of a page and presses a button that says what was done; gives the path of the page it leads to. */
        String press(String path, Map<String, String> fields, String button) {
            try (Page page = context.newPage()) {
                page.navigate(path);
                fields.forEach(page::fill);
                page.click(button);
                page.waitForURL(url -> url.contains("done="));
                return URI.create(page.url()).getPath();
            }
        }
    }
}
