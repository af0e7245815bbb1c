package foreshock.report;

/**
 * A column of a result table; its name is public and never changes.
 *
 * @param name as in the contract, in lower case with underscores
 * @param kind how its cells are written
 */
public record Column(String name, Kind kind) {
  /** How a cell is written. */
  public enum Kind {
    /** Free text from the data: guarded against spreadsheets and terminals. */
    TEXT,
    /** A word of ours: level, quadrant, verdict. */
    CODE,
    /** ISO date or month, written as it is. */
    DATE,
    /** Share, rate or probability as a fraction, four decimals. */
    FRACTION,
    /** A measure from 0 to 1 that is no share: AUC, Brier; four decimals, never per cent. */
    MEASURE,
    /** Score or points, one decimal. */
    POINTS,
    /** Money, two decimals. */
    MONEY,
    /** Correlation, odds ratio or another bare figure: four decimals, two for people. */
    NUMBER,
    /** Probability of a figure as large by chance: four decimals, three for people. */
    P_VALUE,
    /** Count or whole months. */
    COUNT
  }
}
