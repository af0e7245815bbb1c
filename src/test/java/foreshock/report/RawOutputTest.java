package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreshock.testdata.Said;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawOutputTest {
  @Test
  void passesEveryByteInOrderAndCounts() throws IOException {
    Random random = new Random(2);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    RawOutput output = RawOutput.of(actual, "out");
    for (int i = 0; i < 200; i++) {
      byte[] part = new byte[random.nextInt(20_000)];
      random.nextBytes(part);
      int from = part.length / 3;
      output.write(part, from, part.length - from);
      output.write(i);
      expected.write(part, from, part.length - from);
      expected.write(i);
    }
    output.close();
    assertThat(actual.toByteArray()).isEqualTo(expected.toByteArray());
    assertThat(output.bytesWritten()).isEqualTo(expected.size());
  }

  @Test
  void aFullDiskIsReportedAtTheLatestByTheFlush() throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    try (FileOutputStream full = new FileOutputStream("/dev/full")) {
      RawOutput output = RawOutput.of(full.getFD(), "standard output");
      output.write("hello".getBytes(StandardCharsets.UTF_8));
      OutputFailed failed = catchThrowableOfType(OutputFailed.class, output::flush);
      assertThat(Said.of(failed)).startsWith("standard output: cannot be written: ");
      assertThat(failed.why()).isEqualTo(OutputFailed.Why.IO);
      assertThat(failed.bytesWritten()).isZero();
    }
  }

  @Test
  void saysHowFarItCame() {
    RawOutput output = RawOutput.of(new FailingAfter(3, "No space left on device"), "risk.csv");
    OutputFailed failed =
        catchThrowableOfType(OutputFailed.class, () -> output.write(new byte[100_000]));
    assertThat(failed.bytesWritten()).isEqualTo(3 * 8192);
    assertThat(Said.of(failed))
        .isEqualTo("risk.csv: cannot be written: No space left on device (after 24576 bytes)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "write failed, EPIPE", "Обрыв канала", "broken pipe"})
  void aClosedPipeIsTheEndAndNoFailure(String message) {
    RawOutput output = RawOutput.of(new FailingAfter(1, message), "standard output");
    assertThatThrownBy(() -> output.write(new byte[100_000])).isInstanceOf(ClosedPipe.class);
  }

  @Test
  void whoSwallowsAFailureMeetsItAgain() {
    RawOutput output = RawOutput.of(new FailingAfter(0, "gone"), "x");
    assertThatThrownBy(() -> output.write(new byte[10_000])).isInstanceOf(OutputFailed.class);
    assertThatThrownBy(output::flush).isInstanceOf(OutputFailed.class);
    assertThatThrownBy(output::close).isInstanceOf(OutputFailed.class);
    assertThatThrownBy(
            () -> {
              try (RawOutput again = RawOutput.of(new FailingAfter(0, "gone"), "x")) {
                again.write(new byte[10_000]);
              }
            })
        .isInstanceOf(OutputFailed.class);
  }

  @Test
  void aFailureThatPassesIsStillAFailure() {
    boolean[] full = {true};
    OutputStream once =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            if (full[0]) {
              throw new IOException("No space left on device");
            }
          }
        };
    RawOutput output = RawOutput.of(once, "x");
    assertThatThrownBy(() -> output.write(new byte[10_000])).isInstanceOf(OutputFailed.class);
    full[0] = false;
    assertThatThrownBy(output::close).isInstanceOf(OutputFailed.class);
  }

  @Test
  void writersPassTheFailureOn() {
    for (Format format : EnumSet.complementOf(EnumSet.of(Format.EML))) {
      RawOutput output = RawOutput.of(new FailingAfter(0, "gone"), "x");
      ResultDocument document =
          SampleDocuments.scan(List.of(SampleDocuments.scanRow("C-1", "Acme", "alarm", 0.5)));
      assertThatThrownBy(() -> Writers.write(document, format, WriteOptions.plain(80), output))
          .as(format.key())
          .isInstanceOf(OutputFailed.class);
    }
  }

  /** A message is a report's alone. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EML")
  void writersFlushAndLeaveTheStreamOpen(Format format) throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream below = new ByteArrayOutputStream();
    OutputStream stream =
        new FilterOutputStream(below) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    ResultDocument document =
        SampleDocuments.scan(List.of(SampleDocuments.scanRow("C-1", "Acme", "alarm", 0.5)));
    Writers.write(document, format, WriteOptions.plain(80), stream);
    assertThat(closed[0]).isFalse();
    if (format == Format.XLSX) {
      // the record that ends an archive
      byte[] all = below.toByteArray();
      assertThat(Arrays.copyOfRange(all, all.length - 22, all.length - 18))
          .isEqualTo(new byte[] {'P', 'K', 5, 6});
    } else {
      assertThat(below.toString(StandardCharsets.UTF_8)).contains("C-1").endsWith("\n");
    }
  }

  @Test
  void aNameCannotOrderTheTerminalAbout() {
    assertThat(Said.of(new OutputFailed("a\u001B[2Jb", OutputFailed.Why.FOLDER)))
        .isEqualTo("a·[2Jb: is a folder; give the name of a file");
  }

  /** Takes so many writes, then fails. */
  private static final class FailingAfter extends OutputStream {
    private final String message;
    private int left;

    FailingAfter(int writes, String message) {
      this.left = writes;
      this.message = message;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (left-- <= 0) {
        throw new IOException(message);
      }
    }
  }
}
