package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.people.model.Colleague;
import scot.pillars.assurance.people.model.ColleagueRules;
import scot.pillars.assurance.people.model.ColleagueRules.Broken;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Creates or changes an entry of the register of colleagues, whole; the past stays as it was entered. */
@ApplicationScoped
class KeepingColleague {
    /** What two lines that lead to each other look like: a path of postings, in force at the same time, back to its start. */
    private static final String CIRCLE = """
            with recursive up as (
              select line_manager, in_force_from as since, ends_before as until, array[colleague] as path
              from posting_span where colleague = ? and line_manager is not null
              union all
              select p.line_manager, greatest(up.since, p.in_force_from), least(up.until, p.ends_before),
                up.path || p.colleague
              from up join posting_span p on p.colleague = up.line_manager
              where p.line_manager is not null and p.colleague <> all (up.path)
                and greatest(up.since, p.in_force_from) < least(up.until, p.ends_before))
            select 1 from up where line_manager = ? limit 1""";

    @Inject
    People people;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Event<RegisterChanged> changes;

    /** @throws Refusal 400 or 422 with every broken rule; 404, 412, 428 as with every register */
    @Transactional
    Keeping<ColleagueView> keep(Colleague colleague, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        one();
        Optional<People.Kept> before = people.find(colleague.number());
        if (creates && before.isPresent()) {
            throw Keeping.exists();
        }
        if (!creates) {
            long expected = ETags.required(ifMatch);
            ETags.matches(
                    expected,
                    before.orElseThrow(() -> Refusal.notFound("No colleague has this number"))
                            .version());
        }
        List<Broken> broken = broken(colleague);
        if (!broken.isEmpty()) {
            throw refusal(broken);
        }
        People.Kept after = write(colleague, before.orElse(null));
        audit.remember(
                "keepColleague",
                subject(colleague.number()),
                before.map(ColleagueView::nameless).orElse(null),
                ColleagueView.nameless(after));
        return new Keeping<>(creates, ColleagueView.from(after), after.version());
    }

    /**
     * Keeps an entry of a file, in the caller's transaction.
     *
     * @param who whose upload it is
     * @return what is wrong with it; empty when it was kept
     */
    List<Broken> keepAs(String who, Colleague colleague, People.Kept before) {
        List<Broken> broken = broken(colleague);
        if (!broken.isEmpty()) {
            return broken;
        }
        People.Kept after = write(colleague, before);
        audit.rememberAs(
                who,
                "keepColleague",
                subject(colleague.number()),
                before == null ? null : ColleagueView.nameless(before),
                ColleagueView.nameless(after));
        return List.of();
    }

    /** Changes of the register are few and follow each other, so that two of them cannot close a circle together. */
    void one() {
        sql.first("select pg_advisory_xact_lock(hashtext('pillars-people'))", row -> 1);
    }

    private List<Broken> broken(Colleague colleague) {
        List<Broken> broken = ColleagueRules.broken(colleague, people::known, people::unitKnown);
        if (!broken.isEmpty()) {
            return broken;
        }
        Optional<String> other = colleague.signIn() == null
                ? Optional.empty()
                : sql.first(
                        "select number from colleague where sign_in = ? and number <> ?",
                        row -> row.getString(1),
                        colleague.signIn(),
                        colleague.number());
        return other.isPresent()
                ? List.of(new Broken("signIn", "sign-in-taken", "Another colleague signs in as this", false))
                : List.of();
    }

    private People.Kept write(Colleague colleague, People.Kept before) {
        String number = colleague.number();
        long version = before == null ? 1 : before.version() + 1;
        sql.update("""
                insert into colleague (number, name, sign_in, left_on, version, changed_at) values (?, ?, ?, ?, ?, ?)
                on conflict (number) do update set name = excluded.name, sign_in = excluded.sign_in,
                  left_on = excluded.left_on, version = excluded.version, changed_at = excluded.changed_at""", number, colleague.name(), colleague.signIn(), colleague.leftOn(), version, clock.now());
        for (String table : List.of("posting", "skill", "leave")) {
            sql.update("delete from " + table + " where colleague = ?", number);
        }
        colleague
                .postings()
                .forEach(posting -> sql.update(
                        """
                        insert into posting (colleague, in_force_from, team, line_manager, business_area, site)
                        values (?, ?, ?, ?, ?, ?)""",
                        number,
                        posting.inForceFrom(),
                        posting.team(),
                        posting.lineManager(),
                        posting.businessArea(),
                        posting.site()));
        colleague
                .skills()
                .forEach(skill -> sql.update(
                        "insert into skill (colleague, skill, in_force_from, ends_before) values (?, ?, ?, ?)",
                        number,
                        skill.skill(),
                        skill.inForceFrom(),
                        skill.endsBefore()));
        colleague
                .leave()
                .forEach(away -> sql.update(
                        "insert into leave (colleague, first_day, last_day) values (?, ?, ?)",
                        number,
                        away.firstDay(),
                        away.lastDay()));
        if (sql.first(CIRCLE, row -> 1, number, number).isPresent()) {
            throw Refusal.unprocessable(
                    "postings",
                    "line-circle",
                    "The line would lead back to the colleague: somebody led by them leads them");
        }
        changes.fire(new RegisterChanged("colleague"));
        return new People.Kept(colleague, version);
    }

    private static Refusal refusal(List<Broken> broken) {
        List<FieldError> errors = broken.stream()
                .map(one -> new FieldError(one.field(), one.rule(), one.text()))
                .toList();
        return broken.stream().anyMatch(Broken::form)
                ? Refusal.badRequest("The colleague is not valid", errors)
                : Refusal.unprocessable("A rule refuses the colleague", errors);
    }

    /** What the audit trail calls a colleague. */
    static String subject(String number) {
        return "colleague/" + number;
    }
}
