package foreshock.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What has to be known of the arguments before they are parsed. */
final class Arguments {
  private static final String END_OF_OPTIONS = "--";

  private Arguments() {}

  /** The value of an option, as {@code --name value} or {@code --name=value}. */
  static Optional<String> valueOf(String option, String[] args) {
    for (int i = 0; i < args.length && !args[i].equals(END_OF_OPTIONS); i++) {
      if (args[i].startsWith(option + "=")) {
        return Optional.of(args[i].substring(option.length() + 1));
      }
      if (args[i].equals(option) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  /**
   * The same with {@code --lang} behind the command's name: {@code foreshock --lang ru scan …} is
   * {@code foreshock scan --lang ru …}.
   */
  static String[] commandFirst(String[] args) {
    int end = 0;
    if (args.length > 0 && args[0].equals(Language.OPTION)) {
      end = 2;
    } else if (args.length > 0 && args[0].startsWith(Language.OPTION + "=")) {
      end = 1;
    }
    if (end == 0 || end >= args.length || args[end].startsWith("-")) {
      return args;
    }
    List<String> ordered = new ArrayList<>(args.length);
    ordered.add(args[end]);
    ordered.addAll(Arrays.asList(args).subList(0, end));
    ordered.addAll(Arrays.asList(args).subList(end + 1, args.length));
    return ordered.toArray(String[]::new);
  }
}
