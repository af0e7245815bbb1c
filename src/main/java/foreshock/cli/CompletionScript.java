package foreshock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The scripts by which shells complete: a frame for each shell, in {@code
 * foreshock/completion.bash} and {@code .zsh}, and the lists of the commands in it.
 *
 * @param commands all of them, by name
 */
record CompletionScript(List<CommandSpec> commands) {
  static CompletionScript of(CommandSpec root) {
    return new CompletionScript(
        root.subcommands().values().stream().map(CommandLine::getCommandSpec).toList());
  }

  String bash() {
    return frame("bash")
        .replace("@COMMANDS@", String.join(" ", commands.stream().map(CommandSpec::name).toList()))
        .replace(
            "@OPTIONS@",
            cases(
                (command, names) ->
                    "      " + command.name() + ") flags='" + String.join(" ", names) + "' ;;\n"))
        .replace("@VALUES@", values())
        .replace("@PARAMETERS@", parameters())
        .replace("@ATTACHED@", attachedOnly());
  }

  String zsh() {
    String list =
        commands.stream()
            .map(one -> "    " + described(one.name(), one.usageMessage().header()))
            .collect(Collectors.joining("\n"));
    return frame("zsh")
        .replace("@COMMANDS@", list)
        .replace("@OPTIONS@", cases(CompletionScript::describedOptions))
        .replace("@VALUES@", values())
        .replace("@PARAMETERS@", parameters())
        .replace("@ATTACHED@", attachedOnly());
  }

  private String cases(BiFunction<CommandSpec, List<String>, String> line) {
    StringBuilder cases = new StringBuilder();
    for (CommandSpec command : commands) {
      List<String> names = new ArrayList<>();
      shown(command).forEach(option -> names.addAll(List.of(option.names())));
      cases.append(line.apply(command, names));
    }
    return cases.toString().stripTrailing();
  }

  private static String describedOptions(CommandSpec command, List<String> names) {
    StringBuilder lines = new StringBuilder("      " + command.name() + ") flags=(\n");
    for (String name : names) {
      OptionSpec option = command.findOption(name);
      lines.append("        ").append(described(name, option.description())).append('\n');
    }
    return lines.append("      ) ;;\n").toString();
  }

  private static List<OptionSpec> shown(CommandSpec command) {
    return command.options().stream().filter(option -> !option.hidden()).toList();
  }

  private static String described(String name, String... text) {
    String first = text.length == 0 ? "" : text[0].replace("%%", "%");
    return "'" + name + ":" + first.replace("'", "'\\''") + "'";
  }

  /** What an option's value may be; an option that means the same everywhere stands once. */
  private String values() {
    Map<String, Map<Candidates, List<String>>> meanings = new TreeMap<>();
    for (CommandSpec command : commands) {
      for (OptionSpec option : shown(command)) {
        if (option.arity().max() > 0) {
          for (String name : option.names()) {
            meanings
                .computeIfAbsent(name, unused -> new java.util.LinkedHashMap<>())
                .computeIfAbsent(Candidates.of(command, option), unused -> new ArrayList<>())
                .add(command.name());
          }
        }
      }
    }
    Map<String, List<String>> patterns = new TreeMap<>();
    meanings.forEach(
        (name, byMeaning) ->
            byMeaning.forEach(
                (meaning, named) ->
                    patterns
                        .computeIfAbsent(assignment(meaning), unused -> new ArrayList<>())
                        .addAll(
                            byMeaning.size() == 1
                                ? List.of("*' " + name + "'")
                                : named.stream()
                                    .map(one -> "'" + one + " " + name + "'")
                                    .toList())));
    return patterns.entrySet().stream()
        .map(one -> "    " + String.join(" | ", one.getValue()) + ") " + one.getKey() + " ;;")
        .collect(Collectors.joining("\n"));
  }

  /** What may stand at a command's end; where several parameters differ, all of it. */
  private String parameters() {
    Map<String, List<String>> patterns = new TreeMap<>();
    for (CommandSpec command : commands) {
      List<String> words = new ArrayList<>();
      Candidates.Paths paths = Candidates.Paths.NONE;
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        Candidates one = Candidates.of(command, parameter);
        words.addAll(one.words());
        paths = one.paths() == Candidates.Paths.NONE ? paths : one.paths();
      }
      patterns
          .computeIfAbsent(assignment(new Candidates(words, paths)), unused -> new ArrayList<>())
          .add(command.name());
    }
    return patterns.entrySet().stream()
        .map(one -> "    " + String.join(" | ", one.getValue()) + ") " + one.getKey() + " ;;")
        .collect(Collectors.joining("\n"));
  }

  private static String assignment(Candidates one) {
    String paths =
        switch (one.paths()) {
          case NONE -> "";
          case FILES -> " paths=files";
          case FOLDERS -> " paths=folders";
        };
    String words = one.words().isEmpty() ? "" : " values='" + String.join(" ", one.words()) + "'";
    return "known=1" + words + paths;
  }

  /** Options that take a value only behind an equals sign. */
  private String attachedOnly() {
    TreeSet<String> names = new TreeSet<>();
    for (CommandSpec command : commands) {
      command.options().stream()
          .filter(option -> option.arity().min() == 0 && option.arity().max() > 0)
          .filter(option -> !isFlag(option))
          .forEach(option -> names.addAll(List.of(option.names())));
    }
    return String.join(" | ", names);
  }

  private static boolean isFlag(ArgSpec option) {
    return option.typeInfo().isBoolean();
  }

  private static String frame(String shell) {
    try (InputStream in =
        CompletionScript.class.getResourceAsStream("/foreshock/completion." + shell)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
