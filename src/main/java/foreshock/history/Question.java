package foreshock.history;

import foreshock.ingest.RawAnswer;
import foreshock.ingest.Scale;
import java.util.Locale;

/**
 * All that an answer says besides its figure; there are few different ones in an export.
 *
 * @param file index of the file, whose form decides the scale where the row does not
 * @param name as the row has it
 * @param overall whether it judges the whole rather than one attribute
 * @param scale the scale that the row itself names
 * @param weight in the index, NaN where the row gives none
 */
record Question(int file, String name, boolean overall, Scale scale, double weight) {
  static Question of(int file, RawAnswer answer) {
    return new Question(
        file,
        answer.item().strip(),
        answer.overall(),
        answer.scale(),
        answer.weight().orElse(Double.NaN));
  }

  /** The scale: the rows' own, else the one of its file. */
  Scale scaleBy(QuestionScales scales) {
    return scale.isKnown() ? scale : scales.scaleOf(file, key());
  }

  /** Under which it is the same question however it is written. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
