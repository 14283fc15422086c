package scot.pillars.reporting.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Table;

/** Answers a view as JSON, or its items as CSV where that is asked for. */
@ApplicationScoped
public class ViewAnswers {
    private static final Set<String> FILTERS =
            Set.of("dataset", "benefit", "area", "calendar", "from", "to", "format", "sort", "by");

    private final Paging paging;
    private final UriInfo uri;

    @Inject
    public ViewAnswers(Paging paging, UriInfo uri) {
        this.paging = paging;
        this.uri = uri;
    }

    /** @param items the lines of the CSV, which {@code answer} holds too */
    public <T> Response of(Object answer, List<T> items, Table<T> table) {
        return paging.wantsCsv()
                ? paging.answer(new Page<>(items, null), table)
                : Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Refuses with 400 a parameter that is not one of the view's, so that a slip never widens the answer. */
    public void onlyFilters(String... more) {
        Set<String> known = new TreeSet<>(FILTERS);
        known.addAll(Arrays.asList(more));
        only(known);
    }

    /** Refuses with 400 a parameter that is not one of these, or stands twice. */
    public void only(Set<String> known) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw Refusal.badRequest(
                        name, "unknown-parameter", "Known are " + String.join(", ", new TreeSet<>(known)));
            }
            if (parameters.get(name).size() > 1) {
                throw Refusal.badRequest(name, "single-value", "The parameter is given once");
            }
        }
    }
}
