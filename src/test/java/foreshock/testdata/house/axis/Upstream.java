package foreshock.testdata.house.axis;

import foreshock.testdata.house.ingest.Downstream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;

/** Does everything that is forbidden to a package of the core. */
final class Upstream {
  Downstream downstream;
  Logger logger;

  static void leave() {
    System.out.println("a");
    System.err.println("b");
    System.exit(1);
    Runtime.getRuntime().halt(1);
  }

  static List<Object> surroundings() {
    return List.of(
        LocalDate.now(),
        Instant.now(),
        Clock.systemUTC(),
        Locale.getDefault(),
        TimeZone.getDefault(),
        ZoneId.systemDefault(),
        Charset.defaultCharset(),
        System.currentTimeMillis(),
        new Date());
  }

  static List<Object> randomness() {
    return List.of(
        Math.random(), new Random(), new Random(7), ThreadLocalRandom.current(), UUID.randomUUID());
  }

  static boolean icu() {
    return com.ibm.icu.text.Normalizer2.getNFCInstance().isNormalized("a")
        || new com.ibm.icu.text.CharsetDetector().detect() == null;
  }
}
