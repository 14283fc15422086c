package scot.pillars.kit.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything a resource can throw into a problem document, or a page for a browser; the only place that does. */
@Singleton
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    ProblemAnswers answers;

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, ContainerRequestContext request) {
        return answer(refusal, request);
    }

    @ServerExceptionMapper
    public Response violation(ConstraintViolationException violation, ContainerRequestContext request) {
        return answer(violation, request);
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException mismatch, ContainerRequestContext request) {
        return answer(mismatch, request);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException exception, ContainerRequestContext request) {
        return exception.getResponse().getStatus() < 400 ? exception.getResponse() : answer(exception, request);
    }

    @ServerExceptionMapper
    public Response anything(Throwable unexpected, ContainerRequestContext request) {
        return answer(unexpected, request);
    }

    private Response answer(Throwable thrown, ContainerRequestContext request) {
        String instance = request.getUriInfo().getRequestUri().getRawPath();
        Problem problem = Refusals.from(thrown)
                .map(refusal -> Problem.of(refusal, instance))
                .orElseGet(() -> failure(thrown, instance));
        return answers.response(problem, request.getHeaderString(HttpHeaders.ACCEPT));
    }

    private static Problem failure(Throwable thrown, String instance) {
        if (Refusals.passing(thrown)) {
            LOG.warnf("%s could not be served for now: %s", instance, thrown.toString());
            return ProblemAnswers.unavailable(instance);
        }
        LOG.errorf(thrown, "%s failed", instance);
        return ProblemAnswers.failed(instance);
    }
}
