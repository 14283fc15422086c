package scot.pillars.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A statistic that fills a figure was recorded; a later one for the same figure, year and source replaces it.
 *
 * @param statisticId the record
 * @param dataset whose data it is
 * @param figure code of the figure
 * @param financialYear the year it describes, for example {@code 2024-25}
 * @param value the value as published, absent when it was suppressed
 * @param unit {@code percent}, {@code count}, {@code days} or {@code number}
 * @param numerator cases behind the value, absent when not published
 * @param base cases it is a share of, absent when not published
 * @param source where it came from, in words
 * @param match {@code exact} or {@code near} when the source asked a similar, not the same, question
 * @param mark shorthand in place of a value: {@code c} suppressed, {@code x} not available, {@code z} not applicable;
 *     absent otherwise
 */
public record StatisticRecorded(
        UUID statisticId,
        String dataset,
        String figure,
        String financialYear,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        String unit,
        Long numerator,
        Long base,
        String source,
        String match,
        String mark) {}
