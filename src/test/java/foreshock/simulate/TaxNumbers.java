package foreshock.simulate;

/** Tax numbers (ИНН) that nobody has: their check digit is wrong. */
final class TaxNumbers {
  private static final int[] WEIGHTS = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  private TaxNumbers() {}

  /** Ten digits for a company, twelve for a person. */
  static String ofNobody(int place, boolean person) {
    String digits = (person ? "770" : "77") + (9_000_000 + 12_347 * place % 1_000_000);
    if (person) {
      digits += check(digits);
    }
    return digits + (check(digits) + 1) % 10;
  }

  /** The digit that the tax office would put behind these: their weighted sum mod 11 mod 10. */
  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += WEIGHTS[WEIGHTS.length - digits.length() + i] * (digits.charAt(i) - '0');
    }
    return sum % 11 % 10;
  }
}
