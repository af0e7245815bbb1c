package foreshock.simulate;

import foreshock.simulate.SalesRhythm.Push;
import foreshock.simulate.World.Event;
import java.util.Comparator;
import java.util.List;

/**
 * The story of a vendor of accounting software: seventeen months before as-of its people stop
 * visiting the clients of one segment, and an online service takes their place. Sales hold;
 * satisfaction does not.
 */
final class AccountingWorld {
  static final String NAME = "accounting";

  /** The segment whose service is changed. */
  static final String TOUCHED_SEGMENT = "Manufacturers";

  static final List<String> MANAGERS =
      List.of(
          "Anke Brandt", "Jonas Dahl", "Marta Nowak", "Pieter Vos", "Sofia Reyes", "Tomáš Král");

  /** Sells more at once than clients need. */
  static final String PUSHING_MANAGER = "Pieter Vos";

  private static final int EVENT_MONTHS_BEFORE_END = 17;

  private static final LatentProcess PROCESS = new LatentProcess(76, 5, 1.1, 0.9, 0.08);
  private static final DepartureModel DEPARTURES = new DepartureModel(6, -3.7, 1.25, 0.0012);

  private AccountingWorld() {}

  /** Month of the world in which the visits stop. */
  static int serviceChangeMonth(WorldSettings settings) {
    return Math.max(1, settings.months() - EVENT_MONTHS_BEFORE_END);
  }

  static World generate(WorldSettings settings) {
    WorldBuilder builder =
        new WorldBuilder(settings, PROCESS, DEPARTURES, SurveyPractice.quarterly());
    AccountingPlans plans = new AccountingPlans(settings, PROCESS);
    for (int client = 0; client < settings.clients(); client++) {
      builder.add(plans.plan(client));
    }
    return builder.build(NAME, events(settings));
  }

  /** The change of service, and three that did nothing to anybody. */
  private static List<Event> events(WorldSettings settings) {
    int change = serviceChangeMonth(settings);
    int last = settings.months() - 1;
    List<Event> events =
        List.of(
            new Event(
                settings.firstDayOf(change),
                "Online service replaces visits",
                TOUCHED_SEGMENT,
                "",
                Attribute.SUPPORT.code()),
            new Event(settings.firstDayOf(last / 5), "Price list +2 %", "", "", "price"),
            new Event(settings.firstDayOf(last / 3) + 13, "New report designer", "", "", "product"),
            new Event(
                settings.firstDayOf(last * 4 / 5) + 5, "Office moved", "", "Sofia Reyes", ""));
    return events.stream().sorted(Comparator.comparingInt(Event::day)).toList();
  }

  /** A sale worth several quarters at once, after which the client has enough for half a year. */
  static Push push(int month, double eurosPerYear, Stream stream) {
    return new Push(month, eurosPerYear * stream.uniform(0.9, 1.6), stream.between(4, 6));
  }
}
