package scot.pillars.assurance.sampling;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pillars.assurance.sampling.ControlTotalsRequest.BenefitTotal;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.money.Money;
import scot.pillars.kit.pages.TypedForm;

/** What was typed into the smaller forms of sampling, as requests. */
final class SamplingForms {
    private SamplingForms() {}

    /** The version that was on the page, as If-Match. */
    static String etag(TypedForm form) {
        if (!form.value("version").matches("\\d{1,9}")) {
            throw Refusal.badRequest("version", "format", "Open the page again and send its form");
        }
        return ETags.of(Integer.parseInt(form.value("version")));
    }

    static FrameRequest frame(String plan, TypedForm form) {
        return new FrameRequest(plan, form.given("month"), form.day("decidedFrom"), form.day("decidedTo"));
    }

    static ExclusionRequest exclusion(TypedForm form) {
        return new ExclusionRequest(
                Arrays.stream(form.value("references").split("[,;\\s]+"))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toSet()),
                form.given("reason"));
    }

    /** One field of cases and one of money per benefit. */
    static ControlTotalsRequest totals(FrameView frame, TypedForm form) {
        List<FieldError> errors = new ArrayList<>();
        List<BenefitTotal> totals = new ArrayList<>();
        for (FrameView.Part part : frame.benefits()) {
            String cases = "cases-" + part.name();
            String money = "money-" + part.name();
            try {
                totals.add(new BenefitTotal(
                        part.name(),
                        Long.valueOf(plain(form, cases)),
                        new Money(
                                new BigDecimal(plain(form, money)),
                                frame.currency() == null ? "GBP" : frame.currency())));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(
                        cases, "format", "Give decisions and money of " + part.name() + " like 1200 and 32040.00"));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", errors);
        }
        return new ControlTotalsRequest(totals);
    }

    /** The form with the control totals that were given last, below what is typed now. */
    static TypedForm withTotals(FrameView frame, TypedForm form) {
        Map<String, String> typed = new TreeMap<>();
        if (frame.given() != null) {
            frame.given().forEach(part -> {
                typed.put("cases-" + part.name(), String.valueOf(part.cases()));
                typed.put("money-" + part.name(), part.money().value().toPlainString());
            });
        }
        typed.putAll(form.typed());
        return new TypedForm(typed, form.errors());
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static String plain(TypedForm form, String field) {
        return form.value(field).replace(",", "").replace("£", "");
    }
}
