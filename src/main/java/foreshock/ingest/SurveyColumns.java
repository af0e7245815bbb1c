package foreshock.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of answers of a survey file.
 *
 * @param columns in the order of the file
 * @param longForm whether a row is one answer, which a metric or attribute column names
 */
record SurveyColumns(List<ScoreColumn> columns, boolean longForm) {
  private static final int MOST_WORDS = 40;

  long overalls() {
    return columns.stream().filter(ScoreColumn::overall).count();
  }

  /** Whether an overall column says by its name that it is a survey's. */
  boolean namesMetric() {
    return columns.stream().anyMatch(c -> c.overall() && !c.item().equals("score"));
  }

  /** Finds the answer columns among those that no other field took. */
  static SurveyColumns of(
      Layout layout,
      List<String> names,
      ColumnProfile[] profiles,
      Mapping mapping,
      Map<Integer, String> fixed,
      Map<String, Double> ownWords) {
    boolean longForm =
        mapping.has(Field.SCORE) && (mapping.has(Field.METRIC) || mapping.has(Field.ATTRIBUTE));
    Finder finder = new Finder(layout, names, profiles, mapping, fixed, ownWords);
    if (longForm) {
      int score = mapping.of(Field.SCORE);
      AnswerWords.Ladder ladder =
          AnswerWords.ladderOf(finder.words(score), finder.words(score)).with(ownWords);
      return new SurveyColumns(
          List.of(
              new ScoreColumn(
                  score,
                  layout.headers().get(score),
                  "",
                  true,
                  ladder,
                  ScaleHints.of(layout.headers().get(score)))),
          true);
    }
    return new SurveyColumns(finder.find(), false);
  }

  private static final class Finder {
    private final Layout layout;
    private final List<String> names;
    private final ColumnProfile[] profiles;
    private final Mapping mapping;
    private final Map<Integer, String> fixed;
    private final Map<String, Double> ownWords;
    private final Map<String, Integer> prefixes = new HashMap<>();

    Finder(
        Layout layout,
        List<String> names,
        ColumnProfile[] profiles,
        Mapping mapping,
        Map<Integer, String> fixed,
        Map<String, Double> ownWords) {
      this.ownWords = ownWords;
      this.layout = layout;
      this.names = names;
      this.profiles = profiles;
      this.mapping = mapping;
      this.fixed = fixed;
      for (int c = 0; c < layout.width(); c++) {
        String question = question(c);
        int dash = question.lastIndexOf(" - ");
        if (dash > 0) {
          prefixes.merge(question.substring(0, dash), 1, Integer::sum);
        }
      }
    }

    List<ScoreColumn> find() {
      Set<Integer> taken = new HashSet<>(mapping.columns().values());
      taken.addAll(mapping.dates());
      taken.remove(mapping.of(Field.SCORE));
      List<Integer> found = new ArrayList<>();
      for (int c = 0; c < layout.width(); c++) {
        if (!taken.contains(c) && (fixed.containsKey(c) || c == fixedScore() || isAnswers(c))) {
          found.add(c);
        }
      }
      List<ScoreColumn> columns = new ArrayList<>();
      Set<String> items = new HashSet<>();
      for (int c : found) {
        Set<String> choices = choices(c);
        columns.add(
            choices.isEmpty() ? column(c, neighbours(c, found), items) : choice(c, choices));
      }
      return columns.size() == 1 ? List.of(whole(columns.get(0))) : columns;
    }

    /** The only question of a survey, where it asks for a judgement, judges the whole. */
    private ScoreColumn whole(ScoreColumn only) {
      boolean judges =
          !only.overall()
              && fixed.isEmpty()
              && Question.isJudgement(question(only.index()) + " " + only.item());
      return judges
          ? new ScoreColumn(only.index(), only.header(), "CSAT", true, only.ladder(), only.hint())
          : only;
    }

    /** One of the columns that a question has for each of its answers. */
    private ScoreColumn choice(int c, Set<String> choices) {
      String asked = fixed.getOrDefault(c, question(c));
      String metric = Question.metric(asked);
      return new ScoreColumn(
          c,
          layout.headers().get(c),
          metric.isEmpty() ? Question.attribute(asked) : metric,
          !metric.isEmpty(),
          AnswerWords.ladderOf(choices, choices).with(ownWords),
          Optional.empty());
    }

    /**
     * The answers of a question that has a column for each of them, which holds the answer's own
     * words where it was given; empty for any other column, and where the choices are no rungs of a
     * ladder (products, reasons).
     */
    private Set<String> choices(int c) {
      String asked = layout.questions().get(c)[0];
      if (layout.headerRows() != 2 || layout.idsAbove() || !holdsItsLabel(c)) {
        return Set.of();
      }
      Set<String> choices = new HashSet<>();
      for (int other = 0; other < layout.width(); other++) {
        String[] question = layout.questions().get(other);
        if (question[0].equals(asked) && holdsItsLabel(other)) {
          choices.add(AnswerWords.plain(question[1]));
        }
      }
      long rungs = choices.stream().filter(AnswerWords::knows).count();
      return rungs >= 2 && rungs >= 0.6 * choices.size() ? choices : Set.of();
    }

    private boolean holdsItsLabel(int c) {
      String label = layout.questions().get(c)[1];
      return !label.isEmpty()
          && profiles[c].distinct().keySet().stream()
              .allMatch(cell -> HeaderNames.clean(cell).equals(label));
    }

    private Set<String> neighbours(int column, List<Integer> found) {
      Set<String> own = words(column);
      Set<String> all = new HashSet<>(own);
      for (int c : found) {
        Set<String> words = words(c);
        if (!java.util.Collections.disjoint(own, words)) {
          all.addAll(words);
        }
      }
      return all;
    }

    /** A score column that the user named is one whatever it holds. */
    private int fixedScore() {
      int score = mapping.of(Field.SCORE);
      return score >= 0
              && ColumnNames.rank(Role.SURVEYS, Field.SCORE, names.get(score))
                  == ColumnNames.UNKNOWN
          ? score
          : -1;
    }

    private ScoreColumn column(int c, Collection<String> neighbours, Set<String> items) {
      String header = layout.headers().get(c);
      String label = label(c);
      String asked = label.isEmpty() ? question(c) : label;
      String metric = fixed.containsKey(c) ? Question.metric(fixed.get(c)) : Question.metric(asked);
      boolean overall = !metric.isEmpty() || c == fixedScore();
      String item = overall ? (metric.isEmpty() ? "score" : metric) : Question.attribute(asked);
      if (fixed.containsKey(c) && !overall) {
        item = fixed.get(c);
      }
      if (!items.add(item.toLowerCase(Locale.ROOT))) {
        item = Question.attribute(question(c)) + (label.isEmpty() ? "" : " - " + label);
        if (!items.add(item.toLowerCase(Locale.ROOT))) {
          item = item + " #" + (c + 1);
        }
      }
      return new ScoreColumn(
          c,
          header,
          item,
          overall,
          AnswerWords.ladderOf(words(c), neighbours).with(ownWords),
          ScaleHints.of(header));
    }

    private String question(int c) {
      String[] question = layout.questions().get(c);
      if (question[0].isEmpty() && question[1].isEmpty()) {
        return names.get(c);
      }
      // Qualtrics puts ids above the texts; elsewhere the text stands above and the row's label
      // below.
      boolean idAbove =
          question[0].matches("Q?[\\w.]*\\d+(_[\\w]+)*|[\\w#]+")
              && question[1].length() > 0
              && layout.idsAbove();
      return idAbove ? question[1] : question[0];
    }

    private String label(int c) {
      String[] question = layout.questions().get(c);
      String grid = Question.gridRow(question(c));
      if (!grid.isEmpty()) {
        return grid;
      }
      if (layout.headerRows() == 2 && !layout.idsAbove()) {
        boolean generic =
            question[1].equals("Response") || question[1].equals("Open-Ended Response");
        return generic ? "" : question[1];
      }
      String text = question(c);
      int dash = text.lastIndexOf(" - ");
      boolean shared = dash > 0 && prefixes.getOrDefault(text.substring(0, dash), 0) > 1;
      return shared ? text.substring(dash + 3).strip() : "";
    }

    private boolean isAnswers(int c) {
      String label = label(c);
      String question = question(c);
      boolean derived =
          NeverScores.has(names.get(c)) && HeaderNames.plain(names.get(c)).contains("nps group")
              || label.equals("Group")
              || HeaderNames.plain(layout.questions().get(c)[0]).endsWith("nps group");
      if (derived) {
        return false;
      }
      String metric = Question.metric(label.isEmpty() ? question : label);
      if (!fixed.isEmpty() && metric.isEmpty()) {
        return false;
      }
      if (metric.isEmpty() && label.isEmpty() && NeverScores.has(question)
          || HeaderNames.plain(question).matches(".*(by manager|менеджером).*")) {
        return false;
      }
      if (!choices(c).isEmpty()) {
        return true;
      }
      ColumnProfile profile = profiles[c];
      if (profile.isEmpty()) {
        return !metric.isEmpty() && !metric.equals("score");
      }
      if (metric.isEmpty() && isChoiceBox(c)) {
        return false;
      }
      boolean figures =
          profile.isSmallFigures()
              && (!metric.isEmpty() || !profile.isFlag() && !areNumberedNames(c));
      boolean percents = !metric.isEmpty() && profile.isPercentFigures();
      boolean mostly = !metric.isEmpty() && profile.isMostlySmallFigures();
      return figures || percents || mostly || isWorded(c, !metric.isEmpty());
    }

    /** A column a choice: it holds its own header where the choice was made. */
    private boolean isChoiceBox(int c) {
      Set<String> cells = profiles[c].distinct().keySet();
      return cells.size() == 1
          && (cells.contains(HeaderNames.clean(question(c)))
              || !label(c).isEmpty() && cells.contains(label(c)));
    }

    /** {@code Acme 1}, {@code Acme 2}: names, though a figure stands in them. */
    private boolean areNumberedNames(int c) {
      Set<String> cells = profiles[c].distinct().keySet();
      long named = cells.stream().filter(cell -> Character.isLetter(cell.charAt(0))).count();
      return 2 * named > cells.size();
    }

    private boolean isWorded(int c, boolean overall) {
      Map<String, Integer> cells = profiles[c].distinct();
      if (cells.size() > MOST_WORDS && !overall) {
        return false;
      }
      long known = 0;
      long words = 0;
      long all = 0;
      for (Map.Entry<String, Integer> cell : cells.entrySet()) {
        String plain = AnswerWords.plain(cell.getKey());
        boolean answer =
            ownWords.containsKey(plain)
                || AnswerWords.knows(plain)
                || AnswerWords.stars(cell.getKey()).isPresent();
        boolean yesNo = Words.isIn("yes", plain) || Words.isIn("no", plain);
        boolean figure =
            !Double.isNaN(NumberParser.parse(cell.getKey(), NumberParser.EITHER, false));
        all += cell.getValue();
        words += answer && (!yesNo || overall) ? cell.getValue() : 0;
        known += answer || figure || Words.isIn("no-answer", plain) ? cell.getValue() : 0;
      }
      return words > 0 && known >= 0.6 * all;
    }

    Set<String> words(int c) {
      Set<String> words = new HashSet<>();
      profiles[c].distinct().keySet().forEach(cell -> words.add(AnswerWords.plain(cell)));
      return words;
    }
  }
}
