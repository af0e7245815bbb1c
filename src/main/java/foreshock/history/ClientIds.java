package foreshock.history;

/**
 * The form of an id in which two spellings of one id are equal; ids are compared case-sensitively.
 */
final class ClientIds {
  private static final String CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  private ClientIds() {}

  /**
   * An 18-character CRM id becomes its 15-character form, {@code zcrm_} is dropped; anything else
   * stays.
   */
  static String normalise(String id) {
    if (id.length() == 18 && id.substring(15).equals(checkOf(id))) {
      return id.substring(0, 15);
    }
    if (id.startsWith("zcrm_") && id.length() > 5) {
      return id.substring(5);
    }
    return id;
  }

  /**
   * Each block of five characters gives one check character: bit j is set when character j is upper
   * case.
   */
  private static String checkOf(String id) {
    StringBuilder check = new StringBuilder(3);
    for (int block = 0; block < 3; block++) {
      int bits = 0;
      for (int j = 0; j < 5; j++) {
        char c = id.charAt(block * 5 + j);
        if (c >= 'A' && c <= 'Z') {
          bits |= 1 << j;
        } else if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
          return "";
        }
      }
      check.append(CHECK.charAt(bits));
    }
    return check.toString();
  }
}
