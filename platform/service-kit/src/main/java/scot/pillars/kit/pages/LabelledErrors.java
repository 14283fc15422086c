package scot.pillars.kit.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scot.pillars.kit.http.FieldError;

/**
 * The error summary of a page names each field by its label, as the reader sees it, and stands in the order of the
 * fields. A field without a label keeps the name it has in the request.
 */
@Provider
public class LabelledErrors implements ContainerResponseFilter {
    private static final Pattern SUMMARY =
            Pattern.compile("(<ul class=\"ds_error-summary__list\">)(.*?)(</ul>)", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile("<li><a href=\"#([^\"]*)\">(.*?)</a></li>", Pattern.DOTALL);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof String page
                && response.getMediaType() != null
                && response.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)) {
            response.setEntity(labelled(page));
        }
    }

    /** The same page with its error summaries in the words and the order of the fields that follow. */
    static String labelled(String page) {
        return SUMMARY.matcher(page)
                .replaceAll(summary -> Matcher.quoteReplacement(
                        summary.group(1) + list(summary.group(2), page.substring(summary.end())) + summary.group(3)));
    }

    private static String list(String summary, String form) {
        return ERROR.matcher(summary)
                .results()
                .map(error -> Error.of(error.group(1), error.group(2), form))
                .sorted(Comparator.comparingInt(Error::place))
                .map(error -> "<li><a href=\"#%s\">%s</a></li>\n".formatted(error.field(), error.words()))
                .collect(Collectors.joining("", "\n", ""));
    }

    private record Error(String field, String words, int place) {
        static Error of(String field, String words, String form) {
            int place = form.indexOf("id=\"" + field + "\"");
            return new Error(field, inWordsOfLabel(field, words, form), place < 0 ? Integer.MAX_VALUE : place);
        }

        private static String inWordsOfLabel(String field, String words, String form) {
            String led = FieldError.inWords(field) + " must ";
            String label = label(field, form);
            if (label.isEmpty() || !words.startsWith(led)) {
                return words;
            }
            String rule = "ust " + words.substring(led.length());
            return label.endsWith("?") ? label + " M" + rule : label + ": m" + rule;
        }

        private static String label(String field, String form) {
            String id = Pattern.quote("\"" + field + "\"");
            Matcher label = Pattern.compile(
                            "<label\\b[^>]*\\bfor=" + id + "[^>]*>(.*?)</label>" + "|<fieldset\\b[^>]*\\bid=" + id
                                    + "[^>]*>\\s*<legend\\b[^>]*>(.*?)</legend>",
                            Pattern.DOTALL)
                    .matcher(form);
            if (!label.find()) {
                return "";
            }
            return (label.group(1) == null ? label.group(2) : label.group(1))
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ")
                    .replace(" (optional)", "")
                    .strip();
        }
    }
}
