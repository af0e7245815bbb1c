package foreshock.history;

import foreshock.ingest.CurrencyRates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the amounts of all files are added in: their one currency, or the base of the rates, where
 * each currency has one. Else they cannot be added.
 *
 * @param currency of all amounts, or empty where no file names one or they cannot be added
 * @param found currencies that the files name, in ascending order
 * @param unrated those without a rate, where therefore nothing can be added
 */
record Money(String currency, List<String> found, List<String> unrated, CurrencyRates rates) {
  static Money of(Set<String> named, CurrencyRates rates) {
    TreeSet<String> found = new TreeSet<>(named);
    found.remove("");
    List<String> all = List.copyOf(found);
    List<String> unrated = all.stream().filter(code -> rates.of(code).isEmpty()).toList();
    if (unrated.isEmpty() && rates.isGiven()) {
      return new Money(all.isEmpty() ? "" : rates.base(), all, List.of(), rates);
    }
    return all.size() <= 1
        ? new Money(all.isEmpty() ? "" : all.get(0), all, List.of(), CurrencyRates.NONE)
        : new Money("", all, unrated, CurrencyRates.NONE);
  }

  boolean cannotBeAdded() {
    return !unrated.isEmpty();
  }

  /** What turns an amount of that currency into one of {@link #currency}; NaN where none can. */
  double factor(String code) {
    if (cannotBeAdded()) {
      return Double.NaN;
    }
    return rates.of(code).orElse(1);
  }

  /** Whether an amount is not as its file has it. */
  boolean converts() {
    return rates.isGiven() && found.stream().anyMatch(code -> !code.equals(rates.base()));
  }
}
