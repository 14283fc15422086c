package scot.pillars.reporting.charter;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.reporting.page.Address;
import scot.pillars.reporting.page.Choices;
import scot.pillars.reporting.page.PageTable;
import scot.pillars.reporting.page.ShowingView;
import scot.pillars.reporting.page.TableLayout;
import scot.pillars.reporting.page.ViewForm;
import scot.pillars.reporting.page.ViewPage;
import scot.pillars.reporting.page.Words;

/** The page of the Charter summary: what exists per section, then the figures section by section. */
@Path("/views/charter-summary")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-views")
public class CharterPage {
    private static final TableLayout<SectionTotal> SECTIONS = new TableLayout<SectionTotal>()
            .text("Section", SectionTotal::sectionTitle)
            .text("Data", total -> total.datasetLabel() == null ? "" : total.datasetLabel())
            .number("Measures", null, total -> Words.count((long) total.measures()))
            .number("Figures", null, total -> Words.count((long) total.figures()))
            .number("With value", null, total -> Words.count((long) total.withValue()))
            .number("Similar question only", null, total -> Words.count((long) total.withNearValueOnly()))
            .number("Missing", null, total -> Words.count((long) total.missing()));
    private static final TableLayout<CharterFigure> FIGURES = new TableLayout<CharterFigure>()
            .text("Figure", CharterFigure::figure)
            .text("Wording", figure -> figure.text() == null ? "Wording not held" : figure.text())
            .number("Value", null, CharterPage::value)
            .number("Numerator", null, figure -> published(figure, figure.numerator()))
            .number("Base", null, figure -> published(figure, figure.base()))
            .text("Source", CharterPage::source);

    @Inject
    CharterSummaries summaries;

    @Inject
    Choices choices;

    @Inject
    ShowingView showing;

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(
            @QueryParam("financialYear") String financialYear,
            @QueryParam("dataset") String dataset,
            @QueryParam("section") String section) {
        Address here = showing.here("/views/charter-summary");
        ViewForm form = new ViewForm(here)
                .typed("financialYear", "Financial year", "2025-26")
                .chosen("dataset", "Data", "All, each for itself", choices.datasets())
                .chosen("section", "Section", "All", choices.sections());
        ViewPage blank = showing.blank(
                "How well are we doing against Our Charter?",
                "Each figure of the Charter Measurement Framework with where it came from, and what is missing. There is"
                        + " no overall score.",
                here,
                form,
                "No framework has been published yet. Charter measures publishes it when it starts.");
        return showing.answer(blank, page -> {
            CharterSummary summary = summaries.read(financialYear, dataset, section);
            List<PageTable> tables = new ArrayList<>();
            if (!summary.totals().isEmpty()) {
                tables.add(sections(summary));
                tables.addAll(figures(summary));
            }
            return page.with(
                    summary.items().stream()
                            .map(CharterFigure::dataset)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    List.of(),
                    tables,
                    summary.items().isEmpty() ? null : showing.csv(here),
                    summary.asOf());
        });
    }

    /** How many figures exist per section. */
    public static PageTable sections(CharterSummary summary) {
        String year = summary.financialYear() == null ? "no year yet" : summary.financialYear();
        return SECTIONS.fill("Figures per section, " + year, summary.totals(), null, null);
    }

    private static List<PageTable> figures(CharterSummary summary) {
        return summary.totals().stream()
                .map(total -> FIGURES.fill(
                        total.sectionTitle() + (total.datasetLabel() == null ? "" : ": " + total.datasetLabel()),
                        summary.items().stream()
                                .filter(item -> item.section().equals(total.section())
                                        && Objects.equals(item.dataset(), total.dataset()))
                                .toList(),
                        null,
                        null))
                .toList();
    }

    private static String value(CharterFigure figure) {
        if (figure.value() == null) {
            return figure.mark() == null ? "Not known yet" : "[" + figure.mark() + "]";
        }
        return "percent".equals(figure.unit()) ? Words.percent(figure.value()) : figure.value();
    }

    private static String published(CharterFigure figure, Long number) {
        return figure.source() == null ? "" : number == null ? "not published" : Words.count(number);
    }

    private static String source(CharterFigure figure) {
        String source = figure.source() == null ? "" : figure.source();
        return "near".equals(figure.match()) ? source + " (similar question)" : source;
    }
}
