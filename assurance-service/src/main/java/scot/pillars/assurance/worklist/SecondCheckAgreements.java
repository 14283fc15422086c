package scot.pillars.assurance.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Agreement of first and second checks, from what both had said when the second ended. */
@ApplicationScoped
class SecondCheckAgreements {
    private static final int MONTHS = 12;
    /** Whatever was not completed is one category beside the outcomes. */
    private static final String NOT_COMPLETE = "not-complete";

    private static final List<String> RESULTS = Stream.concat(
                    Arrays.stream(CheckOutcome.values()).map(Kebab::of), Stream.of(NOT_COMPLETE))
            .toList();
    private static final List<String> ANSWERS =
            Arrays.stream(FindingResult.values()).map(Kebab::of).toList();

    private static final String CHECKERS = """
            count(*) as n, array_agg(distinct f.checker) || array_agg(distinct s.checker) as checkers
            from second_check k join sampled_case s on s.id = k.case_id join sampled_case f on f.id = s.first_case""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** What both said, how often, and who they were. */
    private record Said(String criterion, String first, String second, long times, Set<String> checkers) {
        static Said read(ResultSet row) throws SQLException {
            Set<String> checkers = new HashSet<>();
            for (String one : (String[]) row.getArray("checkers").getArray()) {
                if (one != null) {
                    checkers.add(one);
                }
            }
            return new Said(
                    row.getString("criterion"),
                    row.getString("first"),
                    row.getString("second"),
                    row.getLong("n"),
                    checkers);
        }
    }

    /** First day of the period: a year before its last one when none is given. */
    LocalDate from(AgreementSearch search) {
        return search.from != null
                ? search.from
                : to(search).minusMonths(MONTHS).plusDays(1);
    }

    LocalDate to(AgreementSearch search) {
        return search.to != null ? search.to : clock.today();
    }

    /** Of the whole check, of all criteria together, then of each criterion; empty when nothing was compared. */
    List<SecondCheckAgreement> of(AgreementSearch search) {
        List<Object> values = new ArrayList<>();
        String where = where(search, values);
        List<Said> results = sql.list(
                "select null as criterion, k.first_result as first, k.second_result as second, " + CHECKERS + where
                        + " group by k.first_result, k.second_result",
                Said::read,
                values.toArray());
        if (results.isEmpty()) {
            return List.of();
        }
        long cases = results.stream().mapToLong(Said::times).sum();
        List<Said> answers = sql.list(
                "select a.criterion, a.first, a.second, " + CHECKERS
                        + " join second_check_answer a on a.case_id = k.case_id" + where
                        + " and a.first is not null and a.second is not null group by a.criterion, a.first, a.second",
                Said::read,
                values.toArray());
        List<SecondCheckAgreement> rows = new ArrayList<>();
        rows.add(agreement(SecondCheckAgreement.Of.RESULT, null, RESULTS, results, cases));
        if (!answers.isEmpty()) {
            rows.add(agreement(SecondCheckAgreement.Of.CRITERIA, null, ANSWERS, answers, cases));
        }
        Map<String, List<Said>> byCriterion = new TreeMap<>();
        answers.forEach(one -> byCriterion
                .computeIfAbsent(one.criterion(), any -> new ArrayList<>())
                .add(one));
        byCriterion.forEach((code, said) -> rows.add(agreement(
                SecondCheckAgreement.Of.CRITERION,
                code,
                ANSWERS,
                said,
                said.stream().mapToLong(Said::times).sum())));
        return rows;
    }

    private String where(AgreementSearch search, List<Object> values) {
        StringBuilder where = new StringBuilder(" where k.ended_at >= ? and k.ended_at < ?");
        values.add(BusinessClock.startOf(from(search)));
        values.add(BusinessClock.startOf(to(search).plusDays(1)));
        if (!user.can(SampledCases.INDEPENDENT)) {
            where.append(" and s.tier < 3");
        }
        if (search.benefit != null && !search.benefit.isBlank()) {
            where.append(" and s.benefit = ?");
            values.add(search.benefit.strip());
        }
        if (search.tier != null) {
            where.append(" and s.tier = ?");
            values.add(search.tier);
        }
        return where.toString();
    }

    private static SecondCheckAgreement agreement(
            SecondCheckAgreement.Of of, String criterion, List<String> categories, List<Said> said, long cases) {
        long[][] counts = new long[categories.size()][categories.size()];
        Set<String> checkers = new HashSet<>();
        for (Said one : said) {
            counts[place(categories, one.first())][place(categories, one.second())] += one.times();
            checkers.addAll(one.checkers());
        }
        return SecondCheckAgreement.of(of, criterion, counts, cases, checkers.size());
    }

    /** Dispositions of what was not completed share the last place. */
    private static int place(List<String> categories, String said) {
        int place = categories.indexOf(said);
        return place < 0 ? categories.size() - 1 : place;
    }
}
