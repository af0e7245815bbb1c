package foreshock.insight;

import foreshock.outcome.LeavingRules;

/**
 * How a portfolio is judged.
 *
 * @param horizonMonths risk is the probability of leaving within so many months
 * @param seesEverything whether as-of is not before any row of the exports
 */
public record ScanSettings(
    int horizonMonths, FlagPolicy policy, LeavingRules leaving, boolean seesEverything) {}
