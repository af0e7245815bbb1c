package foreshock.cli;

import foreshock.history.ClientBook;
import foreshock.history.Pseudonyms;
import foreshock.ingest.CurrencyRates;
import foreshock.ingest.ReadingSettings;
import foreshock.insight.ScanSettings;
import foreshock.insight.SegmentRules;
import foreshock.report.BaselineFile;
import foreshock.report.SheetLocale;
import java.util.Map;
import java.util.Optional;

/**
 * What is in force after options and configuration.
 *
 * @param asOf as written: a date, {@code today} or empty
 * @param weights of questions in the index, by names in lower case
 * @param rates by which amounts of several currencies are converted
 * @param usual how clients are judged
 * @param segments how the clients of single segments are judged instead
 * @param language {@code en} or {@code ru}
 * @param period {@code month}, {@code quarter}, {@code week} or {@code auto}
 * @param outputLocale of CSV for spreadsheets, where the configuration says it
 * @param history file of the history of runs, where the configuration says it
 * @param pseudonyms under which clients, managers and respondents are told, where they are not told
 *     by name
 * @param kept the configuration's parts that say nothing about reading, as TOML
 */
record Settings(
    ReadingSettings reading,
    String asOf,
    int horizonMonths,
    SegmentRules usual,
    Map<String, SegmentRules> segments,
    Map<String, Double> weights,
    CurrencyRates rates,
    String language,
    String period,
    Optional<SheetLocale> outputLocale,
    Optional<String> history,
    Optional<Pseudonyms> pseudonyms,
    ConfigText kept) {

  static Settings of(CommonOptions options, Console console) {
    ConfigFile config =
        options.config.isEmpty()
            ? ConfigFile.NONE
            : ConfigFile.read(console.resolve(options.config), options.config);
    ReadingSettings reading = config.reading();
    if (!options.maxRejects.isEmpty()) {
      reading = reading.withMaxRejectShare(Values.share("--max-rejects", options.maxRejects));
    }
    if (!options.dateFormat.isEmpty()) {
      reading =
          reading.withDateFormat(
              Optional.of(Values.dateFormat("--date-format", options.dateFormat)));
    }
    return new Settings(
        reading.withStrict(options.strict),
        options.asOf.isEmpty() ? config.asOf() : options.asOf,
        options.horizon.isEmpty()
            ? config.horizonMonths()
            : Values.months("--horizon", options.horizon),
        config.usual(),
        config.segments(),
        config.weights(),
        config.rates(),
        language(options, config, console),
        options.period.isEmpty() ? config.period() : Values.period("--period", options.period),
        config.outputLocale(),
        config.history(),
        KeyFile.of(options, console),
        config.kept());
  }

  /** Option, configuration, then what the user's environment speaks. */
  private static String language(CommonOptions options, ConfigFile config, Console console) {
    if (!options.lang.isEmpty()) {
      return Values.language("--lang", options.lang);
    }
    if (!config.language().isEmpty()) {
      return config.language();
    }
    return Language.ofEnvironment(console);
  }

  /** The book as it is told: under pseudonyms, where they are asked for. */
  ClientBook told(ClientBook book) {
    return pseudonyms.map(names -> names.of(book)).orElse(book);
  }

  /** The parameter of a result that is told under pseudonyms. */
  Map<String, String> pseudonymised() {
    return pseudonyms
        .map(names -> Map.of(BaselineFile.PSEUDONYMS, names.fingerprint()))
        .orElse(Map.of());
  }

  /** How the portfolio that was read is judged. */
  ScanSettings scan(Loaded loaded) {
    return new ScanSettings(horizonMonths, usual, segments, loaded.seesEverything());
  }
}
