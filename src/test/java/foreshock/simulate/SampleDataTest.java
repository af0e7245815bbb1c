package foreshock.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The committed sample data, and the story that it must tell. After a change of the generator:
 * {@code scripts/foreshock simulate sample-data --world accounting}, then remove truth.csv.
 */
class SampleDataTest {
  private static final Path FOLDER = Path.of("sample-data");
  private static final long MOST_BYTES = 1_500_000;

  private final WorldSettings settings = WorldSettings.defaults();
  private final World world = Simulator.world("accounting", settings);

  @ParameterizedTest
  @EnumSource(
      value = RoleFiles.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TRUTH", "TRUTH_EVENTS"})
  void committedFilesAreWhatTheGeneratorMakes(RoleFiles role) throws IOException {
    StringBuilder made = new StringBuilder();
    role.append(world, made);
    String committed = Files.readString(FOLDER.resolve(role.fileName()));
    assertThat(committed.equals(made.toString())).as(role.fileName() + " is current").isTrue();
  }

  @Test
  void folderHoldsOnlyRoleFilesAndTheReadmeAndIsSmall() throws IOException {
    Set<String> expected = new HashSet<>(Set.of("README.md"));
    for (RoleFiles role : RoleFiles.values()) {
      if (role != RoleFiles.TRUTH && role != RoleFiles.TRUTH_EVENTS) {
        expected.add(role.fileName());
      }
    }
    long bytes = 0;
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.add(file.getFileName().toString());
        bytes += Files.size(file);
      }
    }
    assertThat(found).isEqualTo(expected);
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void writesAllFilesAndTheAnswerKeyLast(@TempDir Path folder) throws IOException {
    List<Path> files = Simulator.write(folder.resolve("new/world"), "accounting", settings);
    assertThat(files).hasSize(8).allMatch(Files::isRegularFile);
    assertThat(files.get(6).getFileName()).hasToString("truth.csv");
  }

  @Test
  void hasTheSizeThatTheReadmeTells() {
    assertThat(world.clients()).hasSize(120);
    assertThat(world.clients().stream().map(World.Client::segment).distinct()).hasSize(4);
    assertThat(world.clients().stream().map(World.Client::manager).distinct()).hasSize(6);
    assertThat(world.clients().stream().map(World.Client::name).distinct()).hasSize(120);
    assertThat(world.events()).hasSize(5);
    assertThat(world.settings().asOf().date()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(lastDay()).isEqualTo(world.settings().asOf().day());
  }

  @Test
  void aboutAQuarterHasLeftAndEveryPatternOccurs() {
    long left = world.clients().stream().filter(c -> c.leftDay().isPresent()).count();
    assertThat(left / 120.0).isBetween(0.20, 0.25);
    assertThat(world.truths().stream().map(World.Truth::pattern).distinct().sorted())
        .containsExactly(
            Stream.of(Pattern.values()).filter(p -> p != Pattern.DRIFT).toArray(Pattern[]::new));
    assertThat(world.truths().stream().map(World.Truth::answering).distinct()).hasSize(4);
  }

  @Test
  void manyOfTheTouchedSegmentHaveLeftAndMoreAreErodingInSilence() {
    List<World.Truth> eroding =
        world.truths().stream().filter(t -> t.pattern() == Pattern.ERODING).toList();
    long left = eroding.stream().filter(t -> t.leftMonth().isPresent()).count();
    assertThat(left).isBetween(4L, 10L);
    assertThat(eroding.size() - left).isBetween(14L, 22L);
    int pilot = AccountingWorld.pilotMonth(settings);
    assertThat(eroding)
        .allMatch(t -> t.onsetMonth().orElseThrow() >= pilot)
        .allMatch(t -> t.leftMonth().isEmpty() || t.leftMonth().getAsInt() > pilot);
  }

  /** The story in two figures: satisfaction had fallen long before, and sales did not tell. */
  @Test
  void leaversOfTheTouchedSegmentFellMonthsBeforeWhileTheirSalesHeld() {
    Map<String, Long> recent = new HashMap<>();
    Map<String, Long> earlier = new HashMap<>();
    List<Double> falls = new ArrayList<>();
    for (int client = 0; client < world.clients().size(); client++) {
      World.Truth truth = world.truths().get(client);
      if (truth.pattern() != Pattern.ERODING || truth.leftMonth().isEmpty()) {
        continue;
      }
      int leftMonth = truth.leftMonth().getAsInt();
      int change = changeMonth(truth);
      falls.add(
          world.satisfaction(client, Math.max(change + 2, leftMonth - 5))
              - world.satisfaction(client, change - 1));
      int leftDay = world.clients().get(client).leftDay().orElseThrow();
      LocalDate date = LocalDate.ofEpochDay(leftDay);
      int half = (int) date.minusMonths(6).toEpochDay();
      int year = (int) date.minusMonths(12).toEpochDay();
      recent.put(truth.clientId(), salesOf(truth.clientId(), half, leftDay));
      earlier.put(truth.clientId(), salesOf(truth.clientId(), year, half));
    }
    assertThat(falls).hasSizeGreaterThan(4).allMatch(fall -> fall < 0);
    assertThat(falls.stream().mapToDouble(f -> f).average().orElseThrow()).isLessThan(-20);
    double ratio = sum(recent) / (double) sum(earlier);
    assertThat(ratio).isBetween(0.85, 1.15);
  }

  @Test
  void supportFallsFirstAndMostAndTheProductHardly() {
    int before = AccountingWorld.pilotMonth(settings) - 1;
    List<Integer> eroding =
        IntStream.range(0, 120)
            .filter(i -> world.truths().get(i).pattern() == Pattern.ERODING)
            .filter(i -> changeMonth(world.truths().get(i)) == before + 1)
            .boxed()
            .toList();
    double support = meanFall(eroding, Attribute.SUPPORT, before);
    double price = meanFall(eroding, Attribute.PRICE, before);
    double product = meanFall(eroding, Attribute.PRODUCT, before);
    assertThat(support).isGreaterThan(price + 10);
    assertThat(price).isGreaterThan(product + 15);
    assertThat(product).isLessThan(10);
  }

  @Test
  void nothingIsDatedAfterLeavingOrOutsideTheExports() {
    Map<String, Integer> endDays = new HashMap<>();
    for (World.Client client : world.clients()) {
      endDays.put(client.id(), client.leftDay().orElse(settings.asOf().day() + 1));
    }
    assertThat(world.orders()).allMatch(o -> o.day() < endDays.get(o.clientId()));
    assertThat(world.answers()).allMatch(a -> a.day() < endDays.get(a.clientId()));
    assertThat(world.invitations()).allMatch(i -> i.day() < endDays.get(i.clientId()));
    assertThat(world.interactions()).allMatch(i -> i.day() < endDays.get(i.clientId()));
    int first = Days.firstDayOf(settings.firstMonth());
    assertThat(world.orders()).allMatch(o -> o.day() >= first);
    assertThat(world.answers()).allMatch(a -> a.day() >= first);
  }

  @Test
  void visitsStopForTheTouchedSegmentOnly() {
    int day = Days.firstDayOf(settings.firstMonth() + AccountingWorld.serviceChangeMonth(settings));
    Map<String, String> segments = new HashMap<>();
    world.clients().forEach(c -> segments.put(c.id(), c.segment()));
    List<String> visited =
        world.interactions().stream()
            .filter(i -> i.kind().equals("visit") && i.day() >= day)
            .map(i -> segments.get(i.clientId()))
            .distinct()
            .toList();
    assertThat(visited).hasSize(3).doesNotContain(AccountingWorld.TOUCHED_SEGMENT);
  }

  /** The step in which the client's service was changed. */
  private int changeMonth(World.Truth truth) {
    int second = AccountingWorld.serviceChangeMonth(settings);
    return truth.onsetMonth().orElseThrow() < second
        ? AccountingWorld.pilotMonth(settings)
        : second;
  }

  private double meanFall(List<Integer> clients, Attribute attribute, int before) {
    return clients.stream()
        .mapToDouble(
            i -> world.attribute(i, before, attribute) - world.attribute(i, before + 10, attribute))
        .average()
        .orElseThrow();
  }

  private long salesOf(String clientId, int afterDay, int toDay) {
    return world.orders().stream()
        .filter(o -> o.clientId().equals(clientId) && o.stage() == World.Stage.WON)
        .filter(o -> o.day() > afterDay && o.day() <= toDay)
        .mapToLong(World.Order::cents)
        .sum();
  }

  private int lastDay() {
    return Stream.of(
            world.orders().stream().map(World.Order::day),
            world.answers().stream().map(World.Answer::day),
            world.interactions().stream().map(World.Interaction::day))
        .flatMap(days -> days)
        .mapToInt(day -> day)
        .max()
        .orElseThrow();
  }

  private static long sum(Map<String, Long> cents) {
    return cents.values().stream().mapToLong(c -> c).sum();
  }
}
