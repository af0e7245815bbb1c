package foreshock.report;

import java.nio.file.Path;

/** The history of runs cannot be used: where and why. */
public final class HistoryProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** There is none. */
    MISSING("there is no such history; foreshock report and scan --history make one"),
    /** It is a folder. */
    FOLDER("is a folder; give the name of a file"),
    /** The folder that it should be in is missing. */
    NO_PARENT("its folder does not exist; make it first"),
    /** Something else is in the file. */
    FOREIGN("is not a history of foreshock and was left as it is; give another name"),
    /** A later version wrote it. */
    NEWER("was written by a later foreshock and was left as it is; use that one, or another file"),
    /** It cannot be read to its end. */
    DAMAGED("is damaged; put a copy back in its place, or move it away to begin anew"),
    /** The file or its folder may not be written. */
    PROTECTED("it or its folder is write-protected; allow writing or give another name"),
    /** Another run holds it. */
    LOCKED("the history is locked by another run; try again later, or wait longer with --wait"),
    /** The machine refused: disk full, no locks, device gone. */
    IO("cannot be written");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** What is wrong, after the name of the file. */
    public String words() {
      return words;
    }
  }

  private final Why why;

  HistoryProblem(Path file, Why why) {
    super(SafeText.of(file.toString(), false) + ": " + why.words);
    this.why = why;
  }

  HistoryProblem(Path file, Exception cause) {
    super(
        SafeText.of(file.toString(), false)
            + ": "
            + Why.IO.words
            + ": "
            + SafeText.of(String.valueOf(cause.getMessage()), false),
        cause);
    this.why = Why.IO;
  }

  public Why why() {
    return why;
  }
}
