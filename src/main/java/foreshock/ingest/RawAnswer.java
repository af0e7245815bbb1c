package foreshock.ingest;

import java.util.OptionalDouble;

/**
 * One figure of a response as it was written, before its scale is known (that takes all files).
 *
 * @param item the question: the attribute's name, or the metric's ({@code NPS}, {@code CSAT},
 *     {@code CES}, {@code score})
 * @param overall whether it judges the whole rather than one attribute
 * @param raw the figure as written; a worded answer is already a share of its scale in [0, 1] and
 *     has {@code scale} {@link Scale#UNIT}
 * @param scale the scale that the record itself names, or {@link Scale#UNKNOWN}
 * @param weight share of the attribute in the index where the record gives it
 */
public record RawAnswer(
    String item, boolean overall, double raw, Scale scale, OptionalDouble weight) {}
