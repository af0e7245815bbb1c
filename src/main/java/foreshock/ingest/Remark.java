package foreshock.ingest;

import java.util.List;
import java.util.Objects;

/**
 * Something to tell the user, without words: which sentence, and what stands in it. {@code
 * report.Wording} makes the sentence in the language of the run.
 *
 * @param key of the sentence in the message files: {@code read.…}, {@code problem.…} or {@code
 *     usage.…}
 * @param values for its placeholders: texts and figures as they are, other remarks and problems,
 *     which are said in their turn, and lists of these, of which the parts follow each other after
 *     commas
 */
public record Remark(String key, List<Object> values) {
  /** Says nothing; what is never shown needs no sentence. */
  public static final Remark NONE = new Remark("", List.of());

  public Remark {
    Objects.requireNonNull(key, "key");
    values = List.copyOf(values);
  }

  /** A sentence with its values in the order of the placeholders. */
  public static Remark of(String key, Object... values) {
    return new Remark(key, List.of(values));
  }
}
