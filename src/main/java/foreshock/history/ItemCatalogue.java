package foreshock.history;

import foreshock.ingest.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The questions in ascending order of their names.
 *
 * @param indexOf index in {@code items} of each interned question
 */
record ItemCatalogue(List<Item> items, int[] indexOf) {
  static ItemCatalogue of(
      HistoryCollector rows,
      boolean[] surveyKept,
      Function<String, Scale> scaleOf,
      Map<String, Double> weights) {
    int size = rows.items.size();
    double[] step = steps(rows, surveyKept, scaleOf);
    List<Integer> order =
        IntStream.range(0, size)
            .filter(item -> step[item] >= 0)
            .boxed()
            .sorted(Comparator.comparing(rows.items::get))
            .toList();
    List<Item> items = new ArrayList<>(size);
    int[] indexOf = new int[size];
    for (int interned : order) {
      String key = rows.items.get(interned);
      double given = rows.itemNames.weight(interned);
      double weight = weights.getOrDefault(key, weights.getOrDefault("*", given));
      indexOf[interned] = items.size();
      items.add(
          new Item(
              rows.itemNames.name(interned),
              rows.itemNames.overall(interned),
              step[interned],
              weight));
    }
    return new ItemCatalogue(items, indexOf);
  }

  /**
   * The coarsest step that any answer to the question uses; −1 for a question without an answer.
   */
  private static double[] steps(
      HistoryCollector rows, boolean[] surveyKept, Function<String, Scale> scaleOf) {
    double[] step = new double[rows.items.size()];
    Arrays.fill(step, -1);
    int k = 0;
    for (int row = 0; row < surveyKept.length; row++) {
      for (; k < rows.surveys.answersUntil.get(row); k++) {
        if (surveyKept[row]) {
          int item = rows.surveys.item.get(k);
          Scale own = rows.scales.get(rows.surveys.scale.get(k));
          Scale scale = own.isKnown() ? own : scaleOf.apply(rows.itemNames.name(item));
          step[item] = Math.max(step[item], scale.stepOfHundred());
        }
      }
    }
    return step;
  }
}
