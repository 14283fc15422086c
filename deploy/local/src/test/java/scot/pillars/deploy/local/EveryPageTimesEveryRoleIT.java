package scot.pillars.deploy.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every demonstration person signs in once in a real browser and opens every page of the suite. Without a browser on the
 * machine the class is left out, unless {@code -Dpillars.browser=required}.
 */
@ExtendWith(SharedSuite.class)
class EveryPageTimesEveryRoleIT {
    private static final Path HOME =
            Path.of(System.getProperty("pillars.home", "../..")).normalize();
    private static final List<String> AREAS = List.of("assurance", "error-resolution", "charter-measures", "reporting");

    private static final String ROLES = """
             1 administrator              9 decision-support          17 learning-and-development
             2 analyst                   10 dispute-reviewer          18 mvfe-reviewer
             3 approver                  11 exercise-lead             19 named-analyst
             4 business-area-owner       12 fer-lead                  20 publication-owner
             5 charter-researcher        13 fer-officer               21 quality-checker
             6 data-entry                14 forum-member              22 quality-lead
             7 data-protection-officer   15 fraud-investigator        23 records-officer
             8 decision-maker            16 internal-auditor          24 team-leader
            """;

    /**
     * Who opens which page: y opens, n is refused, 404 is told that there is none. The check and the case are of a
     * decision by C-0003, in the line of the team leader; C-0003 is also the colleague.
     */
    private static final String TABLE = """
                                               1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24
            /                                  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance                         y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/accessibility           y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/check-form-drafts/new   n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/check-form-drafts/{code} n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/check-forms             y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/check-forms/{code}      y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/check-forms/{code}/difference y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/check-forms/{code}/versions/{version} y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/checks                  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  y
            /assurance/checks/{id}             n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  404
            /assurance/coaching                y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/coaching/themes         n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  y  n  n  n  n  y  n  n
            /assurance/coaching/{id}          404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
            /assurance/colleagues              y  n  n  y  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y
            /assurance/colleagues/{number}     y  n  n 404 n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y
            /assurance/disputes                y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/disputes/{id}          404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
            /assurance/disputes/lodge/{check} 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
            /assurance/feedback                n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  y
            /assurance/feedback/{check}        n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n 404
            /assurance/decisions               n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  n
            /assurance/decisions/{reference}   n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  n
            /assurance/descriptors             y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/descriptors/{vocabulary}/{code} y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/causes/{vocabulary}/{code} y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/gate-plans              n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  n
            /assurance/gate-plans/new          n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/gate-plans/{code}       n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  y  y  n  y  y  n  n
            /assurance/gate-plans/{code}/change n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/guidance                y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/guidance/new            n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  y  n  n
            /assurance/guidance/{code}         y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/guidance/{code}/change  n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  y  n  n
            /assurance/imports                 y  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  n
            /assurance/imports/{id}            y  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  y  n  n
            /assurance/my-results              y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/my-results/{check}     404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
            /assurance/inbox                   y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/inbox/settings          y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/quotas                  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/quotas/new              n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/quotas/{code}           n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/draws/{id}              n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  n  y  n  n
            /assurance/sampling-frames/{id}    n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  n  y  n  n
            /assurance/sampling-plans          n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  n  y  n  n
            /assurance/sampling-plans/new      n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  y  n  n
            /assurance/sampling-plans/{code}   n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  n  y  n  n
            /assurance/sampling-plans/{code}/change n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  y  n  n
            /assurance/something-wrong         y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/second-checks           n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  y  n  n  y  n  n
            /assurance/second-checks/ask/{case} n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/second-checks/{id}      n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  404 n  404 404 n  404 404 n  n
            /assurance/worklist                n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  y  y  n  n
            /assurance/worklist/{id}           n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  y  y  n  n
            /assurance/risk-models             n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  y  n  n  y  n  n
            /assurance/risk-models/rankings/{frame} n  n  n  n  n  n  n  n  n 404 n  n  n  n  n 404 n 404 404 n 404 404 n  n
            /assurance/risk-models/{version}   n 404 n  n  n  n  n  n  n  n  n  n  n  n  n 404 n  n 404 n  n 404 n  n
            /assurance/risk-models/{version}/transparency n 404 n  n  n  n  n  n  n  n  n  n  n  n  n 404 n  n 404 n  n 404 n  n
            /assurance/targets                 y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/tolerances              y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/objectives              y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/training                y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/controls                y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/automation              y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/strategies              y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/impact                  y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/targets/new             n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/tolerances/new          n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/objectives/new          n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y
            /assurance/training/new            n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  y  n  n
            /assurance/controls/new            n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/automation/new          n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/strategies/new          n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/impact/new              n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/targets/{code}          404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/tolerances/{code}       y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/objectives/{code}       404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
            /assurance/training/{code}         404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/controls/{code}         404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/automation/{code}       404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/strategies/{code}       404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/impact/{code}           404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/enquiries               y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/enquiries/new           n  n  n  y  n  n  n  y  y  y  y  y  y  n  n  n  y  y  n  n  y  y  n  y
            /assurance/enquiries/{code}        404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/suggestions             y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/suggestions/new         n  n  n  y  n  n  n  y  y  y  y  y  y  n  n  n  y  y  n  n  y  y  n  y
            /assurance/suggestions/{code}      404 404 404 404 n  n  n  404 404 404 404 404 404 404 404 404 404 404 404 n  404 404 n  404
            /assurance/lessons                 y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/lessons/new             n  n  n  y  n  n  n  y  y  y  y  y  y  n  n  n  y  y  n  n  y  y  n  y
            /assurance/lessons/{code}          y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  n  y  y  n  y
            /assurance/one-to-one              y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /assurance/one-to-one/{colleague} 404 404 404 404 404 404 404  y  404 404 404 404 404 404 404 404 404 404 404 404 404  y  404  y
            /assurance/audit-findings          n  n  n  y  n  n  n  n  n  n  n  y  n  n  n  y  y  n  n  n  n  y  n  y
            /assurance/audit-findings/new      n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  n  n  n
            /assurance/audit-findings/{id}     n  n  n  404 n  n  n  n  n  n  n  404 n  n  n  404 404 n  n  n  n  404 n  404
            /assurance/calibration             n  n  n  y  n  n  n  n  n  y  n  n  n  n  n  y  y  y  y  n  y  y  n  n
            /assurance/calibration/criteria/{code} n  n  n  y  n  n  n  n  n  y  n  n  n  n  n  y  y  y  y  n  y  y  n  n
            /assurance/calibration/plan        n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n
            /assurance/calibration/{id}        n  n  n  404 n  n  n  n  n  404 n  n  n  n  n  404 404 404 404 n  404 404 n  n
            /assurance/calibration/{id}/answers n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  404 n  n
            /assurance/calibration/{id}/score/{place} n  n  n  n  n  n  n  n  n  404 n  n  n  n  n  n  n  404 n  n  404 404 n  n
            /assurance/exercises               n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  y  y  n  n  n  n  n
            /assurance/leakage                 n  y  n  y  n  n  n  n  n  n  n  n  n  y  n  y  n  y  y  n  n  y  n  n
            /charter-measures                  y  y  n  y  y  y  n  n  n  n  n  n  n  y  n  y  n  n  y  y  n  n  n  n
            /charter-measures/accessibility    y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /charter-measures/imports          y  n  n  n  y  y  n  n  n  n  n  n  n  n  n  y  n  n  n  y  n  n  n  n
            /charter-measures/imports/{id}     y  n  n  n  y  y  n  n  n  n  n  n  n  n  n  y  n  n  n  y  n  n  n  n
            /charter-measures/inbox            y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /charter-measures/inbox/settings   y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /charter-measures/measures/{code}  y  y  n  y  y  y  n  n  n  n  n  n  n  y  n  y  n  n  y  y  n  n  n  n
            /error-resolution                  n  n  y  n  n  n  n  n  y  n  y  y  y  n  y  y  n  n  y  n  n  n  n  n
            /error-resolution/accessibility    y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /error-resolution/break-glass      n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  n  n  n  n  n  n  n
            /error-resolution/break-glass/review n  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  n  n  n
            /error-resolution/cases/{id}       n  n  y  n  n  n  n  n  y  n  y  y  y  n  y  y  n  n  y  n  n  n  n  n
            /error-resolution/inbox            y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /error-resolution/inbox/settings   y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /error-resolution/suspicions       n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  y  n  n  n  n  n  n  n  n
            /error-resolution/suspicions/open  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  n  n  n  n  n  n  n  n  n
            /error-resolution/suspicions/{id}  n  n  n  n  n  n  n  n  n  n  n  n  n  n  y  y  n  n  n  n  n  n  n  n
            /reporting                         y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /reporting/accessibility           y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /reporting/inbox                   y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /reporting/inbox/settings          y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y  y
            /reporting/views/amounts           n  y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  y  y  n  y
            /reporting/views/charter-summary   n  y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  y  y  n  y
            /reporting/views/checks            n  y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  y  y  n  y
            /reporting/views/descriptors       n  y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  y  y  n  y
            /reporting/views/error-cases       n  y  y  y  y  n  n  n  y  y  y  y  y  y  y  y  y  y  y  y  y  y  n  y
            """;

    private static final String LESSON = """
            code,kind,title,whatHappened,whatToDo,letter,proposedBy,proposedOn,state,areas
            LL-2025-000001,lesson,Ask for the day of the move,Awards began early,Ask for the day,prevent,C-0003,2025-05-02,shared,disability;2025-05-09;adopted;2025-06-01;;The script asks
            """;

    private static final String CHECK = """
            {"caseReference":"CR-2025-000777","benefit":"ADP","area":"Dundee City","team":"T-001",
             "colleague":"C-0003","tier":1,"timing":"post-payment","decidedOn":"2025-05-02",
             "checkedOn":"2025-06-03","disposition":"complete","minutes":25,
             "errorLines":[{"descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
               "direction":"overpayment","amount":{"value":"103.10","currency":"GBP"},"periodFrom":"2025-04-07",
               "periodTo":"2025-05-04","effect":"incurred","detectionPoint":"case-record",
               "occurredOn":"2025-04-07","correctedAtSource":false}]}
            """;
    private static final String DECISION = """
            {"reference":"D-2025-000777","caseReference":"CR-2025-000777","benefit":"ADP","type":"new-application",
             "decidedOn":"2025-05-02","amount":{"value":"103.10","currency":"GBP"},"colleague":"C-0003","team":"T-001",
             "channel":"online"}
            """;
    private static final String THRESHOLD = """
            {"benefit":"CSP","amount":5,"currency":"GBP","inForceFrom":"2026-04-01"}""";
    private static final String FORM_DRAFT = """
            {"benefit":"CSP","tier":1,"title":"Carer Support Payment: operational check"}
            """;
    private static final String GATE_PLAN = """
            {"name":"One decision in ten","rate":0.1,"inForceFrom":"2025-01-01"}
            """;
    private static final String MONTH_OF_GATE = """
            {"month":"2025-05","controlTotal":2,"reason":"One decision was registered before the plan was made"}
            """;
    private static final String QUOTA = """
            {"colleague":"C-0003","per":"day","cases":12,"inForceFrom":"2025-01-01"}
            """;
    private static final String POSTING = """
            {"name":"%s","postings":[{"inForceFrom":"2025-01-01","team":"T-001"%s}]}
            """;
    /** What is said of a record that is not theirs to know. */
    private static final List<String> NOT_KNOWN = List.of(
            "No colleague has",
            "There is no feedback",
            "No dispute has",
            "There is no result of yours",
            "No coaching plan has",
            "There is no one-to-one sheet",
            "There is no such entry",
            "No risk model has",
            "No score ranked a frame",
            "No audit finding has",
            "No calibration session has",
            "You do not score",
            "No sampled case has",
            "No check has");

    /** A link of the navigation, at the top or at the side. */
    private static final Pattern OFFERED = Pattern.compile("class=\"pl_(?:areas|side)__link\" href=\"([^\"]+)\"");

    private static final Pattern AREA_OFFERED = Pattern.compile("class=\"pl_areas__link\" href=\"/([^\"/]+)/\"");

    private static final Map<String, RealBrowser.Session> SESSIONS = new TreeMap<>();
    /** A page that is there for each path with a name in it. */
    private static final Map<String, String> EXAMPLES = new TreeMap<>();

    /** What each person was answered, by role and address: the same page is looked at from several sides. */
    private static final Map<String, RealBrowser.Answer> ANSWERS = new TreeMap<>();

    private static RealBrowser browser;

    @BeforeAll
    static void everybodySignsIn() {
        boolean found = RealBrowser.installed().isPresent();
        if (!found) {
            System.err.println("BROWSER TESTS NOT RUN: no Chromium, Chrome or Edge on the path");
        }
        assumeTrue(found || "required".equals(System.getProperty("pillars.browser")), "a browser");
        record();
        browser = new RealBrowser(
                RealBrowser.installed().orElseThrow(), SharedSuite.suite().port());
        roles().forEach(role -> SESSIONS.put(role, browser.signIn(role)));
        EXAMPLES.put("/error-resolution/suspicions/{id}", openASuspicion());
        drawASample();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyRoleOfTheSuiteIsInTheTable() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String area : AREAS) {
            Properties table = new Properties();
            try (Reader file = Files.newBufferedReader(
                    HOME.resolve(area + "-service/src/main/resources/META-INF/roles.properties"))) {
                table.load(file);
            }
            known.addAll(table.stringPropertyNames());
        }
        known.removeIf(role -> role.startsWith("system/") || role.equals("colleague"));

        assertEquals(known, new TreeSet<>(roles()));
    }

    @Test
    void everyPageTheServicesServeIsInTheTable() throws IOException {
        Set<String> served = new TreeSet<>(Set.of("/"));
        for (String area : AREAS) {
            served.addAll(ServedPages.of(HOME, area));
        }

        assertEquals(served, new TreeSet<>(table().keySet()));
    }

    @Test
    void everyRoleOpensWhatTheTableSaysAndNothingElse() {
        Map<String, List<String>> opened = new TreeMap<>();
        for (String page : table().keySet()) {
            opened.put(
                    page,
                    roles().stream()
                            .map(role -> word(open(role, address(page)).status()))
                            .toList());
        }

        assertEquals(text(table()), text(opened));
    }

    @Test
    void aRefusalIsAPageOfTheSuiteThatKnowsItsVisitor() {
        each((role, page) -> {
            RealBrowser.Answer answer = open(role, address(page));
            if (answer.status() != 200) {
                String where = role + " " + page;
                assertTrue(answer.body().contains("class=\"ds_page\""), where);
                assertTrue(answer.body().contains("Sign out"), where);
                assertTrue(
                        (answer.status() == 403 ? List.of("Nobody with your roles") : NOT_KNOWN)
                                .stream().anyMatch(answer.body()::contains),
                        where);
            }
        });
    }

    @Test
    void theNavigationOffersWhatOpensAndEveryAreaThatDoes() {
        each((role, page) -> {
            String body = open(role, address(page)).body();
            for (String link : all(OFFERED, body)) {
                assertEquals(200, open(role, link).status(), role + " is offered " + link + " on " + page);
            }
            assertEquals(
                    AREAS.stream()
                            .filter(area -> open(role, "/" + area + "/").status() == 200)
                            .collect(Collectors.toSet()),
                    all(AREA_OFFERED, body),
                    role + " on " + page);
        });
    }

    @Test
    void everyPageIsAccessibleFitsAScreenAndATelephoneAndIsUsedByKeyboard() throws IOException {
        Path pictures = Files.createDirectories(HOME.resolve("deploy/local/target/pictures"));
        List<String> complaints = new ArrayList<>();
        table().forEach((page, words) -> complaints.addAll(
                whoOpens(words).look(address(page), pictures, page.equals("/") ? "home" : name(page))));
        complaints.addAll(SESSIONS.get("decision-maker").look("/error-resolution/", pictures, "refused"));
        complaints.addAll(SESSIONS.get("decision-maker").look("/assurance/nowhere", pictures, "not-found"));

        assertEquals("", String.join("\n", complaints));
    }

    /** The auditor where the page opens to auditors, else the first who opens it; where it opens to nobody, the auditor. */
    private static RealBrowser.Session whoOpens(List<String> words) {
        int auditor = roles().indexOf("internal-auditor");
        int first = words.indexOf("y");
        return SESSIONS.get(roles().get(first < 0 || words.get(auditor).equals("y") ? auditor : first));
    }

    private static String name(String page) {
        return page.substring(1).replaceAll("[{}]", "").replace('/', '-');
    }

    /** One record of each kind that has a page. */
    private static void record() {
        RunningSuite suite = SharedSuite.suite();
        created(suite.create("/assurance/v1/units/team/T-001", "{\"name\":\"Disability payments 1\"}"));
        created(suite.create("/assurance/v1/colleagues/C-0004", POSTING.formatted("Dana Ellis", "")));
        created(suite.create(
                "/assurance/v1/colleagues/C-0003", POSTING.formatted("Cameron Doig", ",\"lineManager\":\"C-0004\"")));
        EXAMPLES.put("/assurance/colleagues/{number}", "/assurance/colleagues/C-0003");
        EXAMPLES.put("/assurance/checks/{id}", page(suite.post("/assurance/v1/checks", CHECK)));
        String check = EXAMPLES.get("/assurance/checks/{id}");
        EXAMPLES.put("/assurance/feedback/{check}", check.replace("/checks/", "/feedback/"));
        EXAMPLES.put("/assurance/disputes/{id}", check.replace("/checks/", "/disputes/"));
        EXAMPLES.put("/assurance/disputes/lodge/{check}", check.replace("/checks/", "/disputes/lodge/"));
        EXAMPLES.put("/assurance/coaching/{id}", check.replace("/checks/", "/coaching/"));
        EXAMPLES.put("/assurance/my-results/{check}", check.replace("/checks/", "/my-results/"));
        created(suite.post("/assurance/v1/decisions", DECISION));
        created(suite.create("/assurance/v1/checking-quotas/C-0003-DAILY", QUOTA));
        EXAMPLES.put("/assurance/quotas/{code}", "/assurance/quotas/C-0003-DAILY");
        EXAMPLES.put("/assurance/decisions/{reference}", "/assurance/decisions/D-2025-000777");
        created(suite.create("/assurance/v1/gate-plans/EVERY-TENTH", GATE_PLAN));
        created(suite.create("/assurance/v1/gate-plans/EVERY-ONE", GATE_PLAN.replace("0.1", "1")));
        created(suite.post("/assurance/v1/decisions", DECISION.replace("000777", "000778")));
        EXAMPLES.put(
                "/assurance/worklist/{id}",
                "/assurance/worklist/"
                        + suite.json("/assurance/v1/sampled-cases?plan=EVERY-ONE")
                                .path("items")
                                .path(0)
                                .path("id")
                                .asText());
        created(suite.post("/assurance/v1/gate-plans/EVERY-TENTH/frames", MONTH_OF_GATE));
        String july = DECISION.replace("2025-05-02", "2025-07-02");
        created(suite.post("/assurance/v1/decisions", july.replace("000777", "000787")));
        created(suite.post("/assurance/v1/decisions", july.replace("000777", "000788")));
        // Nobody is signed in who may check it, so that no second check of it has ended
        EXAMPLES.put(
                "/assurance/second-checks/ask/{case}",
                EXAMPLES.get("/assurance/worklist/{id}").replace("/worklist/", "/second-checks/ask/"));
        EXAMPLES.put("/assurance/second-checks/{id}", "/assurance/second-checks/0198f0a2-6d3e-7c41-9f53-0242ac120002");
        EXAMPLES.put("/assurance/gate-plans/{code}", "/assurance/gate-plans/EVERY-TENTH");
        EXAMPLES.put("/assurance/gate-plans/{code}/change", "/assurance/gate-plans/EVERY-TENTH/change");
        // No score has been trained: it needs a hundred checks of random samples
        EXAMPLES.put(
                "/assurance/risk-models/rankings/{frame}",
                "/assurance/risk-models/rankings/0198c0de-0000-7000-8000-000000000001");
        EXAMPLES.put("/assurance/risk-models/{version}", "/assurance/risk-models/1");
        EXAMPLES.put("/assurance/risk-models/{version}/transparency", "/assurance/risk-models/1/transparency");
        created(suite.create("/assurance/v1/check-forms/CSP-1/draft", FORM_DRAFT));
        EXAMPLES.put("/assurance/check-form-drafts/{code}", "/assurance/check-form-drafts/CSP-1");
        EXAMPLES.put("/assurance/check-forms/{code}", "/assurance/check-forms/SCP-1");
        EXAMPLES.put("/assurance/check-forms/{code}/difference", "/assurance/check-forms/SCP-1/difference?from=1&to=1");
        EXAMPLES.put("/assurance/check-forms/{code}/versions/{version}", "/assurance/check-forms/SCP-1/versions/1");
        EXAMPLES.put("/assurance/guidance/{code}", "/assurance/guidance/G-RESIDENCE");
        EXAMPLES.put("/assurance/guidance/{code}/change", "/assurance/guidance/G-RESIDENCE/change");
        String none = "/0198f0a2-6d3e-7c41-9f53-0242ac120002";
        EXAMPLES.put("/assurance/audit-findings/{id}", "/assurance/audit-findings" + none);
        EXAMPLES.put("/assurance/calibration/{id}", "/assurance/calibration" + none);
        EXAMPLES.put("/assurance/calibration/{id}/answers", "/assurance/calibration" + none + "/answers");
        EXAMPLES.put("/assurance/calibration/{id}/score/{place}", "/assurance/calibration" + none + "/score/1");
        EXAMPLES.put("/assurance/calibration/criteria/{code}", "/assurance/calibration/criteria/SCP-1-01");
        EXAMPLES.put("/assurance/descriptors/{vocabulary}/{code}", "/assurance/descriptors/PILLARS/RES-WRONG-DATE");
        EXAMPLES.put("/assurance/causes/{vocabulary}/{code}", "/assurance/causes/PILLARS/GUIDANCE");
        EXAMPLES.put("/assurance/targets/{code}", "/assurance/targets/NONE");
        created(suite.create("/assurance/v1/tolerance-thresholds/CSP-2026", THRESHOLD));
        EXAMPLES.put("/assurance/tolerances/{code}", "/assurance/tolerances/CSP-2026");
        EXAMPLES.put("/assurance/objectives/{code}", "/assurance/objectives/NONE");
        EXAMPLES.put("/assurance/training/{code}", "/assurance/training/NONE");
        EXAMPLES.put("/assurance/controls/{code}", "/assurance/controls/NONE");
        EXAMPLES.put("/assurance/automation/{code}", "/assurance/automation/NONE");
        EXAMPLES.put("/assurance/strategies/{code}", "/assurance/strategies/NONE");
        EXAMPLES.put("/assurance/impact/{code}", "/assurance/impact/NONE");
        EXAMPLES.put("/assurance/enquiries/{code}", "/assurance/enquiries/NONE");
        EXAMPLES.put("/assurance/suggestions/{code}", "/assurance/suggestions/NONE");
        EXAMPLES.put("/assurance/lessons/{code}", aSharedLesson());
        EXAMPLES.put("/assurance/one-to-one/{colleague}", "/assurance/one-to-one/C-0003");
        EXAMPLES.put("/assurance/imports/{id}", tried("/assurance/v1/imports/colleagues", ""));
        EXAMPLES.put(
                "/charter-measures/imports/{id}",
                tried("/charter-measures/v1/imports/survey-responses", "&source=tried"));
        EXAMPLES.put(
                "/charter-measures/measures/{code}",
                "/charter-measures/measures/"
                        + suite.json("/charter-measures/v1/measures")
                                .path("items")
                                .path(0)
                                .path("code")
                                .asText());
        String cases = "/error-resolution/v1/error-cases?benefit=ADP";
        await().atMost(Duration.ofMinutes(2))
                .until(() -> suite.json(cases).path("items").size() == 1);
        EXAMPLES.put(
                "/error-resolution/cases/{id}",
                "/error-resolution/cases/"
                        + suite.json(cases).path("items").path(0).path("id").asText());
    }

    /** From a file of past lessons: a system may not propose one. */
    private static String aSharedLesson() {
        RunningSuite suite = SharedSuite.suite();
        created(suite.create("/assurance/v1/units/business-area/disability", "{\"name\":\"Disability\"}"));
        created(suite.post("/assurance/v1/imports/lessons", "text/csv", LESSON));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> suite.json("/assurance/v1/lessons").path("items").size() == 1);
        return "/assurance/lessons/LL-2025-000001";
    }

    /** Through its page, since no calling system may. */
    private static String openASuspicion() {
        String number = SharedSuite.suite()
                .json("/error-resolution/v1/error-cases?benefit=ADP")
                .path("items")
                .path(0)
                .path("number")
                .asText();
        return SESSIONS.get("fraud-investigator")
                .send(
                        "/error-resolution/suspicions/open",
                        Map.of("#number", number, "#grounds", "Payslips contradict the employer's answer"));
    }

    /** Through the pages of a quality lead, since no calling system may: plan, frame and draw over the two decisions of July. */
    private static void drawASample() {
        RealBrowser.Session lead = SESSIONS.get("quality-lead");
        String plan = lead.send(
                "/assurance/sampling-plans/new",
                Map.of(
                        "#code", "ADP-MONTHLY",
                        "#question", "How many decisions on Adult Disability Payment were right?",
                        "#name", "Adult Disability Payment, monthly",
                        "#benefits", "ADP",
                        "#size", "1"));
        lead.press(plan, Map.of(), "form[action*='/in-force'] [type=submit]");
        String frame = lead.press(plan, Map.of("#month", "2025-07"), "form[action*='/frames'] [type=submit]");
        lead.press(
                frame,
                Map.of("#cases-ADP", "2", "#money-ADP", "206.20"),
                "form[action*='/control-totals'] [type=submit]");
        EXAMPLES.put("/assurance/sampling-plans/{code}", plan);
        EXAMPLES.put("/assurance/sampling-plans/{code}/change", plan + "/change");
        EXAMPLES.put("/assurance/sampling-frames/{id}", frame);
        EXAMPLES.put("/assurance/draws/{id}", lead.press(frame, Map.of(), "form[action*='/draw'] [type=submit]"));
    }

    /** A file without rows, only tried. */
    private static String tried(String kind, String parameters) {
        RunningSuite suite = SharedSuite.suite();
        String header = suite.get(kind + "/template?format=csv").body();
        return page(suite.post(kind + "?dryRun=true" + parameters, "text/csv", header));
    }

    /** The page of what was made: the address of the API without its version. */
    private static String page(HttpResponse<String> made) {
        return created(made).headers().firstValue("Location").orElseThrow().replace("/v1/", "/");
    }

    private static HttpResponse<String> created(HttpResponse<String> answer) {
        assertTrue(Set.of(201, 202).contains(answer.statusCode()), answer.body());
        return answer;
    }

    private static void each(BiConsumer<String, String> one) {
        roles().forEach(role -> table().keySet().forEach(page -> one.accept(role, page)));
    }

    private static String address(String page) {
        String address = EXAMPLES.getOrDefault(page, page);
        assertFalse(address.contains("{"), page);
        return address;
    }

    private static RealBrowser.Answer open(String role, String address) {
        return ANSWERS.computeIfAbsent(
                role + " " + address, any -> SESSIONS.get(role).get(address));
    }

    private static String word(int status) {
        return status == 200 ? "y" : status == 403 ? "n" : String.valueOf(status);
    }

    private static List<String> roles() {
        Map<Integer, String> numbered = new TreeMap<>();
        Pattern.compile("(\\d+) ([a-z-]+)")
                .matcher(ROLES)
                .results()
                .forEach(one -> numbered.put(Integer.valueOf(one.group(1)), one.group(2)));
        return List.copyOf(numbered.values());
    }

    private static Map<String, List<String>> table() {
        return TABLE.lines()
                .skip(1)
                .map(line -> List.of(line.strip().split("\\s+")))
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> row.subList(1, row.size()), (one, other) -> one, TreeMap::new));
    }

    private static String text(Map<String, List<String>> table) {
        return table.entrySet().stream()
                .map(row -> row.getKey() + " " + String.join(" ", row.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> all(Pattern pattern, String body) {
        return pattern.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
