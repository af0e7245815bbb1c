package foreshock.insight;

import foreshock.numeric.Interval;
import foreshock.numeric.Wilson;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the studies share: seeds side by side, and shares of them with their intervals. */
final class StudyCount {
  private static final double NINETY = 0.9;

  private StudyCount() {}

  /** What each seed from 1 on gives, in the order of the seeds. */
  static <T> List<T> of(int seeds, IntFunction<T> one) {
    return IntStream.rangeClosed(1, seeds).parallel().mapToObj(one).toList();
  }

  /** For instance {@code 178 of 200 = 0.890 (0.849 to 0.921)}: Wilson's 90 % interval. */
  static String share(long found, long of) {
    if (of == 0) {
      return "0 of 0";
    }
    Interval interval = Wilson.interval(found, of, NINETY);
    return String.format(
        Locale.ROOT,
        "%d of %d = %.3f (%.3f to %.3f)",
        found,
        of,
        found / (double) of,
        interval.low(),
        interval.high());
  }
}
