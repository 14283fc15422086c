package scot.pillars.kit.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import scot.pillars.kit.security.SessionEnded;

/** Turns everything a resource can throw into a problem document, or a page for a browser; the only place that does. */
@Singleton
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    ProblemAnswers answers;

    @Inject
    HttpAuthenticator authenticator;

    @Inject
    CurrentVertxRequest current;

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

    /** On a worker, since the page asks who its visitor is and what may be offered instead. */
    @ServerExceptionMapper
    public Uni<Response> forbidden(ForbiddenException forbidden, ContainerRequestContext request) {
        return Uni.createFrom()
                .item(() -> answer(Refusal.forbidden("Nobody with your roles may do this"), request))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @ServerExceptionMapper
    public Uni<Response> notSignedIn(UnauthorizedException nobody, ContainerRequestContext request) {
        return challenge(request);
    }

    @ServerExceptionMapper
    public Uni<Response> signInFailed(AuthenticationFailedException refused, ContainerRequestContext request) {
        return challenge(request);
    }

    /** The cookie of an ended session is removed by this answer: a browser comes back without it and signs in. */
    @ServerExceptionMapper
    public Response signInIncomplete(AuthenticationCompletionException incomplete, ContainerRequestContext request) {
        boolean again = SessionEnded.isCauseOf(incomplete)
                && request.getMethod().equals("GET")
                && ProblemAnswers.wantsPage(request.getHeaderString(HttpHeaders.ACCEPT));
        return again
                ? Response.seeOther(request.getUriInfo().getRequestUri()).build()
                : answer(new NotAuthorizedException("Bearer"), request);
    }

    /** A program is told how to sign in, a browser is sent there; when the provider is away both are told so. */
    private Uni<Response> challenge(ContainerRequestContext request) {
        return authenticator
                .getChallenge(current.getCurrent())
                .map(challenge -> challenged(challenge, request))
                .onFailure()
                .recoverWithItem(away -> answer(away, request));
    }

    private Response challenged(ChallengeData challenge, ContainerRequestContext request) {
        if (challenge != null && challenge.status < 400) {
            Response.ResponseBuilder elsewhere = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> elsewhere.header(name.toString(), value));
            return elsewhere.build();
        }
        Response refused = answer(new NotAuthorizedException("Bearer"), request);
        return Response.fromResponse(refused)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
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
        if (Refusals.signInAway(thrown)) {
            LOG.warnf("Nobody can sign in for now: %s", thrown.toString());
            return ProblemAnswers.signInAway(instance);
        }
        if (Refusals.passing(thrown)) {
            LOG.warnf("%s could not be served for now: %s", instance, thrown.toString());
            return ProblemAnswers.unavailable(instance);
        }
        LOG.errorf(thrown, "%s failed", instance);
        return ProblemAnswers.failed(instance);
    }
}
