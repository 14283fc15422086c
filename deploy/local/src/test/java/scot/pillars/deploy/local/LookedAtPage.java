package scot.pillars.deploy.local;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as it stands in the browser now, with open menus and errors: judged by axe against WCAG 2.2 AA, by whether it fits
 * a screen and a telephone, and by whether the keyboard reaches everything and shows where it is. Leaves pictures.
 */
final class LookedAtPage {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int SCREEN = 1280;
    private static final int TELEPHONE = 390;
    private static final int HEIGHT = 900;
    /** Of a picture, in per cent. */
    private static final int QUALITY = 85;

    /** Presses that may stay where they are or stop at a frame that scrolls: a field of a date takes four. */
    private static final int INSIDE = 20;

    /** Every menu and everything folded away opened, and every style that fades in there at once. */
    private static final String OPENED = """
            () => { document.querySelectorAll('details').forEach(one => one.open = true);
              document.getAnimations().forEach(one => one.finish()); }""";

    /**
     * Gives how much the keyboard must reach: what is visible and can be used, of radio buttons with one name one. From
     * then on it notes what gets the focus, and whether one sees it there: whether it looks otherwise than without. Of
     * radio buttons and checkboxes the label is drawn.
     */
    private static final String FOLLOWED = """
            () => {
              const look = e => {
                const drawn = e.type === 'radio' || e.type === 'checkbox' ? [e.labels[0] || e] : [e];
                return drawn.concat(e).flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')])
                  .map(style => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                    style.backgroundColor, style.filter, style.borderColor, style.borderWidth].join(' ')).join('|'); };
              const looks = new Map(), groups = new Map(), places = new Map();
              window.reached = new Set();
              window.unseen = new Set();
              document.activeElement.blur();
              window.scrollTo(0, 0);
              const used = 'a[href],button,input,select,textarea,summary';
              document.querySelectorAll(used + ',[tabindex]').forEach(e => {
                looks.set(e, look(e));
                const box = e.getBoundingClientRect();
                if (!e.matches(used) || e.disabled || e.type === 'hidden' || e.tabIndex < 0 || !e.checkVisibility()
                    || box.width === 0) return;
                if (e.type === 'radio' && !groups.has(e.name)) groups.set(e.name, e);
                places.set(e, e.type === 'radio' ? groups.get(e.name) : e);
              });
              document.addEventListener('focusin', event => {
                const e = event.target;
                look(e);
                document.getAnimations().forEach(one => one.finish());
                if (places.has(e)) window.reached.add(places.get(e));
                if (!looks.has(e) || look(e) === looks.get(e)) window.unseen.add(e);
              });
              window.reachable = new Set(places.values());
              return window.reachable.size; }""";

    private static final String REACHED = "() => window.reached.size";
    private static final String MISSED = """
            () => [...window.reachable].filter(e => !window.reached.has(e)).map(e => e.outerHTML.slice(0, 120))""";
    private static final String UNSEEN = "() => [...window.unseen].map(e => e.outerHTML.slice(0, 120))";

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
        looked.fits(TELEPHONE);
        looked.judge(TELEPHONE);
        looked.fits(SCREEN);
        looked.judge(SCREEN);
        looked.byKeyboard();
        return looked.complaints;
    }

    /** What its errors make wrong with a page that was looked at before it refused a form. */
    static List<String> complaintsOfRefusal(Page page, Path pictures, String name) {
        LookedAtPage looked = new LookedAtPage(page, pictures, name);
        looked.fits(TELEPHONE);
        looked.fits(SCREEN);
        looked.judge(SCREEN);
        return looked.complaints;
    }

    private void fits(int width) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate(OPENED);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setQuality(QUALITY)
                .setPath(pictures.resolve(name + "-" + width + ".jpeg")));
        int overhang = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (overhang > 0) {
            complaints.add(name + " at " + width + " is too wide by " + overhang);
        }
    }

    private void judge(int width) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // The pages have no frames, for which axe otherwise opens a page of its own
        new AxeBuilder(page)
                .options(options)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> complaints.add(
                                name + " at " + width + ": " + violation.getId() + ": " + shortened(node.getHtml()))));
    }

    private void byKeyboard() {
        int reachable = ((Number) page.evaluate(FOLLOWED)).intValue();
        int before = -1;
        int reached = 0;
        while (reached < reachable && reached > before) {
            for (int tab = reached; tab < reachable + INSIDE; tab++) {
                page.keyboard().press("Tab");
            }
            before = reached;
            reached = ((Number) page.evaluate(REACHED)).intValue();
        }
        ((List<?>) page.evaluate(UNSEEN))
                .forEach(unseen -> complaints.add(name + ": one does not see the focus on " + unseen));
        ((List<?>) page.evaluate(MISSED))
                .forEach(missed -> complaints.add(name + ": the keyboard does not reach " + missed));
    }

    private static String shortened(String html) {
        return html.length() > 200 ? html.substring(0, 200) : html;
    }
}
