package scot.pillars.kit.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/** Answers what no route took, and what failed outside the resources, like everything else: with a problem. */
@ApplicationScoped
public class UnknownAddresses {
    private static final Logger LOG = Logger.getLogger(UnknownAddresses.class);

    @Inject
    ProblemAnswers answers;

    void install(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(this::unknown);
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void unknown(RoutingContext context) {
        answers.write(
                context,
                Problem.of(
                        Refusal.notFound("Nothing is at this address"),
                        context.request().path()));
    }

    private void failed(RoutingContext context) {
        String path = context.request().path();
        int status = context.statusCode();
        if (status >= 400 && status < 500) {
            answers.write(context, Problem.of(new Refusal(status, type(status), title(status), null, List.of()), path));
        } else {
            LOG.errorf(context.failure(), "%s failed", path);
            answers.write(context, ProblemAnswers.failed(path));
        }
    }

    private static String type(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            default -> "bad-request";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "This method is not offered here";
            case 413 -> "The request is too large";
            default -> "The request is not valid";
        };
    }
}
