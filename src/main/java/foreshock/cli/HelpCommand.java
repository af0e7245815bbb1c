package foreshock.cli;

import foreshock.ingest.Remark;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Help for a command, as its {@code --help}, or for a topic. */
@Command(
    name = "help",
    customSynopsis = "foreshock help [COMMAND|TOPIC]",
    description = "",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {
  @ParentCommand private Root root;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "COMMAND|TOPIC",
      description = "A command, or one of the topics: formats, exit-codes, cron, method, privacy.")
  private String about = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    CommandLine whole = spec.root().commandLine();
    PrintWriter out = whole.getOut();
    CommandLine command = about.isEmpty() ? whole : whole.getSubcommands().get(about);
    if (command != null) {
      command.usage(out);
      return ExitCode.DONE;
    }
    Optional<Topic> topic = Topic.of(about);
    if (topic.isEmpty()) {
      List<String> known = new ArrayList<>(whole.getSubcommands().keySet());
      known.addAll(Topic.keys());
      throw Refusal.usage(
          Remark.of(
              "usage.topics",
              Nearest.hint(Remark.of("usage.topic", about), about, known),
              String.join(", ", Topic.keys())));
    }
    out.print(topic.get().text(language.of(root.console())));
    out.flush();
    return ExitCode.DONE;
  }
}
