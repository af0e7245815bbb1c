package foreshock.simulate;

import foreshock.simulate.Swing.Recovery;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Who the clients of the accounting vendor are, and what is going to happen to each. */
final class AccountingPlans {
  /**
   * @param share of the clients
   * @param eurosPerYear median of what a client pays in a year
   * @param terms shares of clients that pay monthly, quarterly and yearly
   */
  private record Segment(String name, double share, double eurosPerYear, double[] terms) {}

  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment(AccountingWorld.TOUCHED_SEGMENT, 0.30, 24_000, new double[] {0.6, 0.4, 0}),
          new Segment("Retail chains", 0.27, 18_000, new double[] {0.5, 0.3, 0.2}),
          new Segment("Practices", 0.25, 5_000, new double[] {0.15, 0.25, 0.6}),
          new Segment("Logistics", 0.18, 9_000, new double[] {0.4, 0.4, 0.2}));
  private static final int[] TERM_MONTHS = {1, 3, 12};

  private static final Pattern[] PATTERNS = {
    Pattern.ERODING,
    Pattern.HEALTHY,
    Pattern.LOW,
    Pattern.PUSHED,
    Pattern.FADING,
    Pattern.RECOVERING,
    Pattern.NEW,
    Pattern.GROWING,
    Pattern.SHRINKING
  };
  private static final double[] TOUCHED_SHARES = {74, 8, 4, 0, 0, 4, 4, 6, 0};
  private static final double[] OTHER_SHARES = {0, 34, 7, 13, 14, 10, 9, 9, 4};

  /** Share of the touched segment whose service is changed first. */
  private static final double FIRST_SHARE = 0.36;

  private static final double[] ANSWERING_SHARES = {86, 8, 4, 2};

  private final WorldSettings settings;
  private final LatentProcess process;

  AccountingPlans(WorldSettings settings, LatentProcess process) {
    this.settings = settings;
    this.process = process;
  }

  ClientPlan plan(int client) {
    long seed = settings.seed();
    Stream stream = Stream.of(seed, client, Stream.Purpose.PLAN);
    double[] shares = SEGMENTS.stream().mapToDouble(Segment::share).toArray();
    Segment segment = SEGMENTS.get(EvenSpread.choose(EvenSpread.point(seed, client, 0), shares));
    boolean touched = segment.name().equals(AccountingWorld.TOUCHED_SEGMENT);
    double patternPoint = EvenSpread.point(seed, client, 1);
    Pattern pattern =
        PATTERNS[EvenSpread.choose(patternPoint, touched ? TOUCHED_SHARES : OTHER_SHARES)];
    double answeringPoint = EvenSpread.point(seed, client, 2);
    Answering answering = Answering.values()[EvenSpread.choose(answeringPoint, ANSWERING_SHARES)];

    boolean first = stream.chance(FIRST_SHARE);
    int change =
        first ? AccountingWorld.pilotMonth(settings) : AccountingWorld.serviceChangeMonth(settings);
    OptionalInt onset = findOnset(pattern, change, stream);
    double level = level(pattern, stream);
    List<Swing> swings =
        onset.isPresent() ? List.of(swing(pattern, onset.getAsInt(), stream)) : List.of();
    String manager = stream.pick(AccountingWorld.MANAGERS);
    boolean isVos = pattern == Pattern.PUSHED && stream.chance(0.6);
    int silentFrom = pattern == Pattern.FADING ? onset.orElseThrow() + 3 : ClientPlan.NO_MONTH;
    int visitsEnd = touched ? change : ClientPlan.NO_MONTH;
    return new ClientPlan(
        client,
        CompanyNames.of(client, segment.name()),
        segment.name(),
        isVos ? AccountingWorld.PUSHING_MANAGER : manager,
        pattern,
        answering,
        startMonth(pattern, stream),
        onset,
        level,
        swings,
        silentFrom,
        rhythm(segment, pattern, onset, stream),
        new ServiceContacts(stream.uniform(0.25, 0.5), stream.uniform(0.15, 0.4), 0.35, visitsEnd));
  }

  private int startMonth(Pattern pattern, Stream stream) {
    int months = settings.months();
    if (pattern == Pattern.NEW) {
      return months - stream.between(3, 10);
    }
    boolean canBeYounger = pattern == Pattern.HEALTHY || pattern == Pattern.GROWING;
    if (canBeYounger && stream.chance(0.3)) {
      return stream.between(1, Math.max(1, months - 14));
    }
    return -stream.between(3, 110);
  }

  private OptionalInt findOnset(Pattern pattern, int change, Stream stream) {
    int last = settings.months() - 1;
    return switch (pattern) {
      case ERODING -> OptionalInt.of(change + stream.between(0, 2));
      case PUSHED, FADING -> OptionalInt.of(stream.between(last / 5, last - 5));
      case RECOVERING -> OptionalInt.of(stream.between(last / 6, last - 14));
      case HEALTHY, LOW, NEW, GROWING, SHRINKING, OUTSIDE, DRIFT -> OptionalInt.empty();
    };
  }

  private double level(Pattern pattern, Stream stream) {
    double level = process.drawLevel(stream);
    return pattern == Pattern.LOW ? 59 + (level - process.meanLevel()) * 0.6 : level;
  }

  private Swing swing(Pattern pattern, int onset, Stream stream) {
    return switch (pattern) {
      case ERODING ->
          fall(onset, stream.between(3, 7), stream.uniform(26, 44), Swing.SUPPORT_FIRST);
      case PUSHED -> fall(onset, stream.between(2, 3), stream.uniform(28, 44), Swing.PRICE_FIRST);
      case RECOVERING ->
          new Swing(
              onset,
              stream.between(3, 4),
              stream.uniform(18, 28),
              new Recovery(stream.between(0, 2), stream.between(4, 6)),
              Swing.EVENLY);
      default -> fall(onset, stream.between(5, 9), stream.uniform(28, 44), Swing.EVENLY);
    };
  }

  private static Swing fall(
      int onset, int fallMonths, double depth, Map<Attribute, Swing.Share> shares) {
    return new Swing(onset, fallMonths, depth, Recovery.NONE, shares);
  }

  private Buying rhythm(Segment segment, Pattern pattern, OptionalInt onset, Stream stream) {
    int term = TERM_MONTHS[EvenSpread.choose(stream.uniform(), segment.terms())];
    double eurosPerYear = segment.eurosPerYear() * StrictMath.exp(0.55 * stream.gaussian());
    double growthPerMonth =
        switch (pattern) {
          case GROWING -> stream.uniform(0.015, 0.03);
          case SHRINKING -> -stream.uniform(0.03, 0.05);
          default -> 0.001;
        };
    int phase = stream.between(0, term - 1);
    double extrasPerMonth = stream.uniform(0.03, 0.15);
    SalesRhythm.Push push =
        pattern == Pattern.PUSHED
            ? AccountingWorld.push(onset.orElseThrow() - 1, eurosPerYear, stream)
            : SalesRhythm.Push.NONE;
    return new SalesRhythm(
        term, phase, eurosPerYear * term / 12, extrasPerMonth, growthPerMonth, push);
  }
}
