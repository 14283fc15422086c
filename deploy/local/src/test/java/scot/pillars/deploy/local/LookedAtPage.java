package scot.pillars.deploy.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page as it stands in the browser now, with open menus and errors: judged by axe against WCAG 2.2 AA, by whether it fits
 * a screen and a telephone, and by whether the keyboard reaches everything and shows where it is. Leaves pictures.
 */
final class LookedAtPage {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int SCREEN = 1280;
    private static final int TELEPHONE = 390;
    private static final int HEIGHT = 900;
    private static final int MOST_TABS = 400;

    /**
     * How an element looks as far as focus may change it; of radio buttons and checkboxes the label is drawn. A style that
     * fades in is looked at when it has.
     */
    private static final String LOOK = """
            const look = e => {
              const drawn = e.type === 'radio' || e.type === 'checkbox' ? [e.labels[0] || e] : [e];
              return drawn.concat(e).flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')])
                .map(style => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                  style.backgroundColor, style.filter, style.borderColor, style.borderWidth].join(' ')).join('|'); };
            """;

    /** What the keyboard must reach: what is visible and can be used; of radio buttons with one name, one. */
    private static final String REACHABLE = "() => {" + LOOK + """
              let n = 0; const groups = new Set(); window.looks = new Map();
              document.activeElement.blur(); window.scrollTo(0, 0);
              document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')
                .forEach(e => window.looks.set(e, look(e)));
              document.querySelectorAll('a[href],button,input,select,textarea,summary').forEach(e => {
                const box = e.getBoundingClientRect();
                if (e.disabled || e.type === 'hidden' || e.tabIndex < 0 || !e.checkVisibility() || box.width === 0) return;
                if (e.type === 'radio') { if (groups.has(e.name)) return; groups.add(e.name); }
                e.setAttribute('data-looked', n++); });
              return n; }""";

    /** Which of them has the focus, and whether one sees it: whether it looks otherwise than without. */
    private static final String FOCUSED = "async () => {" + LOOK + """
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              await Promise.all(e.getAnimations().map(one => one.finished));
              let at = e.getAttribute('data-looked');
              if (at === null && e.type === 'radio') {
                const first = document.querySelector('input[type=radio][name="' + e.name + '"][data-looked]');
                at = first && first.getAttribute('data-looked'); }
              return {at: at, seen: window.looks.has(e) && look(e) !== window.looks.get(e), html: e.outerHTML.slice(0, 120)}; }""";

    private static final String MISSED = """
            reached => [...document.querySelectorAll('[data-looked]')]
              .filter(e => !reached.includes(e.getAttribute('data-looked'))).map(e => e.outerHTML.slice(0, 120))""";

    private final Page page;
    private final Path pictures;
    private final String name;
    private final List<String> complaints = new ArrayList<>();

    private LookedAtPage(Page page, Path pictures, String name) {
        this.page = page;
        this.pictures = pictures;
        this.name = name;
    }

    /** What is wrong with the page as it stands; nothing when all is well. Pictures are named after it and their width. */
    static List<String> complaints(Page page, Path pictures, String name) {
        LookedAtPage looked = new LookedAtPage(page, pictures, name);
        looked.at(TELEPHONE);
        looked.at(SCREEN);
        looked.byKeyboard();
        return looked.complaints;
    }

    private void at(int width) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + "-" + width + ".png")));
        int overhang = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (overhang > 0) {
            complaints.add(name + " at " + width + " is too wide by " + overhang);
        }
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> complaints.add(
                                name + " at " + width + ": " + violation.getId() + ": " + shortened(node.getHtml()))));
    }

    private void byKeyboard() {
        int reachable = ((Number) page.evaluate(REACHABLE)).intValue();
        List<String> reached = new ArrayList<>();
        for (int tab = 0; tab < MOST_TABS && reached.size() < reachable; tab++) {
            page.keyboard().press("Tab");
            Map<?, ?> focused = (Map<?, ?>) page.evaluate(FOCUSED);
            if (focused == null) {
                if (tab > 0) {
                    break;
                }
                continue;
            }
            if (focused.get("at") != null && !reached.contains(String.valueOf(focused.get("at")))) {
                reached.add(String.valueOf(focused.get("at")));
            }
            if (Boolean.FALSE.equals(focused.get("seen"))) {
                complaints.add(name + ": one does not see the focus on " + focused.get("html"));
            }
        }
        ((List<?>) page.evaluate(MISSED, reached))
                .forEach(missed -> complaints.add(name + ": the keyboard does not reach " + missed));
    }

    private static String shortened(String html) {
        return html.length() > 200 ? html.substring(0, 200) : html;
    }
}
