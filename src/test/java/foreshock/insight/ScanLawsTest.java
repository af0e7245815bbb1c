package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.OrderRow;
import foreshock.testdata.Export;
import foreshock.testdata.Histories;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any portfolio, on twenty random ones. */
class ScanLawsTest {
  private static final AsOf AS_OF = Histories.AS_OF;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  private static Map<String, Assessment> byId(ScanResult scan) {
    return scan.assessments().stream()
        .collect(Collectors.toMap(one -> one.client().id(), Function.identity()));
  }

  /** Not one figure, not one reason differs. */
  private static void assertEqual(ScanResult one, ScanResult other) {
    assertThat(other.estimates().items()).isEqualTo(one.estimates().items());
    assertThat(other.book().events()).isEqualTo(one.book().events());
    assertThat(other.outcomes()).isEqualTo(one.outcomes());
    assertThat(other.assessments()).hasSameSizeAs(one.assessments());
    for (int i = 0; i < one.assessments().size(); i++) {
      assertThat(other.assessments().get(i)).isEqualTo(one.assessments().get(i));
    }
    assertThat(other.headline()).isEqualTo(one.headline());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingAfterAsOfMatters(long seed) {
    Export known = Histories.random(seed);
    ScanResult scan = known.scan(AS_OF);
    assertThat(scan.assessments()).isNotEmpty();
    assertEqual(scan, known.plus(Histories.later(seed)).scan(AS_OF));
    assertEqual(scan, Histories.later(seed).plus(known).scan(AS_OF));
  }

  /** The same law in the middle of the history: its later half changes nothing of the earlier. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theLaterHalfDoesNotMatterInTheMiddle(long seed) {
    Export whole = Histories.random(seed);
    AsOf middle = Export.asOf("2023-01-31");
    Export half =
        new Export(
            whole.clients(),
            whole.orders().stream().filter(row -> row.day() <= middle.day()).toList(),
            whole.surveys().stream().filter(row -> row.day() <= middle.day()).toList(),
            whole.interactions().stream().filter(row -> row.day() <= middle.day()).toList(),
            whole.events().stream().filter(row -> row.day() <= middle.day()).toList(),
            whole.invitations().stream().filter(row -> row.day() <= middle.day()).toList());
    assertEqual(half.scan(middle), whole.scan(middle));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderOfRowsAndFilesDoesNotMatter(long seed) {
    Export export = Histories.random(seed);
    ScanResult scan = export.scan(AS_OF);
    for (int i = 0; i < 2; i++) {
      int salt = (int) seed * 31 + i;
      assertEqual(scan, export.scanShuffled(AS_OF, salt));
      Export split = export.inFiles(hash -> Math.floorMod(hash ^ salt, 4));
      assertEqual(scan, split.scanShuffled(AS_OF, salt));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRowThatIsRepeatedCountsOnce(long seed) {
    Export export = Histories.random(seed);
    ScanResult scan = export.scan(AS_OF);
    assertEqual(scan, export.plus(export).scanShuffled(AS_OF, seed));
    assertEqual(scan, export.plus(export.inFiles(hash -> 7)).scanShuffled(AS_OF, seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void centsGiveTheSameRisks(long seed) {
    Export euros = Histories.random(seed);
    Export cents =
        euros
            .withOrders(row -> priced(row, row.amount() * 100, row.currency()))
            .withClients(
                row ->
                    new foreshock.ingest.ClientRow(
                        row.origin(),
                        row.client(),
                        row.segment(),
                        row.manager(),
                        row.startDay(),
                        row.standing(),
                        row.churnDay(),
                        row.contractEndDay(),
                        row.value().isPresent()
                            ? OptionalDouble.of(row.value().getAsDouble() * 100)
                            : row.value(),
                        row.currency()));
    Map<String, Assessment> other = byId(cents.scan(AS_OF));
    Map<String, Assessment> scan = byId(euros.scan(AS_OF));
    assertThat(other).containsOnlyKeys(scan.keySet());
    scan.forEach((id, one) -> assertSameButForValue(one, other.get(id), 100));
  }

  private static void assertSameButForValue(Assessment one, Assessment other, double factor) {
    assertThat(other.risk().probability()).isCloseTo(one.risk().probability(), within(1e-9));
    assertThat(other.risk().low()).isCloseTo(one.risk().low(), within(1e-9));
    assertThat(other.lift()).isCloseTo(one.lift(), within(1e-8));
    assertThat(other.level()).isEqualTo(one.level());
    assertThat(other.quadrant()).isEqualTo(one.quadrant());
    assertThat(other.value().isPresent()).isEqualTo(one.value().isPresent());
    if (one.value().isPresent()) {
      double expected = one.value().getAsDouble() * factor;
      assertThat(other.value().getAsDouble()).isCloseTo(expected, within(1e-9 * (1 + expected)));
    }
  }

  private static OrderRow priced(OrderRow row, double amount, String currency) {
    return new OrderRow(
        row.origin(),
        row.client(),
        row.orderId(),
        row.day(),
        amount,
        currency,
        row.manager(),
        row.product(),
        row.stage());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNameOfTheCurrencyDoesNotMatter(long seed) {
    Export export = Histories.random(seed);
    Export renamed = export.withOrders(row -> priced(row, row.amount(), "THALER"));
    assertEqual(export.scan(AS_OF), renamed.scan(AS_OF));
  }

  /** Ids are compared, never looked into; their order is that of sums, which rounds otherwise. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aClientKeepsItsRiskUnderAnotherIdAndName(long seed) {
    Export export = Histories.random(seed);
    Export renamed =
        export.withRefs(
            ref ->
                new ClientRef(
                    ref.id().isEmpty() ? "" : newId(ref.id()), newName(ref.name()), "", "", ""));
    Map<String, Assessment> other = byId(renamed.scan(AS_OF));
    ScanResult scan = export.scan(AS_OF);
    assertThat(other).hasSize(scan.assessments().size());
    for (Assessment one : scan.assessments()) {
      String id = one.client().id();
      assertSameButForValue(one, other.get(id.startsWith("C") ? newId(id) : newName(id)), 1);
    }
  }

  private static String newName(String name) {
    return name.replace("Company", "Firma").replace("COMPANY", "FIRMA");
  }

  private static String newId(String id) {
    return "Z" + Integer.toHexString(id.hashCode() * 0x9e3779b9) + "-" + id.charAt(3);
  }
}
