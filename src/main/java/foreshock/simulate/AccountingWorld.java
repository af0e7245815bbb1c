package foreshock.simulate;

import foreshock.simulate.SalesRhythm.Push;
import foreshock.simulate.World.Event;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The story of a vendor of accounting software: its people stop visiting the clients of one
 * segment, and an online service takes their place; first with a third of the segment, 22 months
 * before as-of, and as sales hold, 8 months before as-of with the rest. Satisfaction does not hold.
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

  private static final int PILOT_MONTHS_BEFORE_END = 22;
  private static final int CHANGE_MONTHS_BEFORE_END = 8;

  private static final LatentProcess PROCESS = new LatentProcess(76, 5, 1.1, 0.9, 0.08);
  private static final DepartureModel DEPARTURES = new DepartureModel(6, -3.7, 1.25, 0.0012);

  private AccountingWorld() {}

  /** Month of the world in which the visits stop for those that try it first. */
  static int pilotMonth(WorldSettings settings) {
    return Math.max(1, settings.months() - PILOT_MONTHS_BEFORE_END);
  }

  /** Month of the world in which the visits stop for the rest of the segment. */
  static int serviceChangeMonth(WorldSettings settings) {
    return Math.max(1, settings.months() - CHANGE_MONTHS_BEFORE_END);
  }

  static World generate(WorldSettings settings) {
    LatentProcess process = settings.options().of(PROCESS);
    WorldBuilder builder =
        new WorldBuilder(
            settings,
            process,
            settings.options().of(DEPARTURES, process),
            SurveyPractice.quarterly(),
            Course.AHEAD,
            Disclosure.STATUS);
    AccountingPlans plans = new AccountingPlans(settings, process);
    for (int client = 0; client < settings.clients(); client++) {
      builder.add(plans.plan(client));
    }
    return builder.build(NAME, events(settings), (event, plan) -> fallBy(event, plan, settings));
  }

  /** The fall that a step of the change of service brought; no other event did anything. */
  private static Optional<Swing> fallBy(Event event, ClientPlan plan, WorldSettings settings) {
    if (plan.pattern() != Pattern.ERODING || !event.attribute().equals(Attribute.SUPPORT.code())) {
      return Optional.empty();
    }
    int change = serviceChangeMonth(settings);
    int cause = plan.onsetMonth().orElseThrow() >= change ? change : pilotMonth(settings);
    return settings.firstDayOf(cause) == event.day()
        ? Optional.of(plan.swings().get(0))
        : Optional.empty();
  }

  /** The change of service in its two steps, and three that did nothing to anybody. */
  private static List<Event> events(WorldSettings settings) {
    int change = serviceChangeMonth(settings);
    int last = settings.months() - 1;
    List<Event> events =
        List.of(
            new Event(
                settings.firstDayOf(pilotMonth(settings)),
                "Online service replaces visits: first clients",
                TOUCHED_SEGMENT,
                "",
                Attribute.SUPPORT.code()),
            new Event(
                settings.firstDayOf(change),
                "Online service replaces visits: all clients",
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
