package foreshock.cli;

import foreshock.ingest.Remark;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Manual pages out of the commands themselves. */
@Command(
    name = "man",
    customSynopsis = "foreshock man [COMMAND]",
    description = {
      "",
      "Examples:",
      "  foreshock man > foreshock.1",
      "  foreshock man scan | man -l -",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
  @ParentCommand private Root root;
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "A command; without one, foreshock as a whole.")
  private String about = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    CommandLine whole = spec.root().commandLine();
    CommandLine command = about.isEmpty() ? whole : whole.getSubcommands().get(about);
    if (command == null) {
      throw Refusal.usage(
          Nearest.hint(Remark.of("usage.command", about), about, whole.getSubcommands().keySet()));
    }
    PrintWriter out = whole.getOut();
    out.print(ManPage.of(command.getCommandSpec(), language.of(root.console())));
    out.flush();
    return ExitCode.DONE;
  }
}
