package scot.pillars.assurance.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.Result;

/** A criterion as it is sent and answered. */
@Schema(name = "Criterion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionView(
        @NotNull
        @Pattern(regexp = CODE, message = "A code is 1 to 40 capital letters, digits and hyphens")
        @Schema(
                required = true,
                examples = "SCP-1-03",
                description = "Stable: the same question keeps it in later versions")
        String code,

        @NotBlank
        @Size(max = 500)
        @Schema(required = true, examples = "Was residence in Scotland shown for the whole period?")
        String question,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                examples = "Address evidence on file covers the period, or the reason why not is noted")
        String standard,

        @NotBlank
        @Size(max = 1000)
        @Schema(required = true, examples = "Money is paid to somebody who does not live in Scotland")
        String risk,

        @Pattern(regexp = CODE, message = "A code is 1 to 40 capital letters, digits and hyphens")
        @Schema(examples = "G-RESIDENCE", description = "Code of the guidance behind it")
        String guidance,

        @Min(1) @Schema(examples = "1", description = "Version of the guidance that it was written against")
        Integer guidanceVersion,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Schema(required = true, examples = "2", description = "Its part in the score, relative to the others")
        BigDecimal weight,

        @Schema(
                examples = "true",
                description = "About right person, right benefit, right rate or right date; false when absent")
        Boolean critical,

        @Schema(examples = "false", description = "Whether not applicable is taken; false when absent")
        Boolean mayBeNotApplicable,

        @Schema(examples = "true", description = "Whether not met needs a comment; false when absent")
        Boolean commentOnFail,

        @Valid
        @Schema(description = "Asked only after one of these results of an earlier criterion; always when absent")
        ShownIfView shownIf) {
    static final String CODE = "[A-Z0-9][A-Z0-9-]{0,39}";

    public CriterionView {
        critical = Boolean.TRUE.equals(critical);
        mayBeNotApplicable = Boolean.TRUE.equals(mayBeNotApplicable);
        commentOnFail = Boolean.TRUE.equals(commentOnFail);
    }

    /** The condition under which a criterion is asked. */
    @Schema(name = "ShownIf")
    public record ShownIfView(
            @NotBlank @Schema(required = true, examples = "SCP-1-02")
            String criterion,

            @NotNull @Schema(required = true, examples = "[\"met\"]")
            Set<Result> results) {}

    Criterion criterion() {
        return new Criterion(
                code,
                question.strip(),
                standard.strip(),
                risk.strip(),
                guidance,
                guidance == null ? null : guidanceVersion,
                weight,
                critical,
                mayBeNotApplicable,
                commentOnFail,
                shownIf == null ? null : new Criterion.ShownIf(shownIf.criterion(), shownIf.results()));
    }

    static CriterionView from(Criterion one) {
        return new CriterionView(
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
                one.shownIf() == null
                        ? null
                        : new ShownIfView(
                                one.shownIf().criterion(),
                                new TreeSet<>(one.shownIf().results())));
    }
}
