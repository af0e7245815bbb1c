package foreshock.ingest;

import java.util.ArrayList;
import java.util.List;

/** Names for the columns of a file without a header, by what they hold. */
final class ContentNames {
  private ContentNames() {}

  static List<String> of(ColumnProfile[] profiles) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < profiles.length; c++) {
      String name = nameOf(profiles[c]);
      names.add(names.contains(name) ? "column " + (c + 1) : name);
    }
    return names;
  }

  private static String nameOf(ColumnProfile profile) {
    if (profile.isEmpty()) {
      return "empty";
    }
    if (profile.isEmails()) {
      return "email";
    }
    if (profile.isDates(false)) {
      return "date";
    }
    if (profile.isSmallFigures()) {
      // Only NPS is usually asked on a scale that long.
      return profile.max() > 7 ? "nps" : "score";
    }
    if (profile.isNumeric() && !profile.isCodes() || profile.isNumeric() && profile.max() < 1e9) {
      return "amount";
    }
    if (profile.isCodes()) {
      return "client code";
    }
    // What people write differs from row to row and is long; names repeat.
    return profile.isLongText()
            && profile.filled() > 0
            && profile.uniqueness() < 2
            && isProse(profile)
        ? "comment"
        : "client name";
  }

  private static boolean isProse(ColumnProfile profile) {
    long marked = profile.distinct().keySet().stream().filter(ContentNames::endsSentence).count();
    return marked * 4 > profile.distinct().size();
  }

  private static boolean endsSentence(String cell) {
    char last = cell.charAt(cell.length() - 1);
    return last == '.' || last == '!' || last == '?' || cell.length() > 80;
  }
}
