package foreshock.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for every world. */
class SimulatorTest {
  private final WorldSettings settings = WorldSettings.defaults().withSeed(17).withClients(60);

  static List<String> worlds() {
    return Simulator.worldNames();
  }

  @Test
  void namesAllWorlds() {
    assertThat(Simulator.worldNames())
        .containsExactly(
            "accounting",
            "after-decision",
            "after-departure",
            "inactive-only",
            "no-relation",
            "pushed",
            "silent",
            "slow-b2b",
            "tea");
  }

  @Test
  void unknownWorldListsThoseThatExistAndWritesNothing(@TempDir Path folder) {
    Path target = folder.resolve("world");
    assertThatThrownBy(() -> Simulator.write(target, "acounting", settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no world \"acounting\"; there are "
                + String.join(", ", Simulator.worldNames()));
    assertThat(target).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void sameSeedSameBytesOtherSeedOtherBytes(String name) throws IOException {
    String first = allText(Simulator.world(name, settings));
    assertThat(allText(Simulator.world(name, settings)).equals(first)).isTrue();
    assertThat(allText(Simulator.world(name, settings.withSeed(18))).equals(first)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void addingClientsLeavesTheFirstOnesAsTheyWere(String name) {
    World few = Simulator.world(name, settings);
    World many = Simulator.world(name, settings.withClients(90));
    Set<String> ids = few.clients().stream().map(World.Client::id).collect(Collectors.toSet());
    assertThat(many.clients().subList(0, 60)).isEqualTo(few.clients());
    assertThat(many.truths().subList(0, 60)).isEqualTo(few.truths());
    assertThat(of(ids, many.orders(), World.Order::clientId)).isEqualTo(few.orders());
    assertThat(of(ids, many.answers(), World.Answer::clientId)).isEqualTo(few.answers());
    assertThat(of(ids, many.interactions(), World.Interaction::clientId))
        .isEqualTo(few.interactions());
    assertThat(of(ids, many.invitations(), World.Invitation::clientId))
        .isEqualTo(few.invitations());
    assertThat(many.events()).isEqualTo(few.events());
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void scoresAreOnTheirScalesAndIdsAreUnique(String name) {
    World world = Simulator.world(name, settings.withClients(700));
    assertThat(world.answers())
        .allMatch(a -> a.nps() >= 0 && a.nps() <= 10 && a.csat() >= 1 && a.csat() <= 5)
        .allMatch(a -> a.scores().values().stream().allMatch(s -> s >= 1 && s <= 5));
    assertThat(world.answers().stream().map(World.Answer::id)).doesNotHaveDuplicates();
    assertThat(world.orders().stream().map(World.Order::id)).doesNotHaveDuplicates();
    assertThat(world.clients().stream().map(World.Client::name)).doesNotHaveDuplicates();
    assertThat(world.clients())
        .allMatch(c -> c.leftDay().isEmpty() || c.leftDay().getAsInt() >= c.startDay());
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 18, 120})
  void shortAndLongHistoriesWork(int months) {
    for (String name : Simulator.worldNames()) {
      World world = Simulator.world(name, settings.withMonths(months));
      assertThat(world.answers()).isNotEmpty();
      assertThat(world.truths())
          .allMatch(t -> t.leftMonth().isPresent() != t.probabilityWithinHorizon().isPresent());
    }
  }

  @Test
  void csvQuotesOnlyWhatNeedsIt() throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvLines(out).line("a", "b,c", "say \"x\"", "two\nlines", "", " edge", "=1+1");
    assertThat(out).hasToString("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",,\" edge\",=1+1\n");
  }

  @Test
  void settingsOutOfRangeSayWhatIsExpected() {
    assertThatThrownBy(() -> settings.withClients(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clients is 0, not within 1 to 1000000");
  }

  private static String allText(World world) throws IOException {
    StringBuilder text = new StringBuilder();
    for (RoleFiles role : RoleFiles.values()) {
      role.append(world, text);
    }
    return text.toString();
  }

  private static <T> List<T> of(
      Set<String> ids, List<T> rows, java.util.function.Function<T, String> clientId) {
    return rows.stream().filter(row -> ids.contains(clientId.apply(row))).toList();
  }
}
