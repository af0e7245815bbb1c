package foreshock.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the system that writes such headers, from {@code systems.txt}. */
final class SystemHints {
  private SystemHints() {}

  /** The system's name, or the empty text. */
  static String of(Layout layout) {
    Set<String> names =
        layout.headers().stream()
            .flatMap(header -> List.of(header, header.split(" \\| ", 2)[0]).stream())
            .map(header -> header.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (String line : Resources.lines("systems.txt")) {
      String[] parts = line.split(" = ", 2);
      if (List.of(parts[1].split(" & ")).stream().allMatch(names::contains)) {
        return parts[0];
      }
    }
    return "";
  }
}
