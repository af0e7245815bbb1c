package foreshock.signal;

/**
 * The level filter on its way along a client's answers. A run can be copied where it stands, so
 * that what was known on many days costs one pass and not one a day.
 */
final class LevelTrack {
  private final Observations seen;
  private final LevelModel model;

  /** Whether all answers so far are one respondent's, whose offset belongs to the level. */
  private final boolean alone;

  private final LevelFilter filter;
  private int next;
  private int today;

  LevelTrack(Observations seen, LevelModel model, double mean, boolean alone) {
    this.seen = seen;
    this.model = model;
    this.alone = alone;
    this.filter = new LevelFilter(model, mean, alone ? 0 : seen.voices());
    this.today = seen.size() == 0 ? Integer.MIN_VALUE : seen.day()[0];
  }

  /** Goes on from where another run of the same answers stands. */
  void goOnFrom(LevelTrack other) {
    filter.copyOf(other.filter);
    next = other.next;
    today = other.today;
  }

  /** Takes the answers that are not after a day. */
  void takeUntil(int day) {
    while (next < seen.size() && seen.day()[next] <= day) {
      passUntil(seen.day()[next]);
      double noise = model.noise() + seen.variance()[next];
      if (alone) {
        filter.observe(seen.index()[next], noise, Observations.NO_VOICE);
      } else {
        noise += seen.stranger()[next] ? model.respondents() : 0;
        filter.observe(seen.index()[next], noise, seen.voice()[next]);
      }
      next++;
    }
  }

  /** From here on the change is against the level of this day. */
  void remember(int day) {
    passUntil(day);
    filter.remember();
  }

  /** What is believed on a day, all answers until then taken. */
  LevelEstimate estimate(int day) {
    takeUntil(day);
    passUntil(day);
    return filter.estimate(alone && next > 0 ? model.respondents() : 0);
  }

  double logLikelihood() {
    return filter.logLikelihood();
  }

  private void passUntil(int day) {
    if (today != Integer.MIN_VALUE) {
      filter.advance(day - today);
    }
    today = day;
  }
}
