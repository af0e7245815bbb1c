package foreshock.insight;

import foreshock.signal.ClientSignals;
import java.util.Optional;

/**
 * Where the levels begin. Lift is a client's risk ÷ the mean risk of all clients alive.
 *
 * @param alarmLift alarm from here on, with {@code alarmProbability}
 * @param alarmProbability of a fall
 * @param alarmLiftAlone alarm from here on, whatever the satisfaction does
 * @param warnLift warn from here on
 * @param warnProbability warn from here on, of a fall of {@code warnPoints} or more
 * @param warnPoints points, positive
 * @param watchLift watch from here on
 * @param watchProbability watch from here on
 */
public record FlagPolicy(
    double alarmLift,
    double alarmProbability,
    double alarmLiftAlone,
    double warnLift,
    double warnProbability,
    double warnPoints,
    double watchLift,
    double watchProbability) {
  /** The defaults of the contract. */
  public static final FlagPolicy DEFAULT = new FlagPolicy(3, 0.9, 5, 2, 0.95, 10, 1.5, 0.75);

  private static final int ENOUGH_ANSWERS = 2;
  private static final double EASED_LIFT = 0.55;
  private static final double EASED_PROBABILITY = 0.9;
  private static final double EASED_POINTS = 0.7;

  /** Why thresholds cannot be meant. */
  public enum Contradiction {
    /** A worse level asks for less risk than a better one. */
    LIFTS,
    /** Risk alone raises an alarm sooner than with evidence. */
    LIFT_ALONE,
    /** Something below 0 or above 1. */
    PROBABILITIES,
    /** A fall below 0. */
    POINTS
  }

  /** Why these thresholds cannot be meant; empty when they can. */
  public Optional<Contradiction> findContradiction() {
    if (!(watchLift > 0 && watchLift <= warnLift && warnLift <= alarmLift)) {
      return Optional.of(Contradiction.LIFTS);
    }
    if (alarmLiftAlone < alarmLift) {
      return Optional.of(Contradiction.LIFT_ALONE);
    }
    if (!isProbability(alarmProbability)
        || !isProbability(warnProbability)
        || !isProbability(watchProbability)) {
      return Optional.of(Contradiction.PROBABILITIES);
    }
    return warnPoints < 0 ? Optional.of(Contradiction.POINTS) : Optional.empty();
  }

  private static boolean isProbability(double value) {
    return value >= 0 && value <= 1;
  }

  /** The level of a client; a client that was hardly heard is unknown, never ok. */
  public Level level(ClientSignals signals, double lift) {
    double fell = signals.satisfaction().fallProbability();
    double change = signals.satisfaction().change();
    if ((lift >= alarmLift && fell >= alarmProbability) || lift >= alarmLiftAlone) {
      return Level.ALARM;
    }
    if (lift >= warnLift || (fell >= warnProbability && change <= -warnPoints)) {
      return Level.WARN;
    }
    if (lift >= watchLift || fell >= watchProbability) {
      return Level.WATCH;
    }
    return signals.responses() < ENOUGH_ANSWERS || !signals.heard() ? Level.UNKNOWN : Level.OK;
  }

  /**
   * The thresholds that switch levels off: 0.55 of the lift, a tenth in probability, three tenths
   * in points.
   */
  public FlagPolicy eased() {
    return new FlagPolicy(
        alarmLift * EASED_LIFT,
        alarmProbability * EASED_PROBABILITY,
        alarmLiftAlone * EASED_LIFT,
        warnLift * EASED_LIFT,
        warnProbability * EASED_PROBABILITY,
        warnPoints * EASED_POINTS,
        watchLift * EASED_LIFT,
        watchProbability * EASED_PROBABILITY);
  }

  /** The lift from which on clients are at a level; NaN below watch. */
  public double liftOf(Level level) {
    return switch (level) {
      case ALARM -> alarmLift;
      case WARN -> warnLift;
      case WATCH -> watchLift;
      case UNKNOWN, OK -> Double.NaN;
    };
  }
}
