package foreshock.cli;

import foreshock.ingest.InputFile;
import foreshock.ingest.Remark;
import foreshock.ingest.Role;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** The files that the user named, globs expanded. */
final class InputFiles {
  private static final String STANDARD_INPUT = "-";

  private InputFiles() {}

  static List<InputFile> of(CommonOptions options, Console console) {
    List<InputFile> files = new ArrayList<>();
    add(files, options.files, Optional.empty(), console);
    add(files, options.clients, Optional.of(Role.CLIENTS), console);
    add(files, options.orders, Optional.of(Role.ORDERS), console);
    add(files, options.surveys, Optional.of(Role.SURVEYS), console);
    add(files, options.interactions, Optional.of(Role.INTERACTIONS), console);
    add(files, options.events, Optional.of(Role.EVENTS), console);
    add(files, options.invitations, Optional.of(Role.INVITATIONS), console);
    if (files.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.nofiles"));
    }
    if (files.stream().filter(file -> file.path().isEmpty()).count() > 1) {
      throw Refusal.usage(Remark.of("usage.stdin"));
    }
    return files;
  }

  /** All that a run reads, which none of its outputs may replace. */
  static List<Path> read(CommonOptions options, Console console) {
    List<Path> read = new ArrayList<>();
    of(options, console).forEach(file -> file.path().ifPresent(read::add));
    options.aliases.forEach(name -> read.add(console.resolve(name)));
    for (String name : List.of(options.config, options.pseudonymise)) {
      if (!name.isEmpty()) {
        read.add(console.resolve(name));
      }
    }
    return read;
  }

  /** An output that names a file that is read is a slip in the command, before anything is done. */
  static void refuseAsOutput(String option, String name, Collection<Path> read, Console console) {
    Path target = console.resolve(name);
    for (Path input : read) {
      try {
        if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
          throw Refusal.usage(Remark.of("usage.isread", option, name));
        }
      } catch (IOException | SecurityException unknown) {
        // what cannot be compared is refused, if need be, when it is opened
      }
    }
  }

  private static void add(
      List<InputFile> files, List<String> names, Optional<Role> role, Console console) {
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        files.add(new InputFile(name, Optional.empty(), role));
        continue;
      }
      for (String found : expanded(name, console)) {
        files.add(new InputFile(found, Optional.of(console.resolve(found)), role));
      }
    }
  }

  /**
   * A name with {@code *}, {@code ?} or {@code […]} that is no file itself stands for those that it
   * matches.
   */
  private static List<String> expanded(String name, Console console) {
    Path path;
    try {
      path = console.resolve(name);
    } catch (InvalidPathException notAPath) {
      path = null;
    }
    int slash = name.lastIndexOf('/');
    String pattern = name.substring(slash + 1);
    boolean glob = pattern.matches(".*[*?\\[{].*");
    if (!glob || (path != null && Files.exists(path))) {
      if (path == null) {
        throw Refusal.input(Remark.of("usage.filename", name));
      }
      return List.of(name);
    }
    String folder = name.substring(0, slash + 1);
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> matches =
        Files.newDirectoryStream(console.resolve(folder.isEmpty() ? "." : folder), pattern)) {
      matches.forEach(match -> found.add(folder + match.getFileName()));
    } catch (IOException | PatternSyntaxException none) {
      // no such folder or no pattern: nothing matches, which is said below
    }
    if (found.isEmpty()) {
      throw Refusal.input(Remark.of("usage.nomatch", name));
    }
    found.sort(null);
    return found;
  }
}
