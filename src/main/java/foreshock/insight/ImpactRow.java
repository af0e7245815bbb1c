package foreshock.insight;

import foreshock.history.Event;

/**
 * What one event did to one attribute.
 *
 * @param attribute name of the question, or {@code all} for the index of all of them
 * @param clients touched by the event and heard on both sides of it
 * @param control the same of those that it did not touch; 0 where too few of these were heard, and
 *     then the effect is that of an interrupted series
 * @param before mean of the touched clients' own means before, 0–100; NaN without any
 * @param after the same after it
 * @param effect points by which the touched are higher because of the event; NaN where unknown
 * @param low lower end of its 90 % interval
 * @param high upper end
 * @param pValue of an effect as large by chance, paid for the attributes looked at
 * @param sales effect on sales; unknown but in the row of all attributes
 * @param preTrend points by which the touched rose against the others within the time before
 * @param preTrendPValue of so large a one by chance
 * @param againstTypical the effect against the median change of the others instead of their mean;
 *     NaN without them
 * @param named whether the events file says that this attribute was touched
 */
public record ImpactRow(
    Event event,
    String attribute,
    int clients,
    int control,
    double before,
    double after,
    double effect,
    double low,
    double high,
    double pValue,
    SalesEffect sales,
    ImpactVerdict verdict,
    double preTrend,
    double preTrendPValue,
    double againstTypical,
    boolean named) {}
