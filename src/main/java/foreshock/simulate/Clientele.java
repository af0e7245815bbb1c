package foreshock.simulate;

import foreshock.simulate.SalesRhythm.Push;
import foreshock.simulate.Swing.Recovery;
import java.util.List;
import java.util.OptionalInt;

/** Who the clients of a statistical world are, and how they buy. */
public enum Clientele {
  /** Companies that pay monthly or quarterly. */
  COMPANIES(List.of("North", "South"), List.of("Berg", "Costa", "Dahl", "Ekman")) {
    @Override
    Life life(Stream stream, WorldSettings settings) {
      return steady(stream, 0.5, managers());
    }
  },
  /** Companies most of which buy every month, so that a pause is seen. */
  MONTHLY(List.of("North", "South"), List.of("Berg", "Costa", "Dahl", "Ekman")) {
    @Override
    Life life(Stream stream, WorldSettings settings) {
      return steady(stream, 0.8, managers());
    }
  },
  /** People who buy tea. */
  CONSUMERS(List.of("Shop", "Online"), List.of("")) {
    @Override
    Life life(Stream stream, WorldSettings settings) {
      double meanDays = 14 * StrictMath.exp(0.35 * stream.gaussian());
      double euros = 24 * StrictMath.exp(0.4 * stream.gaussian());
      return unmoved("", new FrequentBuying(meanDays, euros));
    }

    @Override
    ServiceContacts contacts() {
      return new ServiceContacts(0, 0, 0.05, ClientPlan.NO_MONTH);
    }
  },
  /** Companies of whose managers two sell more at once than is needed. */
  PUSHED(List.of("North", "South"), List.of("Berg", "Costa", "Dahl", "Ekman", "Falk")) {
    @Override
    Life life(Stream stream, WorldSettings settings) {
      String manager = stream.pick(managers());
      int term = stream.chance(0.5) ? 1 : 3;
      int phase = stream.between(0, term - 1);
      double eurosPerYear = 9000 * StrictMath.exp(0.6 * stream.gaussian());
      boolean pusher = manager.equals("Ekman") || manager.equals("Falk");
      int month = firstChance(stream, pusher ? PUSHED_PER_MONTH : LARGE_PER_MONTH);
      double depth = stream.uniform(18, 34);
      double euros = eurosPerYear * stream.uniform(0.6, 1.2);
      int gap = stream.between(3, 5);
      Push sale = month < settings.months() ? new Push(month, euros, pusher ? gap : 0) : Push.NONE;
      Buying buying = new SalesRhythm(term, phase, eurosPerYear * term / 12, 0.08, 0, sale);
      if (!pusher || sale == Push.NONE) {
        return unmoved(manager, buying);
      }
      Swing regret = new Swing(month + 1, 3, depth, Recovery.NONE, Swing.PRICE_FIRST);
      return new Life(manager, Pattern.PUSHED, OptionalInt.of(month + 1), List.of(regret), buying);
    }
  };

  /** Chance that a pushing manager sells a client too much in a month. */
  private static final double PUSHED_PER_MONTH = 0.025;

  /** Chance that a client buys as much of its own accord. */
  private static final double LARGE_PER_MONTH = 0.004;

  /** Nobody is sold too much before its rhythm can be known. */
  private static final int FIRST_PUSH_MONTH = 6;

  private static final int LONGEST_WORLD = 700;

  private final List<String> segments;
  private final List<String> managers;

  Clientele(List<String> segments, List<String> managers) {
    this.segments = segments;
    this.managers = managers;
  }

  /** What is going to happen to a client, its satisfaction's wandering apart. */
  record Life(
      String manager, Pattern pattern, OptionalInt onsetMonth, List<Swing> swings, Buying buying) {}

  /** Draws a client's life; a longer world has the same beginning. */
  abstract Life life(Stream stream, WorldSettings settings);

  /** Visits, calls and tickets. */
  ServiceContacts contacts() {
    return new ServiceContacts(0.3, 0.3, 0.3, ClientPlan.NO_MONTH);
  }

  private static Life steady(Stream stream, double monthly, List<String> managers) {
    int term = stream.chance(monthly) ? 1 : 3;
    double eurosPerYear = 9000 * StrictMath.exp(0.6 * stream.gaussian());
    int phase = stream.between(0, term - 1);
    SalesRhythm rhythm = new SalesRhythm(term, phase, eurosPerYear * term / 12, 0.08, 0, Push.NONE);
    return unmoved(stream.pick(managers), rhythm);
  }

  /** Nothing befalls it. */
  private static Life unmoved(String manager, Buying buying) {
    return new Life(manager, Pattern.DRIFT, OptionalInt.empty(), List.of(), buying);
  }

  List<String> segments() {
    return segments;
  }

  List<String> managers() {
    return managers;
  }

  /** The first month in which it happens, or a month that never comes. */
  private static int firstChance(Stream stream, double perMonth) {
    int found = ClientPlan.NO_MONTH;
    // every month is drawn, so that what follows does not depend on what is found
    for (int month = FIRST_PUSH_MONTH; month < LONGEST_WORLD; month++) {
      if (stream.chance(perMonth) && found == ClientPlan.NO_MONTH) {
        found = month;
      }
    }
    return found;
  }
}
