package foreshock.ingest;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The scale of every question, form by form: a question of the same name may be asked on another
 * scale in another system. Names are compared without case; files are counted from 0 in the order
 * given.
 */
public final class ScaleBook {
  private final SurveyForms forms;
  private final List<FormScales> scales;
  private final List<FormScales> alone;

  /**
   * @param scales of each form
   * @param alone what each file would have been taken for on its own
   */
  ScaleBook(SurveyForms forms, List<FormScales> scales, List<FormScales> alone) {
    this.forms = forms;
    this.scales = List.copyOf(scales);
    this.alone = List.copyOf(alone);
  }

  /**
   * The scale that a file's own answers clearly show, where it is not the one that its form has;
   * else {@link Scale#UNKNOWN}.
   */
  public Scale otherwise(int file, String item) {
    FormScales own = file < alone.size() ? alone.get(file) : FormScales.EMPTY;
    boolean clear = !own.guessed(item) && !own.scaleOf(item).equals(scaleOf(file, item));
    return clear ? own.scaleOf(item) : Scale.UNKNOWN;
  }

  /** The scale of an item in a file, or {@link Scale#UNKNOWN} where its form does not ask it. */
  public Scale scaleOf(int file, String item) {
    return of(file).scaleOf(item);
  }

  /** Whether the scale is a guess from the values, which other values might overthrow. */
  public boolean guessed(int file, String item) {
    return of(file).guessed(item);
  }

  /** Whether the user gave the scale. */
  public boolean isGiven(int file, String item) {
    return of(file).isGiven(item);
  }

  /** Whether all answers are shares, as words, emoji and stars become. */
  public boolean isWorded(int file, String item) {
    return of(file).isWorded(item);
  }

  /** Every question that the form of a file asks, in lower case and in order. */
  List<String> itemsOf(int file) {
    return of(file).items();
  }

  /** How the scale was decided. */
  public Remark reason(int file, String item) {
    return of(file).reason(item);
  }

  /** Every question of any form, in lower case and in order. */
  public List<String> items() {
    TreeSet<String> items = new TreeSet<>();
    scales.forEach(form -> items.addAll(form.items()));
    return List.copyOf(items);
  }

  /** The first file of every form that asks the item, ascending. */
  public List<Integer> askedIn(String item) {
    return IntStream.range(0, scales.size())
        .filter(form -> scales.get(form).asks(item))
        .mapToObj(forms::fileOf)
        .sorted()
        .toList();
  }

  /** Whether every form that asks the item has it on the same scale. */
  public boolean isOne(String item) {
    List<Integer> files = askedIn(item);
    return files.stream().map(file -> scaleOf(file, item)).distinct().count() <= 1;
  }

  private FormScales of(int file) {
    int form = file < forms.files() ? forms.formOf(file) : SurveyForms.NONE;
    return form == SurveyForms.NONE ? FormScales.EMPTY : scales.get(form);
  }
}
