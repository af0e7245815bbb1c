package foreshock.simulate;

import java.util.List;

/**
 * A stream of random numbers for one client and one purpose.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195), written out because the
 * bounded and normal draws of {@code java.util.random} differ between Java releases, and a seed
 * must give the same bytes on all of them. For the same reason only {@code StrictMath} is used.
 */
final class Stream {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** What a stream is drawn for; the order is part of what a seed means. */
  enum Purpose {
    PLAN,
    PATH,
    DEPARTURE,
    RESPONDENTS,
    SURVEYS,
    ORDERS,
    CONTACTS,
    FUTURE,
    DECISION,
    AFTERMATH
  }

  private long state;

  private Stream(long state) {
    this.state = state;
  }

  /** The stream of a client (counted from 0) for a purpose. */
  static Stream of(long seed, int client, Purpose purpose) {
    long perClient = mix(mix(seed) + GOLDEN_GAMMA * (client + 1L));
    return new Stream(mix(perClient + GOLDEN_GAMMA * (purpose.ordinal() + 1L)));
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + (int) StrictMath.floor((high - low + 1.0) * uniform());
  }

  /** True with the given probability. */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A standard normal draw (Marsaglia's polar method; the second of each pair is thrown away). */
  double gaussian() {
    while (true) {
      double u = 2 * uniform() - 1;
      double v = 2 * uniform() - 1;
      double square = u * u + v * v;
      if (square > 0 && square < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  /** One of the items, each as likely. */
  <T> T pick(List<T> items) {
    return items.get(between(0, items.size() - 1));
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
