package scot.pillars.reporting.amount;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.reporting.view.AsOf;

/** Amounts found; items per group, totals per dataset, both for each direction, effect and currency apart. */
@Schema(description = "Amounts found; items per group, totals per dataset, each direction, effect and currency apart.")
public record AmountView(List<AmountFigures> items, List<AmountFigures> totals, AsOf asOf) {}
