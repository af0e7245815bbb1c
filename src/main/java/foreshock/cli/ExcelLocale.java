package foreshock.cli;

import foreshock.report.SheetLocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** For which spreadsheets {@code --excel} writes. */
final class ExcelLocale {
  /** What {@code --excel} without a locale stands for. */
  static final String USUAL = "usual";

  private ExcelLocale() {}

  /** The option's locale, else the configuration's, else that of language and environment. */
  static Optional<SheetLocale> of(String option, CommonOptions common, Console console) {
    if (option.isEmpty()) {
      return Optional.empty();
    }
    if (!option.equals(USUAL)) {
      return Optional.of(parse("--excel", option));
    }
    Settings settings = Settings.of(common, console);
    if (settings.outputLocale().isPresent()) {
      return settings.outputLocale();
    }
    if (settings.language().equals(SheetLocale.RU.key())) {
      return Optional.of(SheetLocale.RU);
    }
    for (String name : new String[] {"LC_ALL", "LC_NUMERIC", "LANG"}) {
      Optional<SheetLocale> found = SheetLocale.of(console.variable(name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.of(SheetLocale.EN);
  }

  static SheetLocale parse(String name, String text) {
    String key =
        Values.oneOf(
            name, text, Arrays.stream(SheetLocale.values()).map(SheetLocale::key).toList());
    return SheetLocale.of(key).orElseThrow();
  }

  /** Takes {@code --excel=de}, and leaves the file alone that follows a plain {@code --excel}. */
  static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        args.push(USUAL);
      }
      return false;
    }
  }
}
