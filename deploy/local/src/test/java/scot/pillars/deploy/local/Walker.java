package scot.pillars.deploy.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person who signed in, at a page: finds fields by their labels and buttons by their words, answers with the keyboard, and
 * says what they see. Everything waits until it is there.
 */
final class Walker {
    private static final int HEIGHT = 900;
    private static final int SCREEN = 1280;
    private static final int TELEPHONE = 390;
    private static final Path TOUR = tour();
    private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

    private final Page page;
    /** Where they look for fields and buttons: the page, or a group of it. */
    private final Locator in;

    static {
        // A page that waits for others looks again by itself
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private Walker(Page page, Locator in) {
        this.page = page;
        this.in = in;
    }

    static Walker of(RealBrowser.Session session) {
        Page page = session.context().newPage();
        page.setViewportSize(SCREEN, HEIGHT);
        return new Walker(page, page.locator("body"));
    }

    Walker open(String path) {
        page.navigate(path);
        return this;
    }

    Walker follow(String link) {
        only(in.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true)))
                .click();
        return this;
    }

    /** Those of these links that the page has. */
    List<String> among(List<String> links) {
        page.waitForLoadState();
        List<String> there = in.getByRole(AriaRole.LINK).allInnerTexts();
        return links.stream().filter(there::contains).toList();
    }

    Walker press(String button) {
        only(in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)))
                .click();
        return this;
    }

    /** Opens what is folded away under these words. */
    Walker unfold(String summary) {
        only(in.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)))
                .click();
        return this;
    }

    Walker fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Walker choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    Walker upload(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** Ticks a box, or chooses one of several answers, with the space bar; its label begins like this. */
    Walker tick(String label) {
        Locator box = only(in.getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[^\\w\\s]", "\\\\$0"))));
        if (!box.isChecked()) {
            box.press(" ");
        }
        return this;
    }

    /** Types texts, and presses what stands in angle brackets, like Tab, with a pause after each key. */
    Walker keys(Duration pause, List<String> keys) {
        for (String one : keys) {
            if (one.startsWith("<")) {
                page.keyboard()
                        .press(
                                one.substring(1, one.length() - 1),
                                new Keyboard.PressOptions().setDelay(pause.toMillis()));
            } else {
                page.keyboard().type(one, new Keyboard.TypeOptions().setDelay(pause.toMillis()));
            }
        }
        return this;
    }

    /** How many keys these are. */
    static int count(List<String> keys) {
        return keys.stream()
                .mapToInt(one -> one.startsWith("<") ? 1 : one.length())
                .sum();
    }

    Walker focus(String label) {
        field(label).focus();
        return this;
    }

    /** That the keyboard is at a field by now. */
    Walker isAt(String label) {
        assertThat(field(label)).isFocused();
        return this;
    }

    /** Only within a group of fields, named by its legend or a part of it. */
    Walker within(String legend) {
        return within(legend, 0);
    }

    /** The same where several groups are named alike; counted from 0. */
    Walker within(String legend, int place) {
        return new Walker(
                page,
                in.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(legend))
                        .filter(VISIBLE)
                        .nth(place));
    }

    Walker sees(String text) {
        assertThat(page.locator("main").getByText(text).filter(VISIBLE).first()).isVisible();
        return this;
    }

    Walker seesNot(String text) {
        assertThat(page.locator("main").getByText(text).filter(VISIBLE)).hasCount(0);
        return this;
    }

    /** A row of a table that holds all these words. */
    Walker seesRow(String... words) {
        assertThat(row(words).first()).isVisible();
        return this;
    }

    private Locator row(String... words) {
        Locator row = page.locator("main tr");
        for (String word : words) {
            row = row.filter(new Locator.FilterOptions().setHasText(word));
        }
        return row;
    }

    /** What a field offers while one types, in its order. */
    @SuppressWarnings("unchecked")
    List<String> offered(String label) {
        return (List<String>) field(label).evaluate("e => [...e.list.options].map(one => one.value)");
    }

    /** That a field holds this by now. */
    Walker seesIn(String label, String value) {
        assertThat(field(label)).hasValue(value);
        return this;
    }

    /** Opens a page again and again until a row of it holds all these words. */
    Walker findsRow(String path, String... words) {
        await(path + " shows " + List.of(words))
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .until(() -> open(path).row(words).count() > 0);
        return this;
    }

    /** A picture for the tour, from these words downwards, when somebody asks for pictures. */
    Walker picture(String name, String from) {
        return picture(name, SCREEN, from);
    }

    /** The same on a telephone. */
    Walker smallPicture(String name, String from) {
        return picture(name, TELEPHONE, from);
    }

    private Walker picture(String name, int width, String from) {
        if (TOUR != null) {
            page.setViewportSize(width, HEIGHT);
            page.evaluate("document.activeElement.blur()");
            only(page.locator("main").getByText(from))
                    .evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + window.scrollY - 24)");
            TourPicture.write(page.screenshot(), TOUR.resolve(name + ".png"));
            page.setViewportSize(SCREEN, HEIGHT);
        }
        return this;
    }

    private Locator field(String label) {
        return only(in.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)));
    }

    private static Locator only(Locator found) {
        return found.filter(VISIBLE).first();
    }

    private static Path tour() {
        String folder = System.getProperty("pillars.tour");
        return folder == null ? null : Path.of(folder);
    }
}
