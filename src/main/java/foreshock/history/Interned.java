package foreshock.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives equal things the same small number. */
final class Interned<T> {
  private final Map<T, Integer> indexOf = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  int of(T value) {
    Integer known = indexOf.get(value);
    if (known != null) {
      return known;
    }
    indexOf.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  T get(int index) {
    return values.get(index);
  }

  int size() {
    return values.size();
  }
}
