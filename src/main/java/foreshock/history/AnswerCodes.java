package foreshock.history;

import foreshock.ingest.Scale;
import java.util.Arrays;

/** Numbers the different answers of a portfolio: a question and a figure. */
final class AnswerCodes {
  /** Whole figures below this are looked up by themselves. */
  private static final int WHOLE = 101;

  private static final long[] BITS = new long[WHOLE];

  static {
    for (int i = 0; i < WHOLE; i++) {
      BITS[i] = Double.doubleToRawLongBits(i);
    }
  }

  private final HistoryCollector rows;
  private final ItemCatalogue catalogue;
  private final Scale[] scales;
  private final KeyNumbers figures = new KeyNumbers();
  private final int[] ofWhole;
  private int[][] codes;
  private int count;
  private int[] itemOf = new int[64];
  private double[] valueOf = new double[64];

  AnswerCodes(HistoryCollector rows, ItemCatalogue catalogue, QuestionScales scaleOf) {
    this.rows = rows;
    this.catalogue = catalogue;
    codes = new int[rows.questions.size()][0];
    ofWhole = new int[rows.questions.size() * WHOLE];
    scales = new Scale[codes.length];
    for (int question = 0; question < scales.length; question++) {
      scales[question] = rows.questions.get(question).scaleBy(scaleOf);
    }
  }

  /** The code of an answer. */
  int of(int question, double raw) {
    int whole = (int) raw;
    if (whole >= 0 && whole < WHOLE && Double.doubleToRawLongBits(raw) == BITS[whole]) {
      int known = ofWhole[question * WHOLE + whole];
      if (known > 0) {
        return known - 1;
      }
      int code = find(question, raw);
      ofWhole[question * WHOLE + whole] = code + 1;
      return code;
    }
    return find(question, raw);
  }

  private int find(int question, double raw) {
    int figure = figures.add(Double.doubleToLongBits(raw));
    if (figure >= codes[question].length) {
      codes[question] = Arrays.copyOf(codes[question], Math.max(16, 2 * figure));
    }
    int code = codes[question][figure] - 1;
    return code >= 0 ? code : add(question, figure, raw);
  }

  private int add(int question, int figure, double raw) {
    if (count == itemOf.length) {
      itemOf = Arrays.copyOf(itemOf, 2 * count);
      valueOf = Arrays.copyOf(valueOf, 2 * count);
    }
    itemOf[count] = catalogue.indexOf()[rows.itemOf.get(question)];
    valueOf[count] = scales[question].toHundred(raw);
    codes[question][figure] = ++count;
    return count - 1;
  }

  int count() {
    return count;
  }

  int item(int code) {
    return itemOf[code];
  }

  double value(int code) {
    return valueOf[code];
  }

  /** Items by code. */
  int[] items() {
    return Arrays.copyOf(itemOf, count);
  }

  /** Values on 0–100 by code. */
  double[] values() {
    return Arrays.copyOf(valueOf, count);
  }
}
