package foreshock.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.ingest.DataProblem;
import foreshock.ingest.Remark;
import foreshock.ingest.UnusableInput;
import foreshock.report.OutputFailed;
import foreshock.report.Wording;
import java.util.List;
import java.util.function.Consumer;

/** What a user is told in English, for tests of what the core only names. */
public final class Said {
  private static final Wording ENGLISH = Wording.of("en");

  private Said() {}

  public static String of(Remark remark) {
    return ENGLISH.say(remark);
  }

  public static String of(DataProblem problem) {
    return ENGLISH.say(problem);
  }

  public static String of(OutputFailed failed) {
    return of(failed.remark(failed.path()));
  }

  /** Of an output that cannot be written: the user is told this. */
  public static Consumer<Throwable> failing(String words) {
    return failed -> assertThat(of((OutputFailed) failed)).contains(words);
  }

  /** Of a row that was set aside, without its place. */
  public static String reason(DataProblem problem) {
    return ENGLISH.reason(problem);
  }

  public static List<String> of(List<Remark> remarks) {
    return ENGLISH.sayAll(remarks);
  }

  /** Of an input that cannot be used: the user is told this. */
  public static Consumer<Throwable> telling(String words) {
    return problem -> assertThat(of(((UnusableInput) problem).problem())).contains(words);
  }
}
