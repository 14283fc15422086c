package scot.pillars.kit.http;

/** The page a browser gets for a problem. */
@FunctionalInterface
public interface ProblemPage {
    String render(Problem problem);
}
