package foreshock.cli;

import picocli.CommandLine.Option;

/** Options of commands that read no exports. */
final class PlainOptions {
  @Option(names = "--config", paramLabel = "FILE", description = "Configuration (foreshock.toml).")
  private String config = "";

  @Option(names = "--lang", paramLabel = "LANG", description = "en or ru.")
  private String lang = "";

  @Option(
      names = "--pseudonymise",
      paramLabel = "KEYFILE",
      description =
          "For sharing: pseudonyms for clients, managers and respondents, always the same with this key; no comments.")
  private String pseudonymise = "";

  @Option(
      names = {"-q", "--quiet"},
      description = "Only errors on standard error.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "More on standard error; twice for stack traces.")
  private boolean[] verbose = {};

  // Taken so that one set of options serves every command; what they shape is in the exports.
  @Option(names = "--as-of", hidden = true)
  private String asOf = "";

  @Option(names = "--horizon", hidden = true)
  private String horizon = "";

  @Option(names = "--period", hidden = true)
  private String period = "";

  @Option(names = "--no-progress", hidden = true)
  private boolean withoutProgress;

  /** The same as the others have them. */
  CommonOptions asCommon() {
    CommonOptions common = new CommonOptions();
    common.config = config;
    common.lang = lang;
    common.pseudonymise = pseudonymise;
    common.quiet = quiet;
    common.verbose = verbose;
    common.asOf = asOf;
    common.horizon = horizon;
    common.period = period;
    common.noProgress = withoutProgress;
    return common;
  }
}
