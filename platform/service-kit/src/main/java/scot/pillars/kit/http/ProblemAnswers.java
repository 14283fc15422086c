package scot.pillars.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes a problem to the caller: a document for programs, a page where a browser asked for one. */
@Singleton
public class ProblemAnswers {
    @Inject
    ObjectMapper json;

    @Inject
    ProblemPage page;

    static Problem failed(String instance) {
        return Problem.of(
                500,
                "unexpected",
                "Something went wrong here",
                "It is recorded under the correlation id; nothing was half done",
                instance,
                List.of());
    }

    static Problem unavailable(String instance) {
        return Problem.of(503, "unavailable", "Not possible just now", "Try again in a moment", instance, List.of());
    }

    static Problem signInAway(String instance) {
        return Problem.of(
                503,
                "sign-in-away",
                "Signing in is not possible just now",
                "The sign-in provider does not answer. Whoever is signed in goes on; try again in a minute",
                instance,
                List.of());
    }

    Response response(Problem problem, String accept) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return wantsPage(accept)
                ? answer.entity(page.render(problem))
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .build()
                : answer.entity(problem).type(Problem.MEDIA_TYPE).build();
    }

    void write(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status());
        if (wantsPage(context.request().getHeader(HttpHeaders.ACCEPT))) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8")
                    .end(page.render(problem));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(text(problem));
        }
    }

    /** Whether the first thing the caller accepts is a page. */
    static boolean wantsPage(String accept) {
        return accept != null && accept.stripLeading().toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_HTML);
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
