package foreshock.report;

import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.insight.ScanResult;
import java.util.List;

/** Which clients a report is about. */
final class Levels {
  private Levels() {}

  /** Clients at watch and worse, highest value at risk first. */
  static List<Assessment> flagged(ScanResult scan) {
    return scan.assessments().stream().filter(Levels::isFlagged).toList();
  }

  static boolean isFlagged(Assessment one) {
    return one.level().compareTo(Level.WATCH) >= 0;
  }

  /** The anchor of the section of the client at a place among the flagged, from 0. */
  static String anchor(int place) {
    return "client-" + (place + 1);
  }
}
