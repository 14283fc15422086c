package scot.pillars.kit.pages;

import jakarta.inject.Singleton;
import scot.pillars.kit.http.Problem;
import scot.pillars.kit.http.ProblemPage;

/** The page a browser gets when something was not found or went wrong. */
@Singleton
public class PlainProblemPage implements ProblemPage {
    @Override
    public String render(Problem problem) {
        return "<!doctype html><html lang=\"en\"><title>" + problem.status() + "</title><p>" + problem.status();
    }
}
