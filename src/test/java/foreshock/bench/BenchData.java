package foreshock.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Exports of any size, the same for the same seed: answers by a few people of each client, orders
 * in the client's own rhythm, 36 months; a quarter of the comments is quoted, with commas, doubled
 * quotes and line ends.
 */
final class BenchData {
  private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);
  private static final int DAYS = 1096;
  private static final int PEOPLE = 3;
  private static final String[] COMMENTS = {
    "Fine so far", "The courier was late again", "Helpful people on the phone", "No complaints"
  };
  private static final String[] QUOTED = {
    "\"Works, mostly\"", "\"They said \"\"next week\"\"\"", "\"First line\nsecond line, longer\""
  };

  private BenchData() {}

  /**
   * Writes {@code surveys.csv} and {@code orders.csv}.
   *
   * @param shuffled whether rows come in any order rather than by date
   */
  static void write(Path folder, int clients, int answers, int orders, long seed, boolean shuffled)
      throws IOException {
    Files.createDirectories(folder);
    SplittableRandom random = new SplittableRandom(seed);
    try (Lines out = new Lines(folder.resolve("surveys.csv"))) {
      out.text("client_id,respondent,date,metric,score,comment\n");
      for (int i = 0; i < answers; i++) {
        int client = random.nextInt(clients);
        int day = dayOf(i, answers, random, shuffled);
        out.text("C").number(1_000_000 + client).text(",p");
        out.number(client * (long) PEOPLE + random.nextInt(PEOPLE)).text("@example.com,");
        out.date(day).text(",NPS,").number(score(client, day, random)).text(",");
        int kind = random.nextInt(8);
        out.text(
            kind < 4
                ? ""
                : kind < 6
                    ? COMMENTS[random.nextInt(COMMENTS.length)]
                    : QUOTED[random.nextInt(QUOTED.length)]);
        out.text("\n");
      }
    }
    try (Lines out = new Lines(folder.resolve("orders.csv"))) {
      out.text("order_id,client_id,date,amount,manager,product\n");
      for (int i = 0; i < orders; i++) {
        out.text("O").number(10_000_000L + i).text(",C");
        out.number(1_000_000 + random.nextInt(clients)).text(",");
        out.date(dayOf(i, orders, random, shuffled)).text(",");
        out.number(10 + random.nextInt(2000)).text(".");
        out.number(10 + random.nextInt(90)).text(",Manager ").number(random.nextInt(40));
        out.text(",Product ").number(random.nextInt(25)).text("\n");
      }
    }
  }

  private static int dayOf(int i, int rows, SplittableRandom random, boolean shuffled) {
    return shuffled ? random.nextInt(DAYS) : (int) ((long) i * DAYS / rows);
  }

  /** One client in twenty slides from somewhere in the last year on. */
  private static int score(int client, int day, SplittableRandom random) {
    double level = 5 + (client * 7919L % 100) / 25.0;
    boolean slides = client % 20 == 3;
    double fall = slides ? Math.max(0, day - 800) / 60.0 : 0;
    return (int) Math.max(0, Math.min(10, Math.round(level - fall + random.nextInt(5) - 2)));
  }

  /** Writes figures without making texts of them. */
  private static final class Lines implements AutoCloseable {
    private final OutputStream out;
    private final byte[] digits = new byte[20];
    private int lastDay = -1;
    private byte[] lastDate = {};

    Lines(Path file) throws IOException {
      out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    }

    Lines text(String text) throws IOException {
      for (int i = 0; i < text.length(); i++) {
        out.write(text.charAt(i));
      }
      return this;
    }

    Lines number(long value) throws IOException {
      int at = digits.length;
      long rest = value;
      do {
        digits[--at] = (byte) ('0' + rest % 10);
        rest /= 10;
      } while (rest > 0);
      out.write(digits, at, digits.length - at);
      return this;
    }

    Lines date(int day) throws IOException {
      if (day != lastDay) {
        lastDay = day;
        lastDate = FIRST.plusDays(day).toString().getBytes(StandardCharsets.US_ASCII);
      }
      out.write(lastDate);
      return this;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
