package foreshock.cli;

import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The help of a command in another language; what has no translation stays as it is. */
final class TranslatedHelp extends Help {
  private final HelpWords words;

  private TranslatedHelp(CommandSpec command, ColorScheme colours, HelpWords words) {
    super(command, colours);
    this.words = words;
  }

  static Help of(CommandSpec command, ColorScheme colours, HelpWords words) {
    if (command.resourceBundle() == null) {
      command.resourceBundle(new Texts(command, words));
    }
    return new TranslatedHelp(command, colours, words);
  }

  @Override
  public Help.IParamLabelRenderer parameterLabelRenderer() {
    Help.IParamLabelRenderer usual = super.parameterLabelRenderer();
    return new Help.IParamLabelRenderer() {
      @Override
      public Ansi.Text renderParameterLabel(ArgSpec arg, Ansi ansi, List<Ansi.IStyle> styles) {
        String text = usual.renderParameterLabel(arg, Ansi.OFF, styles).toString();
        String label = arg.paramLabel();
        return ansi.new Text(text.replace(label, words.find(label).orElse(label)));
      }

      @Override
      public String separator() {
        return usual.separator();
      }
    };
  }

  /** The description as it stands in the program, its variables and per-cent signs untouched. */
  static String[] written(ArgSpec argument) {
    if (argument.userObject() instanceof AnnotatedElement element) {
      Option option = element.getAnnotation(Option.class);
      Parameters parameters = element.getAnnotation(Parameters.class);
      if (option != null) {
        return option.description();
      }
      if (parameters != null) {
        return parameters.description();
      }
    }
    return argument.description();
  }

  /** The translations under the keys by which picocli asks for them. */
  private static final class Texts extends ResourceBundle {
    private final Map<String, String> texts = new HashMap<>();
    private final HelpWords words;

    Texts(CommandSpec command, HelpWords words) {
      this.words = words;
      UsageMessageSpec usage = command.usageMessage();
      put("usage.header", usage.header());
      put("usage.customSynopsis", usage.customSynopsis());
      put("usage.description", usage.description());
      put("usage.footer", usage.footer());
      put("usage.synopsisHeading", usage.synopsisHeading());
      put("usage.commandListHeading", usage.commandListHeading());
      for (OptionSpec option : command.options()) {
        String name = option.longestName().replaceFirst("^-+", "");
        String key = option.descriptionKey();
        // only picocli's own --help and --version have a key
        put(key == null || key.isEmpty() ? name : key, written(option));
      }
      for (PositionalParamSpec positional : command.positionalParameters()) {
        put(positional.paramLabel() + "[" + positional.index() + "]", written(positional));
      }
    }

    private void put(String key, String... lines) {
      for (int i = 0; i < lines.length; i++) {
        String name = lines.length == 1 ? key : key + "." + i;
        texts.put(name, words.find(lines[i]).orElse(lines[i]));
      }
    }

    @Override
    protected Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(texts.keySet());
    }
  }
}
