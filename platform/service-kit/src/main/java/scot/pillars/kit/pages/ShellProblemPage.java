package scot.pillars.kit.pages;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import scot.pillars.kit.http.Problem;
import scot.pillars.kit.http.ProblemPage;

/** The page a browser gets when something was not found or went wrong. */
@Singleton
public class ShellProblemPage implements ProblemPage {
    private static final Logger LOG = Logger.getLogger(ShellProblemPage.class);

    @Inject
    @Location("kit/problem")
    Template page;

    @Override
    public String render(Problem problem) {
        try {
            return page.data("problem", problem).render();
        } catch (RuntimeException e) {
            LOG.error("The page of a problem could not be made", e);
            return "<!DOCTYPE html><html lang=\"en\"><title>Error</title><p>Error " + problem.status();
        }
    }
}
