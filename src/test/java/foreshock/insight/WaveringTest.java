package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.outcome.LeavingRules;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldOptions;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Half a year of weekly runs over simulated clients. A client that wavers is one whose plain level,
 * that of a run by itself, goes back to where it was: up and down again, or down and up; {@code ok}
 * and {@code unknown} are one here, since neither is flagged. Where satisfaction stands still all
 * of it is noise; where it moves, clients that fall and recover are among them.
 */
class WaveringTest {
  private static final int WEEKS = 26;

  /** Satisfaction stands still. */
  private static final WorldOptions STILL = new WorldOptions(OptionalInt.empty(), 1, 1, 0);

  /**
   * What came of those that wavered.
   *
   * @param clients so many wavered
   * @param plain changes of their level without a history
   * @param calm changes of their level with one
   * @param once of them changed once at most with it
   */
  private record Wavering(int clients, int plain, int calm, int once) {
    Wavering plus(Wavering other) {
      return new Wavering(
          clients + other.clients, plain + other.plain, calm + other.calm, once + other.once);
    }
  }

  @Test
  void aHistoryMakesLevelsThatWaverCalmer() {
    Wavering found =
        in("no-relation", 1, 60, WorldOptions.NONE).plus(in("slow-b2b", 1, 60, WorldOptions.NONE));
    assertThat(found.clients()).as("%s", found).isPositive();
    assertThat(found.calm()).as("%s", found).isLessThan(found.plain());
  }

  /**
   * The figures of methods.md, of fewer portfolios: where nothing but noise moves, nearly every
   * client that wavers changes its level once at most.
   */
  @Test
  @Tag("torture")
  void ofClientsThatWaverInNoiseNearlyAllChangeOnce() {
    Wavering all = new Wavering(0, 0, 0, 0);
    for (int seed = 1; seed <= 6; seed++) {
      all = all.plus(in("slow-b2b", seed, 300, STILL));
    }
    System.out.println("still: " + all);
    assertThat(all.clients()).isGreaterThan(50);
    assertThat(all.once()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * all.clients()));
    assertThat(all.calm()).isLessThanOrEqualTo(all.plain() / 2);
  }

  /** Where satisfaction moves, some of them fall and recover in truth. */
  @Test
  @Tag("torture")
  void ofClientsThatMoveToo() {
    Wavering all = new Wavering(0, 0, 0, 0);
    for (String world : List.of("no-relation", "slow-b2b")) {
      for (int seed = 1; seed <= 2; seed++) {
        all = all.plus(in(world, seed, 160, WorldOptions.NONE));
      }
    }
    System.out.println("moving: " + all);
    assertThat(all.calm()).isLessThanOrEqualTo(all.plain() / 2);
  }

  private static Wavering in(String name, int seed, int clients, WorldOptions options) {
    WorldSettings settings =
        WorldSettings.defaults().withSeed(seed).withClients(clients).withOptions(options);
    World world = Simulator.world(name, settings);
    Export export = Worlds.export(world);
    ScanSettings judged = new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);
    Map<String, List<Level>> plain = new HashMap<>();
    Map<String, List<Level>> calm = new HashMap<>();
    Map<String, Alert> before = Map.of();
    for (int week = WEEKS - 1; week >= 0; week--) {
      AsOf asOf = AsOf.ofDay(settings.asOf().day() - 7 * week);
      ScanResult result = Scan.of(export.book(asOf), judged, before);
      Map<String, Alert> now = new HashMap<>();
      for (Assessment one : result.assessments()) {
        String id = one.client().id();
        now.put(id, one.alert());
        plain.computeIfAbsent(id, unused -> new ArrayList<>()).add(flagged(judged.plainLevel(one)));
        calm.computeIfAbsent(id, unused -> new ArrayList<>()).add(flagged(one.level()));
      }
      before = now;
    }
    int wavering = 0;
    int plainChanges = 0;
    int calmChanges = 0;
    int once = 0;
    for (Map.Entry<String, List<Level>> client : plain.entrySet()) {
      if (wavers(client.getValue())) {
        wavering++;
        plainChanges += changes(client.getValue());
        int changes = changes(calm.get(client.getKey()));
        calmChanges += changes;
        once += changes <= 1 ? 1 : 0;
      }
    }
    return new Wavering(wavering, plainChanges, calmChanges, once);
  }

  private static Level flagged(Level level) {
    return level == Level.UNKNOWN ? Level.OK : level;
  }

  /** Whether a level is left and taken again. */
  private static boolean wavers(List<Level> levels) {
    for (int i = 1; i < levels.size(); i++) {
      if (levels.get(i) != levels.get(i - 1) && levels.subList(0, i).contains(levels.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static int changes(List<Level> levels) {
    int changes = 0;
    for (int i = 1; i < levels.size(); i++) {
      changes += levels.get(i) != levels.get(i - 1) ? 1 : 0;
    }
    return changes;
  }
}
