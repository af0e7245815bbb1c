package foreshock.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A script by which a shell completes what is typed behind {@code foreshock}. */
@Command(
    name = "completion",
    customSynopsis = "foreshock completion bash|zsh",
    description = {
      "",
      "Examples:",
      "  source <(foreshock completion bash)     (in this shell, and in ~/.bashrc for all)",
      "  source <(foreshock completion zsh)      (likewise, in ~/.zshrc)",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  static final List<String> SHELLS = List.of("bash", "zsh");

  @ParentCommand private Root root;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SHELL", description = "bash or zsh.")
  private String shell;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    String known = Values.oneOf("SHELL", shell, SHELLS);
    CompletionScript script = CompletionScript.of(spec.root());
    PrintWriter out = spec.root().commandLine().getOut();
    out.print(known.equals("bash") ? script.bash() : script.zsh());
    out.flush();
    return ExitCode.DONE;
  }
}
