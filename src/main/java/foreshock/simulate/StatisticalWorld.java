package foreshock.simulate;

import java.util.List;
import java.util.OptionalInt;

/**
 * A world without a story: satisfaction wanders, people answer, clients leave by the model. What
 * the statistics must find in it is known from its parameters.
 *
 * @param name the world's name
 * @param process how satisfaction wanders
 * @param departures who leaves when
 * @param practice who is asked and how they answer
 * @param newcomerShare share of clients that began within the exports
 */
public record StatisticalWorld(
    String name,
    LatentProcess process,
    DepartureModel departures,
    SurveyPractice practice,
    double newcomerShare) {

  private static final List<String> SEGMENTS = List.of("North", "South");
  private static final List<String> MANAGERS = List.of("Berg", "Costa", "Dahl", "Ekman");

  /** Client levels and a slow drift that is a random walk for the length of most histories. */
  private static final LatentProcess WANDERING = new LatentProcess(66, 9, 2.6, 0.9, 0.01);

  /** Clients leave slowly: satisfaction runs nine months ahead of leaving. */
  public static StatisticalWorld slowB2b() {
    DepartureModel departures = new DepartureModel(9, -4.1, 0.8, 0.0015);
    return new StatisticalWorld("slow-b2b", WANDERING, departures, SurveyPractice.sparse(), 0.2);
  }

  /** The same, but who leaves has nothing to do with satisfaction. */
  public static StatisticalWorld noRelation() {
    return slowB2b()
        .withName("no-relation")
        .withDepartures(new DepartureModel(9, -4.95, 0, 0.0015));
  }

  public StatisticalWorld withName(String newName) {
    return new StatisticalWorld(newName, process, departures, practice, newcomerShare);
  }

  public StatisticalWorld withProcess(LatentProcess newProcess) {
    return new StatisticalWorld(name, newProcess, departures, practice, newcomerShare);
  }

  public StatisticalWorld withDepartures(DepartureModel newDepartures) {
    return new StatisticalWorld(name, process, newDepartures, practice, newcomerShare);
  }

  public StatisticalWorld withPractice(SurveyPractice newPractice) {
    return new StatisticalWorld(name, process, departures, newPractice, newcomerShare);
  }

  /** Makes the world; it has no events. */
  public World generate(WorldSettings settings) {
    WorldBuilder builder = new WorldBuilder(settings, process, departures, practice);
    for (int client = 0; client < settings.clients(); client++) {
      builder.add(plan(client, settings));
    }
    return builder.build(name, List.of());
  }

  private ClientPlan plan(int client, WorldSettings settings) {
    long seed = settings.seed();
    Stream stream = Stream.of(seed, client, Stream.Purpose.PLAN);
    String segment = SEGMENTS.get(EvenSpread.choose(EvenSpread.point(seed, client, 0), 1, 1));
    boolean isNew = EvenSpread.point(seed, client, 1) < newcomerShare;
    int start = isNew ? stream.between(0, settings.months() - 2) : -stream.between(3, 96);
    int term = stream.chance(0.5) ? 1 : 3;
    double eurosPerYear = 9000 * StrictMath.exp(0.6 * stream.gaussian());
    SalesRhythm rhythm =
        new SalesRhythm(
            term,
            stream.between(0, term - 1),
            eurosPerYear * term / 12,
            0.08,
            0,
            SalesRhythm.Push.NONE);
    return new ClientPlan(
        client,
        CompanyNames.of(client, segment),
        segment,
        stream.pick(MANAGERS),
        Pattern.DRIFT,
        Answering.USUAL,
        start,
        OptionalInt.empty(),
        process.drawLevel(stream),
        List.of(),
        ClientPlan.NO_MONTH,
        rhythm,
        new ServiceContacts(0.3, 0.3, 0.3, ClientPlan.NO_MONTH));
  }
}
