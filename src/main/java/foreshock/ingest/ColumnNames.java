package foreshock.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names under which each role's fields are known, from {@code columns.txt}. */
final class ColumnNames {
  /** Rank of a header that is no name of the field. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private static final ColumnNames INSTANCE = new ColumnNames();

  private record Names(Map<String, Integer> exact, List<String> parts, List<Integer> partRanks) {
    int rank(String squeezed, String plain) {
      Integer rank = exact.get(squeezed);
      if (rank != null) {
        return rank;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (plain.contains(parts.get(i))) {
          return partRanks.get(i);
        }
      }
      return UNKNOWN;
    }
  }

  private final Map<Role, Map<Field, Names>> byRole = new EnumMap<>(Role.class);
  private final Map<Field, Names> common = new EnumMap<>(Field.class);

  private ColumnNames() {
    Map<Field, Names> section = common;
    for (String line : Resources.lines("columns.txt")) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.length() - 1);
        section =
            name.equals("*")
                ? common
                : byRole.computeIfAbsent(
                    Role.valueOf(name.toUpperCase(Locale.ROOT)), r -> new EnumMap<>(Field.class));
      } else {
        int equals = line.indexOf('=');
        Field field = Field.valueOf(line.substring(0, equals).strip().toUpperCase(Locale.ROOT));
        section.put(field, names(line.substring(equals + 1)));
      }
    }
  }

  private static Names names(String list) {
    Map<String, Integer> exact = new HashMap<>();
    List<String> parts = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    int rank = 0;
    for (String entry : list.split(";")) {
      String name = entry.strip();
      if (name.startsWith("~")) {
        parts.add(name.substring(1));
        ranks.add(rank);
      } else if (!name.isEmpty()) {
        exact.putIfAbsent(HeaderNames.squeezed(name), rank);
      }
      rank++;
    }
    return new Names(exact, parts, ranks);
  }

  /** Place of a header among the names of a field, 0 for the best, or {@link #UNKNOWN}. */
  static int rank(Role role, Field field, String header) {
    Names names = INSTANCE.byRole.getOrDefault(role, Map.of()).get(field);
    if (names == null) {
      names = INSTANCE.common.get(field);
    }
    return names == null
        ? UNKNOWN
        : names.rank(HeaderNames.squeezed(header), HeaderNames.plain(header));
  }
}
