package foreshock.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The way in: worlds by name. */
public final class Simulator {
  private static final Map<String, Function<WorldSettings, World>> WORLDS =
      new TreeMap<>(
          Map.of(
              "accounting", AccountingWorld::generate,
              "slow-b2b", settings -> StatisticalWorld.slowB2b().generate(settings),
              "no-relation", settings -> StatisticalWorld.noRelation().generate(settings),
              "tea", settings -> StatisticalWorld.tea().generate(settings),
              "pushed", settings -> StatisticalWorld.pushed().generate(settings),
              "silent", settings -> StatisticalWorld.silent().generate(settings),
              "inactive-only", settings -> StatisticalWorld.inactiveOnly().generate(settings),
              "after-departure", settings -> StatisticalWorld.afterDeparture().generate(settings),
              "after-decision", settings -> StatisticalWorld.afterDecision().generate(settings)));

  private Simulator() {}

  /** The names of all worlds, sorted. */
  public static List<String> worldNames() {
    return List.copyOf(WORLDS.keySet());
  }

  /**
   * Makes a world.
   *
   * @throws IllegalArgumentException for a name that no world has; the message lists those that
   *     exist
   */
  public static World world(String worldName, WorldSettings settings) {
    Function<WorldSettings, World> maker = WORLDS.get(worldName);
    if (maker == null) {
      throw new IllegalArgumentException(
          "There is no world \"" + worldName + "\"; there are " + String.join(", ", worldNames()));
    }
    return maker.apply(settings);
  }

  /**
   * Makes a world and writes its six role files, truth.csv and truth-events.csv into a folder.
   *
   * @return the files, the answer keys last
   * @throws IllegalArgumentException as {@link #world} does, before anything is written
   */
  public static List<Path> write(Path folder, String worldName, WorldSettings settings)
      throws IOException {
    return RoleFiles.writeAll(world(worldName, settings), folder);
  }
}
