package foreshock.cli;

import picocli.CommandLine.Option;

/** Options of commands that read no exports. */
final class PlainOptions {
  @Option(names = "--config", paramLabel = "FILE", description = "Configuration (foreshock.toml).")
  private String config = "";

  @Option(names = "--lang", paramLabel = "LANG", description = "en or ru.")
  private String lang = "";

  @Option(
      names = {"-q", "--quiet"},
      description = "Only errors on standard error.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "More on standard error; twice for stack traces.")
  private boolean[] verbose = {};

  /** The same as the others have them. */
  CommonOptions asCommon() {
    CommonOptions common = new CommonOptions();
    common.config = config;
    common.lang = lang;
    common.quiet = quiet;
    common.verbose = verbose;
    return common;
  }
}
