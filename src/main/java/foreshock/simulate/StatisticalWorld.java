package foreshock.simulate;

import java.util.List;
import java.util.Optional;

/**
 * A world without a story: satisfaction wanders, people answer, clients leave by the model. What
 * the statistics must find in it is known from its parameters.
 *
 * @param name the world's name
 * @param process how satisfaction wanders
 * @param departures who leaves when (where a decision comes first: who decides when)
 * @param practice who is asked and how they answer
 * @param newcomerShare share of clients that began within the exports
 * @param clientele who the clients are and how they buy
 * @param course in which order satisfaction and leaving come
 * @param disclosure what the clients file tells of leaving
 */
public record StatisticalWorld(
    String name,
    LatentProcess process,
    DepartureModel departures,
    SurveyPractice practice,
    double newcomerShare,
    Clientele clientele,
    Course course,
    Disclosure disclosure) {

  /** Client levels and a slow drift that is a random walk for the length of most histories. */
  private static final LatentProcess WANDERING = new LatentProcess(66, 9, 2.6, 0.9, 0.01);

  /** Consumers change their minds faster, and come back to their own level. */
  private static final LatentProcess RESTLESS = new LatentProcess(68, 8, 4, 1.5, 0.06);

  /** Satisfaction at which half of those asked say nothing. */
  private static final double SILENT_BELOW = 58;

  /** Leaving that nobody's satisfaction has to do with. */
  private static final DepartureModel UNRELATED = new DepartureModel(9, -4.95, 0, 0.0015);

  /** Clients leave slowly: satisfaction runs nine months ahead of leaving. */
  public static StatisticalWorld slowB2b() {
    DepartureModel departures = new DepartureModel(9, -4.1, 0.8, 0.0015);
    return new StatisticalWorld(
        "slow-b2b",
        WANDERING,
        departures,
        SurveyPractice.sparse(),
        0.2,
        Clientele.COMPANIES,
        Course.AHEAD,
        Disclosure.STATUS);
  }

  /** The same, but who leaves has nothing to do with satisfaction. */
  public static StatisticalWorld noRelation() {
    return slowB2b().withName("no-relation").withDepartures(UNRELATED);
  }

  /** Consumers who buy every other week and change brand a month later; nobody says goodbye. */
  public static StatisticalWorld tea() {
    return new StatisticalWorld(
        "tea",
        RESTLESS,
        new DepartureModel(1, -3.2, 0.9, 0.004),
        SurveyPractice.consumers(),
        0.3,
        Clientele.CONSUMERS,
        Course.AHEAD,
        Disclosure.NOTHING);
  }

  /** Two managers sell more than is needed; their clients regret it, and some leave. */
  public static StatisticalWorld pushed() {
    return new StatisticalWorld(
        "pushed",
        new LatentProcess(72, 6, 1.4, 0.9, 0.04),
        new DepartureModel(6, -3.5, 1.0, 0.0015),
        SurveyPractice.sparse(),
        0.2,
        Clientele.PUSHED,
        Course.AHEAD,
        Disclosure.STATUS);
  }

  /** As slow-b2b, but those who are unhappy do not answer. */
  public static StatisticalWorld silent() {
    return slowB2b()
        .withName("silent")
        .withPractice(SurveyPractice.sparse().withSilenceBelow(SILENT_BELOW));
  }

  /** As slow-b2b, but no file says who left: they just buy no more. */
  public static StatisticalWorld inactiveOnly() {
    StatisticalWorld slow = slowB2b();
    return new StatisticalWorld(
        "inactive-only",
        slow.process,
        slow.departures,
        slow.practice,
        slow.newcomerShare,
        Clientele.MONTHLY,
        Course.AHEAD,
        Disclosure.NOTHING);
  }

  /** Clients leave for reasons of their own; those that left are asked on, and then are unhappy. */
  public static StatisticalWorld afterDeparture() {
    return unrelated("after-departure", Course.AFTER_DEPARTURE, Disclosure.STATUS);
  }

  /** Clients give notice for reasons of their own, and are unhappy from then until they leave. */
  public static StatisticalWorld afterDecision() {
    return unrelated("after-decision", Course.AFTER_DECISION, Disclosure.NOTICE);
  }

  private static StatisticalWorld unrelated(String name, Course course, Disclosure disclosure) {
    StatisticalWorld slow = slowB2b();
    return new StatisticalWorld(
        name,
        slow.process,
        UNRELATED,
        slow.practice,
        slow.newcomerShare,
        slow.clientele,
        course,
        disclosure);
  }

  public StatisticalWorld withName(String newName) {
    return with(newName, process, departures, practice);
  }

  public StatisticalWorld withDepartures(DepartureModel newDepartures) {
    return with(name, process, newDepartures, practice);
  }

  public StatisticalWorld withPractice(SurveyPractice newPractice) {
    return with(name, process, departures, newPractice);
  }

  private StatisticalWorld with(
      String newName,
      LatentProcess newProcess,
      DepartureModel newDepartures,
      SurveyPractice newPractice) {
    return new StatisticalWorld(
        newName,
        newProcess,
        newDepartures,
        newPractice,
        newcomerShare,
        clientele,
        course,
        disclosure);
  }

  /** Whether satisfaction runs ahead of leaving. */
  boolean hasRelation() {
    return course.mayLead() && departures.logitPer10Lower() != 0;
  }

  /**
   * Makes the world; it has no events.
   *
   * @throws NoRelation where a relation is to be changed that the world does not have
   */
  public World generate(WorldSettings settings) {
    if (settings.options().changeRelation() && !hasRelation()) {
      throw new NoRelation(name);
    }
    LatentProcess wandering = settings.options().of(process);
    WorldBuilder builder =
        new WorldBuilder(
            settings,
            wandering,
            settings.options().of(departures, wandering),
            practice,
            course,
            disclosure);
    for (int client = 0; client < settings.clients(); client++) {
      builder.add(plan(client, settings, wandering));
    }
    return builder.build(name, List.of(), (event, plan) -> Optional.empty());
  }

  private ClientPlan plan(int client, WorldSettings settings, LatentProcess wandering) {
    long seed = settings.seed();
    Stream stream = Stream.of(seed, client, Stream.Purpose.PLAN);
    String segment =
        clientele.segments().get(EvenSpread.choose(EvenSpread.point(seed, client, 0), 1, 1));
    boolean isNew = EvenSpread.point(seed, client, 1) < newcomerShare;
    int start = isNew ? stream.between(0, settings.months() - 2) : -stream.between(3, 96);
    Clientele.Life life = clientele.life(stream, settings);
    return new ClientPlan(
        client,
        CompanyNames.of(client, segment),
        segment,
        life.manager(),
        life.pattern(),
        Answering.USUAL,
        start,
        life.onsetMonth(),
        wandering.drawLevel(stream),
        life.swings(),
        ClientPlan.NO_MONTH,
        life.buying(),
        clientele.contacts());
  }
}
