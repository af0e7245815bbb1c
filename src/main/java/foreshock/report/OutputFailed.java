package foreshock.report;

import foreshock.ingest.Remark;
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
    FOLDER("usage.output.folder"),
    /** The folder of the target is missing. */
    NO_PARENT("usage.output.noparent"),
    /** The target is one of the files read. */
    INPUT("usage.output.input"),
    /** The target may not be written. */
    PROTECTED("usage.output.protected"),
    /** Links that lead to each other. */
    LINK_LOOP("usage.output.loop"),
    /** The machine refused: disk full, no right, device gone. */
    IO("usage.output.failed");

    private final String key;

    Why(String key) {
      this.key = key;
    }
  }

  private final String path;
  private final Why why;
  private final transient Remark told;
  private final long bytesWritten;

  /** A target that cannot be used. */
  OutputFailed(String path, Why why) {
    super(why.key);
    this.told = Remark.of(why.key);
    this.path = path;
    this.why = why;
    this.bytesWritten = 0;
  }

  /** A target that failed after so many bytes had been taken. */
  OutputFailed(String path, long bytesWritten, IOException cause) {
    super(Why.IO.key, cause);
    this.told =
        bytesWritten > 0
            ? Remark.of("usage.output.broken", reason(cause), bytesWritten)
            : Remark.of(Why.IO.key, reason(cause));
    this.path = path;
    this.why = Why.IO;
    this.bytesWritten = bytesWritten;
  }

  /**
   * What the user is told.
   *
   * @param name of the target, as a text or a remark
   */
  public Remark remark(Object name) {
    return Remark.of(
        "usage.output", name instanceof String text ? SafeText.of(text, false) : name, told);
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
  private static Object reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return Remark.of("usage.output.denied");
    }
    if (cause instanceof NoSuchFileException) {
      return Remark.of("usage.output.nowhere");
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
