package foreshock.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scales that a header names: {@code (1–5)}, {@code 0-10}, {@code out of 5}, {@code из 10}, {@code
 * %}.
 */
final class ScaleHints {
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d.])(0|1)\\D{0,24}?\\s*(?:-|–|—|to|\\.\\.|до)\\s*(5|7|10|100)(?![\\d.])");
  private static final Pattern OUT_OF = Pattern.compile("(?:out of|из|/)\\s*(5|7|10|100)(?!\\d)");
  private static final Pattern EXPLAINED = Pattern.compile("(0|1)\\s*=\\D{1,60}(5|7|10)\\s*=");

  private ScaleHints() {}

  static Optional<Scale> of(String header) {
    String text = header.toLowerCase(Locale.ROOT);
    for (Pattern pattern : new Pattern[] {EXPLAINED, RANGE}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(
            new Scale(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
      }
    }
    Matcher matcher = OUT_OF.matcher(text);
    if (matcher.find()) {
      double high = Double.parseDouble(matcher.group(1));
      return Optional.of(new Scale(high >= 10 ? 0 : 1, high));
    }
    return text.contains("%") || text.contains("percent") || text.contains("процент")
        ? Optional.of(new Scale(0, 100))
        : Optional.empty();
  }
}
