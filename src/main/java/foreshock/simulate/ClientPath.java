package foreshock.simulate;

import java.util.List;

/** The latent satisfaction of one client, month by month: what surveys see only through noise. */
public final class ClientPath {
  /** Paths begin this many months before month 0, so that a lagged effect has a past to look at. */
  static final int LEAD_IN_MONTHS = 24;

  private static final double LOWEST = 2;
  private static final double HIGHEST = 98;

  private final LatentProcess process;
  private final double level;
  private final List<Swing> swings;
  private final double[][] parts;

  private ClientPath(LatentProcess process, double level, List<Swing> swings, double[][] parts) {
    this.process = process;
    this.level = level;
    this.swings = List.copyOf(swings);
    this.parts = parts;
  }

  /** A path from {@link #LEAD_IN_MONTHS} before month 0 up to, without, {@code endMonth}. */
  static ClientPath draw(
      LatentProcess process, double level, List<Swing> swings, int endMonth, Stream stream) {
    double[][] parts = process.draw(LEAD_IN_MONTHS + endMonth, stream);
    return new ClientPath(process, level, swings, parts);
  }

  /** The same path with one thing more that happens. */
  ClientPath with(Swing swing) {
    List<Swing> all = new java.util.ArrayList<>(swings);
    all.add(swing);
    return new ClientPath(process, level, all, parts);
  }

  /** The same path before {@code month}, and another one that could have followed. */
  ClientPath redrawnFrom(int month, Stream stream) {
    double[][] redrawn = process.redrawnFrom(parts, LEAD_IN_MONTHS + month, stream);
    return new ClientPath(process, level, swings, redrawn);
  }

  /** One attribute in a month, 0–100. */
  public double attribute(Attribute attribute, int month) {
    int column = LEAD_IN_MONTHS + month;
    double value = level + parts[0][column] + parts[1 + attribute.ordinal()][column];
    for (Swing swing : swings) {
      value -= swing.loss(attribute, month);
    }
    return Math.min(HIGHEST, Math.max(LOWEST, value));
  }

  /** Satisfaction in a month, 0–100: the weighted mean of the attributes. */
  public double satisfaction(int month) {
    double sum = 0;
    for (Attribute attribute : Attribute.values()) {
      sum += attribute.weight() * attribute(attribute, month);
    }
    return sum;
  }
}
