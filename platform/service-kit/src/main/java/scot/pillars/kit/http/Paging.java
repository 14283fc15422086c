package scot.pillars.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Answers a page of a list: JSON with a Link header (RFC 8288, relative, so it holds behind any front door), or the
 * same page as CSV when {@code Accept: text/csv} or {@code ?format=csv} asks for it.
 */
@ApplicationScoped
public class Paging {
    @Inject
    UriInfo uri;

    @Inject
    HttpHeaders headers;

    /** The page as JSON. */
    public Response answer(Page<?> page) {
        return linked(Response.ok(page, MediaType.APPLICATION_JSON_TYPE), page).build();
    }

    /** The page as JSON or CSV. */
    public <T> Response answer(Page<T> page, Table<T> table) {
        if (!wantsCsv()) {
            return answer(page);
        }
        Response csv = Csv.answer(table.fileName(), table.headers(), table.rows(page.items()));
        return linked(Response.fromResponse(csv), page).build();
    }

    /**
     * Whether the request asks for CSV.
     *
     * @throws Refusal 400 when the parameter {@code format} is neither json nor csv
     */
    public boolean wantsCsv() {
        String format = uri.getQueryParameters().getFirst("format");
        if (format != null) {
            if (!format.equals("csv") && !format.equals("json")) {
                throw Refusal.badRequest("format", "one-of", "The format is json or csv");
            }
            return format.equals("csv");
        }
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && accepted.get(0).getType().equals("text")
                && accepted.get(0).getSubtype().equals("csv");
    }

    private Response.ResponseBuilder linked(Response.ResponseBuilder answer, Page<?> page) {
        return page.next() == null
                ? answer
                : answer.header(HttpHeaders.LINK, "<" + nextPage(page.next()) + ">; rel=\"next\"");
    }

    private String nextPage(String cursor) {
        URI request = uri.getRequestUri();
        String kept = Arrays.stream(Objects.toString(request.getRawQuery(), "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("after="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
        return request.getRawPath() + "?" + kept + "after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
