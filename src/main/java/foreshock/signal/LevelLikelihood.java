package foreshock.signal;

import foreshock.history.Responses;

/** One client's answers, made ready for asking how well models of the level explain them. */
public final class LevelLikelihood {
  private final Observations seen;

  private LevelLikelihood(Observations seen) {
    this.seen = seen;
  }

  /** The answers on or before a day. */
  public static LevelLikelihood of(Responses responses, IndexModel index, int atDay) {
    return new LevelLikelihood(Observations.of(responses, index, atDay));
  }

  /** Log density of the answers under a model; 0 without any. */
  public double log(LevelModel model, double mean) {
    LevelTrack track = new LevelTrack(seen, model, mean, seen.alone() == seen.size());
    track.takeUntil(Integer.MAX_VALUE);
    return track.logLikelihood();
  }
}
