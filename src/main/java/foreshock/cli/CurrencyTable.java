package foreshock.cli;

import foreshock.ingest.CurrencyRates;
import foreshock.ingest.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tomlj.TomlTable;

/**
 * Reads the table {@code [currencies]} of a configuration: the currency of all amounts, and what
 * one unit of each other is worth in it.
 */
record CurrencyTable(TomlKeys keys) {
  private static final String WHERE = "currencies.";
  private static final String BASE = "base";

  CurrencyRates read(TomlTable table) {
    if (table.isEmpty()) {
      return CurrencyRates.NONE;
    }
    String base = keys.text(table, WHERE, BASE).orElse("").strip();
    if (base.isEmpty()) {
      // without a base the place of the first rate is all that can be shown
      String first = table.contains(List.of(BASE)) ? BASE : new TreeSet<>(table.keySet()).first();
      throw keys.wrong(table, first, Remark.of("usage.currencies.base"));
    }
    Map<String, Double> rates = new HashMap<>();
    for (String code : table.keySet()) {
      if (!code.equals(BASE)) {
        rates.put(code, rate(table, code, base));
      }
    }
    CurrencyRates all = new CurrencyRates(base, rates);
    if (all.rates().getOrDefault(all.base(), 1.0) != 1) {
      throw keys.wrong(table, base, Remark.of("usage.currencies.itself", WHERE + base));
    }
    if (all.rates().size() < rates.size()) {
      throw keys.wrong(table, BASE, Remark.of("usage.currencies.twice"));
    }
    return all;
  }

  private double rate(TomlTable table, String code, String base) {
    double rate = keys.number(table, WHERE, code).orElse(0.0);
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw keys.wrong(
          table,
          code,
          Remark.of(
              "usage.currencies.rate",
              WHERE + code,
              String.valueOf(table.get(List.of(code))),
              code,
              base));
    }
    return rate;
  }
}
