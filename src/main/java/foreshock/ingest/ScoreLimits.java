package foreshock.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which answers are possible, decided on the samples of a form's files before the rows are read.
 */
final class ScoreLimits {
  private static final int ENOUGH = 50;
  private static final Scale WIDEST = new Scale(0, 100);
  private static final Scale NPS = new Scale(0, 10);

  private final Map<String, Scale> limits = new HashMap<>();
  private final Map<String, Scale> ranges = new HashMap<>();
  private final Map<String, Scale> configured;

  private ScoreLimits(Map<String, Scale> configured) {
    this.configured = configured;
  }

  /** Lets everything pass that any scale has. */
  static ScoreLimits none() {
    return new ScoreLimits(Map.of());
  }

  static ScoreLimits of(ScaleCensus sample, Map<String, Scale> configured) {
    ScoreLimits limits = new ScoreLimits(configured);
    FormScales book = FormScales.decide(sample, configured);
    sample
        .items()
        .forEach(
            (key, item) -> {
              Scale scale = book.scaleOf(key);
              boolean sure = item.all() >= ENOUGH && scale.isKnown();
              if (sure) {
                limits.limits.put(key, scale);
              }
            });
    return limits;
  }

  private Scale range(String item) {
    String key = ScaleCensus.key(item);
    Optional<Scale> given = FormScales.configured(key, configured);
    return given.orElseGet(() -> key.equals("nps") ? NPS : limits.getOrDefault(key, WIDEST));
  }

  /** The range that an answer should lie in, as text, where it does not; else the empty text. */
  synchronized String violated(RawAnswer answer) {
    Scale scale = answer.scale();
    if (!scale.isKnown()) {
      scale = ranges.computeIfAbsent(answer.item(), this::range);
    }
    double low = Math.min(scale.low(), scale.high());
    double high = Math.max(scale.low(), scale.high());
    return answer.raw() < low || answer.raw() > high ? new Scale(low, high).text() : "";
  }
}
