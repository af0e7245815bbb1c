package foreshock.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the system that writes such headers, from {@code systems.txt}. */
final class SystemHints {
  private SystemHints() {}

  /** The system's name, or the empty text. */
  static String of(Layout layout) {
    Set<String> names =
        layout.headers().stream()
            .flatMap(header -> Stream.concat(Stream.of(header), Stream.of(header.split(" \\| "))))
            .map(header -> header.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (!layout.headers().isEmpty()) {
      names.add("^" + layout.headers().get(0).toLowerCase(Locale.ROOT));
    }
    for (String line : Resources.lines("systems.txt")) {
      String[] parts = line.split(" = ", 2);
      if (List.of(parts[1].split(" & ")).stream().allMatch(names::contains)) {
        return parts[0];
      }
    }
    return "";
  }
}
