package foreshock.cli;

import foreshock.report.ToolVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A manual page as roff, out of what the help is made of: {@code man(7)}, as groff and mandoc read
 * it. It bears no date, so that the same version gives the same bytes.
 */
final class ManPage {
  /** In English; words of their own, which the help does not have. */
  static final List<String> HEADINGS =
      List.of("NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "EXAMPLES", "EXIT STATUS", "SEE ALSO");

  private static final String EXAMPLES = "Examples:";

  private final CommandSpec command;
  private final String language;
  private final UnaryOperator<String> translate;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandSpec command, String language) {
    this.command = command;
    this.language = language;
    if (language.equals("en")) {
      this.translate = UnaryOperator.identity();
    } else {
      HelpWords words = HelpWords.russian();
      this.translate = line -> words.find(line).orElse(line);
    }
  }

  /**
   * @param language {@code en} or {@code ru}
   */
  static String of(CommandSpec command, String language) {
    return new ManPage(command, language).write();
  }

  private String write() {
    boolean whole = command.parent() == null;
    String name = whole ? command.name() : "foreshock-" + command.name();
    page.append(".\\\" Made by `foreshock man`.\n");
    page.append(
        ".TH %s 1 \"\" \"foreshock %s\" \"foreshock\"\n"
            .formatted(name.toUpperCase(Locale.ROOT), ToolVersion.current()));
    heading("NAME");
    String header = translate.apply(command.usageMessage().header()[0]);
    page.append(escaped(name)).append(" \\- ").append(escaped(withoutStop(header))).append('\n');
    heading("SYNOPSIS");
    literal(Arrays.stream(command.usageMessage().customSynopsis()).map(translate).toList());
    heading("OPTIONS");
    command.positionalParameters().forEach(this::parameter);
    command.options().stream().filter(option -> !option.hidden()).forEach(this::option);
    if (whole) {
      heading("COMMANDS");
      command.subcommands().values().forEach(one -> listed(one.getCommandSpec()));
    }
    List<String> examples =
        Arrays.stream(command.usageMessage().description())
            .filter(line -> !line.isEmpty() && !line.equals(EXAMPLES))
            .map(line -> plain(translate.apply(line)))
            .toList();
    if (!examples.isEmpty()) {
      heading("EXAMPLES");
      literal(examples);
    }
    if (whole) {
      for (Topic topic : Topic.values()) {
        List<String> lines = topic.text(language).lines().toList();
        section(lines.get(0));
        literal(lines.subList(2, lines.size()));
      }
      return page.toString();
    }
    List<String> ends =
        Arrays.stream(command.usageMessage().footer()).filter(line -> !line.isEmpty()).toList();
    if (!ends.isEmpty()) {
      heading("EXIT STATUS");
      ends.forEach(line -> text(translate.apply(line)));
    }
    heading("SEE ALSO");
    page.append(".BR foreshock (1)\n");
    return page.toString();
  }

  private void heading(String english) {
    section(translate.apply(english));
  }

  private void section(String heading) {
    page.append(".SH \"").append(escaped(heading)).append("\"\n");
  }

  private void listed(CommandSpec one) {
    page.append(".TP\n.BR foreshock\\-").append(escaped(one.name())).append(" (1)\n");
    text(translate.apply(one.usageMessage().header()[0]));
  }

  private void option(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(name -> "\\fB" + escaped(name) + "\\fR")
            .collect(Collectors.joining(", "));
    String label = "\\fI" + escaped(translate.apply(option.paramLabel())) + "\\fR";
    boolean takes = option.arity().max() > 0 && !option.typeInfo().isBoolean();
    String value = !takes ? "" : option.arity().min() == 0 ? "[=" + label + "]" : "=" + label;
    page.append(".TP\n").append(names).append(value).append('\n');
    described(option);
  }

  private void parameter(PositionalParamSpec parameter) {
    page.append(".TP\n\\fI")
        .append(escaped(translate.apply(parameter.paramLabel())))
        .append("\\fR")
        .append(parameter.arity().max() > 1 ? " ...\n" : "\n");
    described(parameter);
  }

  private void described(ArgSpec argument) {
    String[] lines = TranslatedHelp.written(argument);
    for (int i = 0; i < lines.length; i++) {
      String line = plain(translate.apply(lines[i]));
      text(line.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString())));
      if (i < lines.length - 1) {
        page.append(".br\n");
      }
    }
  }

  private void text(String line) {
    page.append(escaped(plain(line))).append('\n');
  }

  private void literal(List<String> lines) {
    page.append(".nf\n");
    lines.forEach(line -> page.append(line.isEmpty() ? ".sp" : escaped(line)).append('\n'));
    page.append(".fi\n");
  }

  private static String plain(String line) {
    return line.replace("%%", "%");
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** A backslash is roff's own sign, and so is a stop or an apostrophe that begins a line. */
  private static String escaped(String line) {
    String text = line.replace("\\", "\\e").replace("-", "\\-");
    return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
  }
}
