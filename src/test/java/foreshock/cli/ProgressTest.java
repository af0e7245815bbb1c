package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.history.HistoryCollector;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.Meter;
import foreshock.ingest.ReadingSettings;
import foreshock.report.Wording;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressTest {
  private static final Wording ENGLISH = Wording.of("en");

  @TempDir Path folder;

  @Test
  void beforeItIsKnownHowMuchThereIs() {
    assertThat(Progress.line(new Meter(), 3, ENGLISH)).isEqualTo("looking at the files");
  }

  @Test
  void filesRowsAndShare() throws Exception {
    StringBuilder orders = new StringBuilder("order_id,client_id,date,amount\n");
    for (int i = 0; i < 2500; i++) {
      orders.append("O-").append(i).append(",C-").append(i % 9).append(",2024-02-03,10\n");
    }
    Path plain = Files.writeString(folder.resolve("orders.csv"), orders);
    Meter meter = new Meter();
    Ingest.read(
        List.of(new InputFile("orders.csv", Optional.of(plain), Optional.empty())),
        ReadingSettings.defaults().withMeter(meter),
        InputStream.nullInputStream(),
        new HistoryCollector(false));
    assertThat(Progress.line(meter, 3, ENGLISH))
        .isEqualTo("reading: 1 of 1 files, 2 500 rows, 100 %");
  }
}
