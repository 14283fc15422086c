package scot.pillars.assurance.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.pillars.assurance.form.model.CheckForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.FormVersion;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;

/** The table of check forms, their versions and criteria. */
@ApplicationScoped
class FormVersions {
    private static final String VERSIONS =
            "select v.*, f.benefit, f.tier from check_form_version v join check_form f on f.code = v.form";

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** A version, a draft too. */
    Optional<FormVersionView> find(String code, int version) {
        return one(" where v.form = ? and v.version = ?", code, version);
    }

    Optional<FormVersionView> draft(String code) {
        return one(" where v.form = ? and v.published_at is null", code);
    }

    /** Every version of a form, the newest first. */
    List<FormVersionSummary> of(String code) {
        return summaries(" where v.form = ?", List.of(code), Integer.MAX_VALUE);
    }

    /** A page of versions in the order of form and version, the newest version of each first. */
    Page<FormVersionSummary> page(FormSearch search, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        StringBuilder where = new StringBuilder(" where true");
        List<Object> values = new ArrayList<>();
        filter(where, values, "f.benefit = ?", search.benefit);
        filter(where, values, "f.tier = ?", search.tier);
        if (search.inForceOn != null) {
            where.append(" and v.in_force_from <= ? and coalesce(v.ends_before, 'infinity') > ?");
            values.addAll(List.of(search.inForceOn, search.inForceOn));
        }
        if (!from.isEmpty()) {
            where.append(" and (v.form, -v.version) > (?, ?)");
            values.addAll(List.of(from.get(0), -from.number(1)));
        }
        return Page.of(
                summaries(where.toString(), values, query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.code(), row.version()));
    }

    /** All published versions with their criteria. */
    List<PublishedForm> published() {
        Map<String, List<Criterion>> criteria = new HashMap<>();
        sql.list(
                        "select * from criterion order by form, version, place",
                        row -> Map.entry(row.getString("form") + " " + row.getInt("version"), criterion(row)))
                .forEach(one -> criteria.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        return sql.list(VERSIONS + " where v.published_at is not null order by v.form, v.version", row -> {
            FormVersion content = new FormVersion(
                    new CheckForm(row.getString("form"), row.getString("benefit"), row.getInt("tier")),
                    row.getInt("version"),
                    row.getString("title"),
                    criteria.getOrDefault(row.getString("form") + " " + row.getInt("version"), List.of()));
            return new PublishedForm(
                    content,
                    row.getObject("in_force_from", LocalDate.class),
                    row.getObject("ends_before", LocalDate.class),
                    row.getBoolean("withdrawn"));
        });
    }

    /** Benefit and tier of a form, locked until the end of the transaction; empty when there is none. */
    Optional<CheckForm> lock(String code) {
        return sql.first(
                "select * from check_form where code = ? for update",
                row -> new CheckForm(row.getString("code"), row.getString("benefit"), row.getInt("tier")),
                code);
    }

    /** Adds a form. @return whether there was none of this code, benefit and tier */
    boolean add(CheckForm form) {
        return sql.update(
                        "insert into check_form (code, benefit, tier) values (?, ?, ?) on conflict do nothing",
                        form.code(),
                        form.benefit(),
                        form.tier())
                > 0;
    }

    boolean benefitKnown(String benefit) {
        return sql.first("select 1 from benefit where code = ?", row -> true, benefit)
                .isPresent();
    }

    int newest(String code) {
        return sql.first(
                        "select coalesce(max(version), 0) from check_form_version where form = ?",
                        row -> row.getInt(1),
                        code)
                .orElse(0);
    }

    /** Writes the content of a draft, whatever was there. */
    void keep(FormVersion draft, String who, Instant now) {
        String code = draft.form().code();
        sql.update("""
                insert into check_form_version (form, version, title, origin, edited_by, edited_at)
                values (?, ?, ?, 'agency', ?, ?)
                on conflict (form, version) do update set title = excluded.title, edition = check_form_version.edition + 1,
                  edited_by = excluded.edited_by, edited_at = excluded.edited_at""", code, draft.version(), draft.title(), who, now);
        sql.update("delete from criterion where form = ? and version = ?", code, draft.version());
        int place = 0;
        for (Criterion one : draft.criteria()) {
            place++;
            sql.update(
                    """
                    insert into criterion (form, version, place, code, question, standard, risk, guidance, guidance_version,
                      weight, critical, may_be_not_applicable, comment_on_fail, shown_if_criterion, shown_if_results)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    code,
                    draft.version(),
                    place,
                    one.code(),
                    one.question(),
                    one.standard(),
                    one.risk(),
                    one.guidance(),
                    one.guidanceVersion(),
                    one.weight(),
                    one.critical(),
                    one.mayBeNotApplicable(),
                    one.commentOnFail(),
                    one.shownIf() == null ? null : one.shownIf().criterion(),
                    one.shownIf() == null
                            ? null
                            : one.shownIf().results().stream()
                                    .sorted()
                                    .map(Kebab::of)
                                    .toArray(String[]::new));
        }
    }

    /** Publishes the draft; what was in force ends where it begins. */
    void publish(String code, int version, LocalDate inForceFrom, String who, Instant now) {
        sql.update("""
                update check_form_version set ends_before = ?
                where form = ? and in_force_from < ? and coalesce(ends_before, 'infinity') > ?""", inForceFrom, code, inForceFrom, inForceFrom);
        sql.update("""
                update check_form_version set published_by = ?, published_at = ?, in_force_from = ?
                where form = ? and version = ?""", who, now, inForceFrom, code, version);
    }

    void retire(
            String code, int version, LocalDate endsBefore, boolean withdrawn, String why, String who, Instant now) {
        sql.update("""
                update check_form_version set ends_before = ?, withdrawn = ?, retired_why = ?, retired_by = ?, retired_at = ?
                where form = ? and version = ?""", endsBefore, withdrawn, why, who, now, code, version);
    }

    private Optional<FormVersionView> one(String where, Object... values) {
        return sql.first(VERSIONS + where, this::view, values);
    }

    private List<FormVersionSummary> summaries(String where, List<Object> values, int most) {
        return sql.list(
                "select v.*, f.benefit, f.tier, (select count(*) from criterion c where c.form = v.form and c.version ="
                        + " v.version) as criteria from check_form_version v join check_form f on f.code = v.form"
                        + where
                        + " order by v.form, v.version desc limit " + most,
                row -> new FormVersionSummary(
                        row.getString("form"),
                        row.getInt("version"),
                        row.getString("benefit"),
                        row.getInt("tier"),
                        row.getString("title"),
                        state(row),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("ends_before", LocalDate.class),
                        row.getBoolean("withdrawn"),
                        row.getString("origin"),
                        row.getInt("criteria")),
                values.toArray());
    }

    private FormVersionView view(ResultSet row) throws SQLException {
        String code = row.getString("form");
        int version = row.getInt("version");
        return new FormVersionView(
                code,
                version,
                row.getString("benefit"),
                row.getInt("tier"),
                row.getString("title"),
                state(row),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("ends_before", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getString("retired_why"),
                row.getString("origin"),
                row.getString("edited_by"),
                Sql.instant(row, "edited_at"),
                row.getString("published_by"),
                Sql.instant(row, "published_at"),
                row.getInt("edition"),
                sql
                        .list(
                                "select * from criterion where form = ? and version = ? order by place",
                                FormVersions::criterion,
                                code,
                                version)
                        .stream()
                        .map(CriterionView::from)
                        .toList());
    }

    private FormState state(ResultSet row) throws SQLException {
        if (row.getObject("in_force_from") == null) {
            return FormState.DRAFT;
        }
        LocalDate end = row.getObject("ends_before", LocalDate.class);
        return end != null && !end.isAfter(clock.today()) ? FormState.RETIRED : FormState.PUBLISHED;
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        Array results = row.getArray("shown_if_results");
        return new Criterion(
                row.getString("code"),
                row.getString("question"),
                row.getString("standard"),
                row.getString("risk"),
                row.getString("guidance"),
                row.getObject("guidance_version", Integer.class),
                row.getBigDecimal("weight").stripTrailingZeros(),
                row.getBoolean("critical"),
                row.getBoolean("may_be_not_applicable"),
                row.getBoolean("comment_on_fail"),
                results == null
                        ? null
                        : new Criterion.ShownIf(
                                row.getString("shown_if_criterion"),
                                Arrays.stream((String[]) results.getArray())
                                        .map(FormVersions::result)
                                        .collect(Collectors.toSet())));
    }

    private static Result result(String word) {
        return Kebab.find(Result.class, word).orElseThrow();
    }

    private static void filter(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null && !"".equals(value)) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}
