package scot.pillars.deploy.local;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A form sent with nothing filled in. Where it asks for something that is not optional and does not only keep what is
 * there so far, it is refused; the page that says so is looked at too, and each of its errors leads to a field.
 */
final class EmptyForm {
    /** Empties and marks the form that is sent to this path; gives whether it asks for anything that is not optional. */
    private static final String EMPTIED = """
            action => {
              document.querySelectorAll('details').forEach(one => one.open = true);
              const form = [...document.querySelectorAll('main form[method=post]')]
                .find(one => new URL(one.action).pathname === action);
              if (!form) return false;
              form.noValidate = true;
              form.setAttribute('data-emptied', '');
              let asks = false;
              for (const field of form.elements) {
                if (['hidden', 'submit', 'button', 'fieldset', 'select-one', 'select-multiple'].includes(field.type)
                    || !field.checkVisibility()) continue;
                if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                else if (field.type !== 'file') field.value = '';
                const group = field.closest('fieldset');
                const words = [...(field.labels || []), ...(group ? group.querySelectorAll('legend') : [])]
                  .map(one => one.textContent).join(' ');
                if (field.type !== 'checkbox' && !/optional/i.test(words)) asks = true;
              }
              return asks; }""";

    private static final String LEADING_NOWHERE = """
            () => [...document.querySelectorAll('.ds_error-summary a')]
              .filter(one => !document.getElementById(decodeURIComponent(one.hash.slice(1))))
              .map(one => one.outerHTML)""";

    /** The last of those people see: the first may only add a row; one nobody sees is for the key Enter. */
    private static final String BUTTON = "form[data-emptied] [type=submit]:not([aria-hidden])";

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private EmptyForm() {}

    static List<String> complaints(Page page, String action, Path pictures, String name) {
        if (Boolean.FALSE.equals(page.evaluate(EMPTIED, action))) {
            return List.of();
        }
        String sent = name + "-" + action.substring(action.lastIndexOf('/') + 1) + "-empty";
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> page.locator(BUTTON).last().click());
        page.locator("form[data-emptied]").waitFor(GONE);
        if (page.url().endsWith("done=kept")) {
            return List.of();
        }
        if (answer.status() < 400) {
            return List.of(sent + " is not refused but answered " + answer.status() + " at " + page.url());
        }
        List<String> complaints = new ArrayList<>();
        ((List<?>) page.evaluate(LEADING_NOWHERE))
                .forEach(error -> complaints.add(sent + ": an error leads nowhere: " + error));
        complaints.addAll(LookedAtPage.complaintsOfRefusal(page, pictures, sent));
        return complaints;
    }
}
