package foreshock.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One command line as a POSIX shell would read it, of which this is understood: quotes, backslash,
 * patterns in the last part of a path, {@code NAME=value} in front, {@code < file}, {@code > file}
 * and a pipe into something.
 *
 * @param environment the assignments in front
 * @param words the program and its arguments
 * @param stdin the file after {@code <}
 * @param stdout the file after {@code >}
 * @param pipe the words after the first {@code |}, or empty
 */
public record ShellLine(
    Map<String, String> environment,
    List<String> words,
    Optional<String> stdin,
    Optional<String> stdout,
    List<String> pipe) {

  private record Word(String text, boolean quoted, boolean operator) {}

  /** Reads a line; patterns are matched against the files of {@code folder}. */
  public static ShellLine parse(String line, Path folder) {
    Map<String, String> environment = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    List<String> pipe = new ArrayList<>();
    Optional<String> stdin = Optional.empty();
    Optional<String> stdout = Optional.empty();
    List<Word> all = split(line);
    boolean piped = false;
    for (int i = 0; i < all.size(); i++) {
      Word word = all.get(i);
      if (word.operator() && word.text().equals("|")) {
        piped = true;
      } else if (word.operator()) {
        if (i + 1 == all.size() || all.get(i + 1).operator()) {
          throw new IllegalArgumentException("no file after " + word.text() + " in: " + line);
        }
        String file = all.get(++i).text();
        if (word.text().equals("<")) {
          stdin = Optional.of(file);
        } else {
          stdout = Optional.of(file);
        }
      } else if (piped) {
        pipe.add(word.text());
      } else if (words.isEmpty() && word.text().matches("(?s)[A-Z_][A-Z0-9_]*=.*")) {
        int equals = word.text().indexOf('=');
        environment.put(word.text().substring(0, equals), word.text().substring(equals + 1));
      } else {
        words.addAll(word.quoted() ? List.of(word.text()) : expand(word.text(), folder));
      }
    }
    return new ShellLine(environment, words, stdin, stdout, pipe);
  }

  private static List<Word> split(String line) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'' || c == '"') {
        int end = closing(line, i);
        word.append(unquote(line.substring(i + 1, end), c));
        i = end;
        open = true;
        quoted = true;
      } else if (c == '\\' && i + 1 < line.length()) {
        i++;
        if (line.charAt(i) != '\n') {
          word.append(line.charAt(i));
          open = true;
          quoted = true;
        }
      } else if (Character.isWhitespace(c) || c == '<' || c == '>' || c == '|') {
        if (open) {
          words.add(new Word(word.toString(), quoted, false));
        }
        word.setLength(0);
        open = false;
        quoted = false;
        if (!Character.isWhitespace(c)) {
          words.add(new Word(String.valueOf(c), false, true));
        }
      } else if (c == '#' && !open) {
        break;
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open) {
      words.add(new Word(word.toString(), quoted, false));
    }
    return words;
  }

  private static int closing(String line, int start) {
    char quote = line.charAt(start);
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == quote) {
        return i;
      }
      if (quote == '"' && line.charAt(i) == '\\') {
        i++;
      }
    }
    throw new IllegalArgumentException("quote that does not close in: " + line);
  }

  private static String unquote(String text, char quote) {
    return quote == '\'' ? text : text.replaceAll("\\\\([\"\\\\$`])", "$1");
  }

  /**
   * The files that a pattern matches, in the order of their names; the pattern itself if there are
   * none.
   */
  private static List<String> expand(String word, Path folder) {
    int slash = word.lastIndexOf('/');
    String head = word.substring(0, slash + 1);
    String pattern = word.substring(slash + 1);
    Path place = folder.resolve(head);
    if (!pattern.matches(".*[*?].*") || !Files.isDirectory(place)) {
      return List.of(word);
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.list(place)) {
      List<String> found =
          files
              .map(Path::getFileName)
              .filter(matcher::matches)
              .map(name -> head + name)
              .sorted()
              .toList();
      return found.isEmpty() ? List.of(word) : found;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
