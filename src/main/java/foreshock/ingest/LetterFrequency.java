package foreshock.ingest;

/**
 * How much a text looks like Russian or Western European writing. The four 8-bit alphabets that old
 * systems use give the same bytes different letters; only one of them gives common letters in
 * ordinary case.
 */
final class LetterFrequency {
  /** Russian letters from frequent to rare. */
  private static final String RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

  private static final String WESTERN = "éèêëàâäáãåæçíìîïñóòôöõøúùûüßÉÈÊÀÄÅÁÇÍÑÓÖØÚÜ";
  private static final String SIGNS = "«»“”„’‘–—…€£©®™№°\u00a0·•²³§±×";

  private LetterFrequency() {}

  static double score(String text) {
    double score = 0;
    int high = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        continue;
      }
      high++;
      char before = i > 0 ? text.charAt(i - 1) : ' ';
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      score += scoreOf(c, before, after);
    }
    return high == 0 ? 0 : score / high;
  }

  private static double scoreOf(char c, char before, char after) {
    char lower = Character.toLowerCase(c);
    int rank = RUSSIAN.indexOf(lower);
    if (rank >= 0) {
      double worth = 1.5 - 1.2 * rank / RUSSIAN.length();
      boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
      boolean lonely = !isCyrillic(before) && !isCyrillic(after);
      boolean inLatin = isLatin(before) || isLatin(after);
      return worth - (capitalInside ? 2.5 : 0) - (lonely ? 0.6 : 0) - (inLatin ? 1.5 : 0);
    }
    if (WESTERN.indexOf(c) >= 0) {
      boolean inLatin =
          before < 128 && Character.isLetter(before) || after < 128 && Character.isLetter(after);
      return inLatin ? 1.3 : -0.5;
    }
    if (SIGNS.indexOf(c) >= 0) {
      return 0.3;
    }
    return Character.isLetter(c) ? -0.3 : -1.5;
  }

  private static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u04ff';
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
