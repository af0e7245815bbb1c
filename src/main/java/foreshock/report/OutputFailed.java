package foreshock.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Output could not be written (exit code 5): where, why, and how far it came. */
public final class OutputFailed extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** The target is a folder. */
    FOLDER("is a folder; give the name of a file"),
    /** The folder of the target is missing. */
    NO_PARENT("its folder does not exist; make it first"),
    /** The target is one of the files read. */
    INPUT("is one of the inputs and would be lost; give another name"),
    /** The target may not be written. */
    PROTECTED("is write-protected; give another name or allow writing"),
    /** Links that lead to each other. */
    LINK_LOOP("is a symbolic link that leads nowhere"),
    /** The machine refused: disk full, no right, device gone. */
    IO("cannot be written");

    private final String words;

    Why(String words) {
      this.words = words;
    }
  }

  private final String path;
  private final Why why;
  private final long bytesWritten;

  /** A target that cannot be used. */
  OutputFailed(String path, Why why) {
    super(SafeText.of(path, false) + ": " + why.words);
    this.path = path;
    this.why = why;
    this.bytesWritten = 0;
  }

  /** A target that failed after so many bytes had been taken. */
  OutputFailed(String path, long bytesWritten, IOException cause) {
    super(
        SafeText.of(path, false)
            + ": "
            + Why.IO.words
            + ": "
            + SafeText.of(reason(cause), false)
            + (bytesWritten > 0 ? " (after " + bytesWritten + " bytes)" : ""),
        cause);
    this.path = path;
    this.why = Why.IO;
    this.bytesWritten = bytesWritten;
  }

  /** The target as the user named it. */
  public String path() {
    return path;
  }

  public Why why() {
    return why;
  }

  /** Bytes that the system had taken before; where a file is replaced whole, none of them shows. */
  public long bytesWritten() {
    return bytesWritten;
  }

  /** Java gives only the path of a file for some failures. */
  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
