package foreshock.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The questions in ascending order of their names, as the rows that are kept have them.
 *
 * @param indexOf index in {@code items} of each interned question
 */
record ItemCatalogue(List<Item> items, int[] indexOf) {
  static ItemCatalogue of(
      HistoryCollector rows, Kept surveyKept, QuestionScales scaleOf, Map<String, Double> weights) {
    List<List<Asked>> asked = asked(rows, surveyKept);
    int size = rows.items.size();
    List<Integer> order =
        IntStream.range(0, size)
            .filter(item -> !asked.get(item).isEmpty())
            .boxed()
            .sorted(Comparator.comparing(rows.items::get))
            .toList();
    List<Item> items = new ArrayList<>(size);
    int[] indexOf = new int[size];
    for (int interned : order) {
      String key = rows.items.get(interned);
      indexOf[interned] = items.size();
      items.add(item(asked.get(interned), scaleOf, weights.getOrDefault(key, weights.get("*"))));
    }
    return new ItemCatalogue(items, indexOf);
  }

  /** One way in which rows ask a question, and how many answers it has. */
  private record Asked(Question question, long answers) {}

  /** By interned question; empty for one without an answer. */
  private static List<List<Asked>> asked(HistoryCollector rows, Kept surveyKept) {
    long[] answers = new long[rows.questions.size()];
    for (int s = 0; s < rows.surveys().size(); s++) {
      SurveySegment segment = rows.surveys().get(s);
      for (int row = 0; row < segment.size; row++) {
        if (surveyKept.has(s, row)) {
          for (int k = segment.firstAnswer(row); k < segment.endOfAnswers(row); k++) {
            answers[segment.question.get(k)]++;
          }
        }
      }
    }
    List<List<Asked>> asked = new ArrayList<>();
    for (int item = 0; item < rows.items.size(); item++) {
      asked.add(new ArrayList<>(1));
    }
    for (int question = 0; question < answers.length; question++) {
      if (answers[question] > 0) {
        asked
            .get(rows.itemOf.get(question))
            .add(new Asked(rows.questions.get(question), answers[question]));
      }
    }
    return asked;
  }

  /** The first of its names, the coarsest step of any answer, and the mean of its weights. */
  private static Item item(List<Asked> asked, QuestionScales scaleOf, Double weight) {
    String name = asked.get(0).question().name();
    boolean overall = false;
    double step = 0;
    for (Asked one : asked) {
      Question question = one.question();
      name = question.name().compareTo(name) < 0 ? question.name() : name;
      overall |= question.overall();
      step = Math.max(step, question.scaleBy(scaleOf).stepOfHundred());
    }
    return new Item(name, overall, step, weight == null ? meanWeight(asked) : weight);
  }

  /** NaN where no row gives a weight. */
  private static double meanWeight(List<Asked> asked) {
    // ascending weights, each with its answers of all files, so that no order matters
    TreeMap<Double, Long> answersOf = new TreeMap<>();
    asked.stream()
        .filter(one -> !Double.isNaN(one.question().weight()))
        .forEach(one -> answersOf.merge(one.question().weight(), one.answers(), Long::sum));
    double sum = 0;
    long weighted = 0;
    for (Map.Entry<Double, Long> weight : answersOf.entrySet()) {
      sum += weight.getKey() * weight.getValue();
      weighted += weight.getValue();
    }
    return weighted == 0 ? Double.NaN : sum / weighted;
  }
}
