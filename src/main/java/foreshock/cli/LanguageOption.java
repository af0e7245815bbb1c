package foreshock.cli;

import picocli.CommandLine.Option;

/** The language of commands that read no configuration. */
final class LanguageOption {
  @Option(names = Language.OPTION, paramLabel = "LANG", description = "en or ru.")
  private String lang = "";

  /** The option's language, else what the environment speaks. */
  String of(Console console) {
    return lang.isEmpty()
        ? Language.ofEnvironment(console)
        : Values.language(Language.OPTION, lang);
  }
}
