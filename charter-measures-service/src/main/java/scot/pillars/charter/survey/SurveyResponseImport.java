package scot.pillars.charter.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import scot.pillars.charter.survey.model.ResponseRules;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowGroups;
import scot.pillars.kit.imports.RowImport;

/** Files of survey responses: one line of NDJSON each, or one CSV row per answer, adjacent rows being one response. */
@ApplicationScoped
class SurveyResponseImport implements RowImport {
    @Inject
    RecordingResponses recording;

    @Inject
    SurveyResponses responses;

    @Inject
    JsonRows json;

    @Override
    public String kind() {
        return "survey-responses";
    }

    @Override
    public String title() {
        return "Survey responses";
    }

    @Override
    public List<ImportColumn> columns() {
        return SurveyCsv.COLUMNS;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"sourceId":"R-0001","survey":"client-survey","wave":"2025-Q2","financialYear":"2025-26",\
                "respondedOn":"2025-06-11","population":"clients","answers":[{"figure":"PS01","answer":\
                "strongly-agree"},{"figure":"PS02","answer":"agree"}]}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(
                ImportParameter.required(
                        "source", "Who delivers the file; with sourceId it is the identity of a response"),
                ImportParameter.optional("dataset", "agency", "Whose data it is, for example agency or synthetic"));
    }

    @Override
    public List<FieldError> check(Map<String, String> params) {
        return params.get("dataset").matches(SurveyRow.CODE)
                ? List.of()
                : List.of(new FieldError("dataset", "pattern", "Expected is " + SurveyRow.CODE_MESSAGE));
    }

    @Override
    public ImportSession open(ImportJob job) {
        return new Session(job.param("source"), job.param("dataset"));
    }

    private final class Session implements ImportSession {
        private final String source;
        private final String dataset;

        Session(String source, String dataset) {
            this.source = source;
            this.dataset = dataset;
        }

        @Override
        public Class<?> rowType() {
            return SurveyRow.class;
        }

        @Override
        public String groupOf(ImportRow row) {
            return row.isJson() ? null : RowGroups.key(row, "sourceId");
        }

        @Override
        public void apply(List<ImportRow> rows, ImportReport report) {
            List<Delivery> deliveries = new ArrayList<>();
            for (List<ImportRow> group : RowGroups.of(rows, this::groupOf)) {
                read(group, report).ifPresent(row -> check(group.get(0).line(), row, report, deliveries));
            }
            if (deliveries.isEmpty()) {
                return;
            }
            Set<UUID> added = recording.record(deliveries);
            report.landed(added.size());
            List<Delivery> known = deliveries.stream()
                    .filter(delivery -> !added.contains(delivery.id()))
                    .toList();
            compare(known, report);
        }

        private Optional<SurveyRow> read(List<ImportRow> group, ImportReport report) {
            ImportRow first = group.get(0);
            return first.isJson()
                    ? json.read(first, SurveyRow.class, report)
                    : SurveyCsv.read(group, report).flatMap(row -> json.valid(first.line(), row, report));
        }

        private void check(long line, SurveyRow row, ImportReport report, List<Delivery> deliveries) {
            List<ResponseRules.Broken> broken = recording.broken(row.response());
            broken.forEach(rule -> report.rejected(line, rule.field(), rule.rule(), rule.message()));
            if (broken.isEmpty()) {
                deliveries.add(new Delivery(UUID.randomUUID(), line, source, row.sourceId(), dataset, row.response()));
            }
        }

        private void compare(List<Delivery> known, ImportReport report) {
            if (known.isEmpty()) {
                return;
            }
            Map<String, UUID> there = new HashMap<>(responses.fingerprints(
                    source, known.stream().map(Delivery::sourceId).toList()));
            for (Delivery delivery : known) {
                if (delivery.fingerprint().equals(there.get(delivery.sourceId()))) {
                    report.alreadyKnown(1);
                } else {
                    report.rejected(
                            delivery.line(),
                            "sourceId",
                            "same-identity",
                            "Another response with this sourceId was recorded before");
                }
            }
        }
    }
}
