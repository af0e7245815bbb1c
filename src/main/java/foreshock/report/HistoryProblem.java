package foreshock.report;

import foreshock.ingest.Remark;
import java.nio.file.Path;

/** The history of runs cannot be used: where and why. */
public final class HistoryProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** There is none. */
    MISSING("usage.runs.missing"),
    /** It is a folder. */
    FOLDER("usage.runs.folder"),
    /** The folder that it should be in is missing. */
    NO_PARENT("usage.runs.noparent"),
    /** Something else is in the file. */
    FOREIGN("usage.runs.foreign"),
    /** A later version wrote it. */
    NEWER("usage.runs.newer"),
    /** It cannot be read to its end. */
    DAMAGED("usage.runs.damaged"),
    /** The file or its folder may not be written. */
    PROTECTED("usage.runs.protected"),
    /** Another run holds it. */
    LOCKED("usage.runs.locked"),
    /** The machine refused: disk full, no locks, device gone. */
    IO("usage.runs.io");

    private final String key;

    Why(String key) {
      this.key = key;
    }

    /** Of the sentence that says it, after the name of the file. */
    public String key() {
      return key;
    }
  }

  private final Why why;
  private final transient Path file;

  HistoryProblem(Path file, Why why) {
    super(why.key());
    this.file = file;
    this.why = why;
  }

  HistoryProblem(Path file, Exception cause) {
    super(Why.IO.key(), cause);
    this.file = file;
    this.why = Why.IO;
  }

  public Why why() {
    return why;
  }

  /** The file that it is about: the history, or a copy of it that was to be made. */
  public Path file() {
    return file;
  }

  /**
   * What the user is told.
   *
   * @param name of the file, as the user gave it
   */
  public Remark remark(String name) {
    String shown = SafeText.of(name, false);
    return getCause() == null
        ? Remark.of("usage.output", shown, Remark.of(why.key()))
        : Remark.of(
            "usage.output",
            shown,
            Remark.of(
                "usage.runs.because",
                Remark.of(why.key()),
                SafeText.of(String.valueOf(getCause().getMessage()), false)));
  }
}
