package foreshock.insight;

import static foreshock.testdata.Export.day;
import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import org.junit.jupiter.api.Test;

class DataQualityTest {
  private static DataQuality of(ExportBuilder export, boolean invitedBesides) {
    return DataQuality.of(export.build().book(Export.asOf("2023-12-31")), invitedBesides);
  }

  /**
   * People of A asked within two weeks are one wave; nobody answered the second, the last is young.
   */
  private static ExportBuilder asked() {
    return new ExportBuilder()
        .client("A")
        .client("B")
        .invitation("A", day("2023-03-01"))
        .invitation("A", day("2023-03-02"))
        .invitation("A", day("2023-03-15"))
        .invitation("A", day("2023-06-01"))
        .invitation("A", day("2023-12-20"))
        .invitation("B", day("2023-03-01"))
        .answer("A", day("2023-03-04"), "p", 80)
        .answer("A", day("2023-03-05"), "q", 70)
        .answer("B", day("2023-03-20"), "s", 60);
  }

  @Test
  void theRateIsOfWavesWhereInvitationsAreAllThatWereSent() {
    DataQuality quality = of(asked(), false);
    assertThat(quality.byWave()).isTrue();
    assertThat(quality.asked()).isEqualTo(3);
    assertThat(quality.replied()).isEqualTo(2);
  }

  @Test
  void itIsOfAnswersWhereTheFileNamesThoseWhoDidNot() {
    DataQuality quality = of(asked(), true);
    assertThat(quality.byWave()).isFalse();
    assertThat(quality.replied()).isEqualTo(3);
    assertThat(quality.asked()).isEqualTo(3 + 6);
  }

  @Test
  void withoutInvitationsThereIsNone() {
    assertThat(of(new ExportBuilder().answer("A", day("2023-03-04"), "p", 80), false).asked())
        .isZero();
  }
}
