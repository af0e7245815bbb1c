package foreshock.history;

import foreshock.ingest.Scale;

/** On which scale a file asks a question whose rows do not say it themselves. */
@FunctionalInterface
public interface QuestionScales {
  /**
   * @param file index in the order given
   * @param item the question's name, in any case
   * @return {@link Scale#UNKNOWN} where the file does not ask it
   */
  Scale scaleOf(int file, String item);
}
