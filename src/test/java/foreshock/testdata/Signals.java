package foreshock.testdata;

import foreshock.signal.ClientSignals;
import foreshock.signal.Contacts;
import foreshock.signal.ContractYear;
import foreshock.signal.SalesRhythm;
import foreshock.signal.Satisfaction;
import foreshock.signal.Silence;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Signals of a client of which only one thing is unusual. */
public final class Signals {
  private static final SalesRhythm STEADY = sales(OptionalDouble.of(0), 0);

  private Signals() {}

  /** Heard often, sales steady; satisfaction as given. */
  public static ClientSignals satisfaction(double high, double change, double fallProbability) {
    return of(high, change, fallProbability, STEADY, 10, true);
  }

  /** Content, with these sales. */
  public static SalesRhythm sales(OptionalDouble change, double overdue) {
    return new SalesRhythm(
        9, OptionalInt.of(1), OptionalDouble.of(30), OptionalDouble.of(1), change, overdue);
  }

  /** Never sold to, as far as the files tell. */
  public static SalesRhythm noSales() {
    return new SalesRhythm(
        0,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0);
  }

  /** All that levels and quadrants look at. */
  public static ClientSignals of(
      double high,
      double change,
      double fallProbability,
      SalesRhythm sales,
      int responses,
      boolean heard) {
    return new ClientSignals(
        new Satisfaction(high - 10, high - 20, high, 36, change, 16, 0, fallProbability, responses),
        Silence.NEVER_HEARD,
        0,
        0,
        sales,
        new Contacts(0, 0),
        24,
        new ContractYear(OptionalInt.of(59), LocalDate.EPOCH, OptionalInt.empty()),
        responses,
        responses == 0 ? OptionalInt.empty() : OptionalInt.of(1),
        heard,
        0);
  }
}
