package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.outcome.LeavingRules;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Half a year of weekly runs over simulated clients. A client that wavers is one whose plain level,
 * that of a run by itself, goes back to where it was: up and down again, or down and up. With a
 * history such a client should change its level once at most.
 */
class WaveringTest {
  private static final int WEEKS = 26;

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
  void mostClientsThatWaverChangeOnceAtMost() {
    Wavering found = in("no-relation", 1, 60).plus(in("slow-b2b", 1, 60));
    assertThat(found.clients()).isGreaterThan(5);
    assertThat(found.calm()).isLessThan(found.plain() / 2);
    assertThat(found.once()).isGreaterThanOrEqualTo((int) (0.8 * found.clients()));
  }

  /** The figure of methods.md. */
  @Test
  @Tag("torture")
  void ofManyClientsThatWaverNearlyAllChangeOnceAtMost() {
    Wavering all = new Wavering(0, 0, 0, 0);
    for (String world : List.of("no-relation", "slow-b2b", "accounting")) {
      for (int seed = 1; seed <= 3; seed++) {
        Wavering one = in(world, seed, 160);
        System.out.println(world + " " + seed + ": " + one);
        all = all.plus(one);
      }
    }
    System.out.println("all: " + all);
    assertThat(all.once()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * all.clients()));
  }

  private static Wavering in(String name, int seed, int clients) {
    WorldSettings settings = WorldSettings.defaults().withSeed(seed).withClients(clients);
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
        plain.computeIfAbsent(id, unused -> new ArrayList<>()).add(judged.plainLevel(one));
        calm.computeIfAbsent(id, unused -> new ArrayList<>()).add(one.level());
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

  /** Whether a level is left and taken again. */
  private static boolean wavers(List<Level> levels) {
    for (int i = 1; i < levels.size(); i++) {
      if (levels.get(i) != levels.get(i - 1)
          && levels.subList(0, i - 1 + 1).contains(levels.get(i))) {
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
