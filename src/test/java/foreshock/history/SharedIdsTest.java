package foreshock.history;

import static foreshock.testdata.Export.day;
import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.RawAnswer;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.Scale;
import foreshock.ingest.SurveyRow;
import foreshock.testdata.Export;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Systems that each count their clients from 1. */
final class SharedIdsTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final int DAY = day("2023-06-15");
  private static final String[] NAMES = {"Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir"};

  private final HistoryCollector rows = new HistoryCollector(false);
  private long content;

  private RowOrigin at(int file) {
    return new RowOrigin(file, 1, ++content);
  }

  private void client(String id, String name, String email) {
    rows.client(
        new ClientRow(
            at(0),
            new ClientRef(id, name, email, "", ""),
            "",
            "",
            OptionalInt.empty(),
            ClientRow.Standing.ACTIVE,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            ""));
  }

  private void answer(String id, String name, String email, double points) {
    rows.survey(
        new SurveyRow(
            at(1),
            new ClientRef(id, name, email, "", ""),
            email,
            "",
            DAY,
            "",
            "",
            List.of(new RawAnswer("NPS", true, points, Scale.UNKNOWN, OptionalDouble.empty())),
            ""));
  }

  private void order(String id) {
    rows.order(
        new OrderRow(
            at(2),
            new ClientRef(id, "", "", "", ""),
            "",
            DAY,
            100,
            "",
            "",
            "",
            OrderRow.Stage.WON));
  }

  private ClientBook book() {
    return new BookMaker(rows, AS_OF, (file, item) -> new Scale(0, 10), Map.of()).make();
  }

  private static double answered(ClientBook book, String id) {
    Responses responses = book.findClient(id).orElseThrow().responses();
    assertThat(responses.size()).as(id).isEqualTo(1);
    return responses.value(responses.from(0));
  }

  /** The survey tool counts the same companies the other way round. */
  @Test
  void namesGoBeforeIdsThatMeanOthers() {
    for (int i = 0; i < NAMES.length; i++) {
      client("" + (i + 1), NAMES[i], "");
      order("" + (i + 1));
      answer("" + (NAMES.length - i), NAMES[i] + " Ltd", "", i);
    }
    ClientBook book = book();
    assertThat(book.clients()).hasSize(NAMES.length);
    for (int i = 0; i < NAMES.length; i++) {
      assertThat(answered(book, "" + (i + 1))).isEqualTo(10 * i);
      assertThat(book.findClient("" + (i + 1)).orElseThrow().orders().size()).isEqualTo(1);
    }
    assertThat(book.facts().clashes()).containsExactly(new IdClash(0, 1, NAMES.length));
  }

  @Test
  void addressesProveItAsNamesDo() {
    for (int i = 0; i < NAMES.length; i++) {
      client("" + (i + 1), NAMES[i], "a@" + NAMES[i] + ".example");
      answer("" + ((i + 2) % NAMES.length + 1), "", "a@" + NAMES[i] + ".example", i);
    }
    ClientBook book = book();
    assertThat(book.facts().clashes()).hasSize(1);
    assertThat(book.clients()).hasSize(NAMES.length);
    assertThat(answered(book, "3")).isEqualTo(20);
  }

  /** A client of the survey alone must not look like the one that has its number in the CRM. */
  @Test
  void whoIsInOneFileOnlyKeepsItsName() {
    for (int i = 0; i < NAMES.length; i++) {
      client("" + (i + 1), NAMES[i], "");
      answer("" + (NAMES.length - i + 1), NAMES[i], "", i);
    }
    answer("1", "Stranger", "", 3);
    ClientBook book = book();
    assertThat(book.clients()).hasSize(NAMES.length + 1);
    assertThat(answered(book, "Stranger")).isEqualTo(30);
    assertThat(book.findClient("1").orElseThrow().client().name()).isEqualTo("Alder");
  }

  /** Names in another language contradict and prove nothing. */
  @Test
  void namesThatMerelyDifferLeaveTheIdsAlone() {
    for (int i = 0; i < NAMES.length; i++) {
      client("" + (i + 1), NAMES[i], "");
      answer("" + (i + 1), "Дерево " + "абвгде".charAt(i), "", i);
    }
    ClientBook book = book();
    assertThat(book.clients()).hasSize(NAMES.length);
    assertThat(book.facts().clashes()).isEmpty();
    assertThat(answered(book, "2")).isEqualTo(10);
  }

  /** Two clients whose numbers were swapped in one file are a slip, not another numbering. */
  @Test
  void aFewSlipsDoNotUndoTheIds() {
    for (int i = 0; i < NAMES.length; i++) {
      client("" + (i + 1), NAMES[i], "");
      int swapped = i == 0 ? 1 : i == 1 ? 0 : i;
      answer("" + (i + 1), NAMES[swapped], "", i);
    }
    assertThat(book().facts().clashes()).isEmpty();
  }
}
