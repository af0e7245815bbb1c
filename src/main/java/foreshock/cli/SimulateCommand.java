package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.Wording;
import foreshock.simulate.NoRelation;
import foreshock.simulate.OutOfRange;
import foreshock.simulate.RoleFiles;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldOptions;
import foreshock.simulate.WorldSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Example exports with a known truth. */
@Command(
    name = "simulate",
    customSynopsis = "foreshock simulate DIR [OPTIONS]",
    description = {
      "",
      "Examples:",
      "  foreshock simulate demo",
      "  foreshock simulate demo --world slow-b2b --seed 7 --clients 400 --months 48",
      "  foreshock simulate demo --world tea --clients 2000 --lag 2 --response 0.5",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Folder for the files; made where it is missing.")
  private String folder;

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = {
        "accounting (default): a service is changed, sales still hold;",
        "slow-b2b: few answers, satisfaction nine months ahead of leaving;",
        "tea: consumers, a month ahead, they just stop buying;",
        "pushed: two managers sell more than is needed;",
        "silent: the unhappy do not answer;",
        "inactive-only: as slow-b2b, no file says who left;",
        "no-relation: satisfaction has nothing to do with leaving;",
        "after-departure: it falls only when a client is gone;",
        "after-decision: it falls only after a client gave notice."
      })
  private String world = "accounting";

  @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same bytes.")
  private long seed = WorldSettings.defaults().seed();

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "Clients (default ${DEFAULT-VALUE}).")
  private int clients = WorldSettings.defaults().clients();

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "Months of history (default ${DEFAULT-VALUE}).")
  private int months = WorldSettings.defaults().months();

  @Option(
      names = "--horizon",
      paramLabel = "MONTHS",
      description = "The true probability is that of leaving within so many months (default 6m).")
  private String horizon = "";

  @Option(
      names = "--lag",
      paramLabel = "MONTHS",
      description = "Months by which satisfaction runs ahead of leaving, 0 to 24.")
  private String lag = "";

  @Option(
      names = "--strength",
      paramLabel = "FACTOR",
      description = "How much satisfaction decides, times the world's own; 0 for not at all.")
  private double strength = 1;

  @Option(
      names = "--response",
      paramLabel = "FACTOR",
      description = "How many answer, times the world's own.")
  private double response = 1;

  @Option(
      names = "--drift",
      paramLabel = "FACTOR",
      description = "How fast satisfaction wanders, times the world's own.")
  private double drift = 1;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = {"-q", "--quiet"},
      description = "Only errors on standard error.")
  private boolean quiet;

  @Override
  public Integer call() {
    Wording wording = Wording.of(language.of(root.console()));
    Values.oneOf("--world", world, Simulator.worldNames());
    refuseToReplace();
    try {
      WorldSettings settings =
          WorldSettings.defaults()
              .withSeed(seed)
              .withClients(clients)
              .withMonths(months)
              .withOptions(new WorldOptions(lagMonths(), strength, response, drift));
      if (!horizon.isEmpty()) {
        settings = settings.withHorizonMonths(Values.months("--horizon", horizon));
      }
      List<Path> files = Simulator.write(root.console().resolve(folder), world, settings);
      if (!quiet) {
        root.console().say(wording.say("simulate.written", files.size(), folder));
      }
      return ExitCode.DONE;
    } catch (NoRelation unchangeable) {
      throw Refusal.usage(Remark.of("usage.norelation", unchangeable.world()));
    } catch (OutOfRange wrong) {
      String key =
          switch (wrong.unit()) {
            case NONE -> "usage.range";
            case MONTHS -> "usage.range.months";
            case FACTOR -> "usage.range.factor";
          };
      throw Refusal.usage(Remark.of(key, wrong.name(), wrong.value(), wrong.low(), wrong.high()));
    } catch (IOException unwritable) {
      throw Refusal.output(Remark.of("usage.output.into", folder));
    }
  }

  private OptionalInt lagMonths() {
    if (lag.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(lag.matches("0m?") ? 0 : Values.months("--lag", lag));
  }

  /** The files are called as a user's own exports may be. */
  private void refuseToReplace() {
    for (RoleFiles role : RoleFiles.values()) {
      String name = role.fileName();
      if (!force && Files.exists(root.console().resolve(folder).resolve(name))) {
        throw Refusal.output(Remark.of("usage.output.exists", folder + "/" + name));
      }
    }
  }
}
