package scot.pillars.charter.framework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.framework.model.Section;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.time.BusinessClock;

/** Puts the 2019 framework into use at the first start, once, whatever number of instances starts. */
@ApplicationScoped
class LoadingFramework {
    private static final Logger LOG = Logger.getLogger(LoadingFramework.class);
    private static final String FILE = "/framework/charter-framework-2019.json";

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    void onStart(@Observes StartupEvent start) {
        Framework framework = FrameworkFile.read(FILE);
        QuarkusTransaction.requiringNew().run(() -> load(framework));
    }

    /** Writes the framework and tells of it, unless it is there: the other instance waits for the first row. */
    private void load(Framework framework) {
        int added = sql.update(
                """
                insert into framework (version, title, published, licence, loaded_at) values (?, ?, ?, ?, ?)
                on conflict (version) do nothing""", framework.version(), framework.title(), framework.published(), framework.licence(), clock.now());
        if (added == 0) {
            return;
        }
        int place = 0;
        for (Section section : framework.sections()) {
            for (Measure measure : section.measures()) {
                add(framework.version(), section, measure, ++place);
            }
        }
        outbox.append(FrameworkEvents.published(framework));
        audit.rememberAs(
                "start",
                AuditEntry.created(
                        "loadFramework", "framework/" + framework.version(), "{\"measures\":" + place + "}"));
        LOG.infof("Framework %s is in use: %d measures", framework.version(), place);
    }

    private void add(String version, Section section, Measure measure, int place) {
        sql.update(
                """
                insert into measure (version, code, section, section_title, place, wording, text, kind, population,
                                     base, sources)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version,
                measure.code(),
                section.code(),
                section.title(),
                place,
                measure.wording(),
                measure.text(),
                measure.kind() == null ? null : measure.kind().code(),
                measure.population(),
                measure.base(),
                measure.sources().toArray(String[]::new));
        List<Measure.Question> questions = measure.questions();
        for (int at = 0; at < questions.size(); at++) {
            sql.update(
                    """
                    insert into measure_question (version, place, section, question, statement, measure)
                    values (?, ?, ?, ?, ?, ?)""",
                    version,
                    place * 10 + at,
                    section.code(),
                    questions.get(at).question(),
                    questions.get(at).statement(),
                    measure.code());
        }
        for (int at = 0; at < measure.figures().size(); at++) {
            add(version, measure.figures().get(at), place * 10 + at);
        }
    }

    private void add(String version, Figure figure, int place) {
        sql.update(
                """
                insert into figure (version, code, measure, place, text, scale, dont_know_in_base,
                                    not_applicable_in_base)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                version,
                figure.code(),
                figure.measure(),
                place,
                figure.text(),
                figure.rule().scale().code(),
                figure.rule().dontKnowInBase(),
                figure.rule().notApplicableInBase());
    }
}
