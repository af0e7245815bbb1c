package foreshock.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** First stage: opens the input and refuses, by name, what only looks like a CSV. */
final class Container {
  private static final int LOOK = 4096;

  private Container() {}

  static ByteSource open(InputFile file, InputStream standardInput)
      throws UnusableInput, IOException {
    if (file.path().isEmpty()) {
      return ByteSource.ofBytes(standardInput.readAllBytes());
    }
    Path path = file.path().get();
    if (!Files.exists(path)) {
      throw refuse(ProblemCode.FILE_MISSING, file, Remark.of("problem.missing"));
    }
    if (Files.isDirectory(path)) {
      throw refuse(ProblemCode.FILE_UNREADABLE, file, Remark.of("problem.folder"));
    }
    try {
      if (!Files.isRegularFile(path)) {
        // a FIFO or a device gives its bytes once, and a file is read more than once
        try (InputStream in = Files.newInputStream(path)) {
          return ByteSource.ofBytes(in.readAllBytes());
        }
      }
      return ByteSource.ofFile(path);
    } catch (IOException e) {
      throw refuse(ProblemCode.FILE_UNREADABLE, file, Remark.of("problem.unreadable", cause(e)));
    }
  }

  private static Object cause(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? Remark.of("problem.denied")
        : String.valueOf(e.getMessage());
  }

  /** The beginning of the file, once it is sure that it can be a CSV. */
  static byte[] head(InputFile file, ByteSource source) throws UnusableInput {
    byte[] head;
    try {
      head = source.head();
    } catch (IOException e) {
      throw broken(file, source, e);
    }
    checkIsText(file, head);
    return head;
  }

  /** What became of a file that could not be read to its end. */
  static UnusableInput broken(InputFile file, ByteSource source, IOException why) {
    if (why instanceof TooLarge tooLarge) {
      return refuse(ProblemCode.TOO_LARGE, file, tooLarge.remark());
    }
    if (why instanceof java.io.EOFException && source.isGzip()) {
      return refuse(ProblemCode.FILE_UNREADABLE, file, Remark.of("problem.gz.cut"));
    }
    String cause = String.valueOf(why.getMessage());
    return refuse(
        ProblemCode.FILE_UNREADABLE,
        file,
        source.isGzip()
            ? Remark.of("problem.gz.damaged", cause)
            : Remark.of("problem.unreadable", cause));
  }

  private static void checkIsText(InputFile file, byte[] head) throws UnusableInput {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.xlsx"));
    }
    if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.xls"));
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.pdf"));
    }
    if (BinaryContent.is(head)) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.binary"));
    }
    String text = firstText(head);
    if (text.isEmpty() && head.length <= LOOK) {
      throw refuse(ProblemCode.FILE_EMPTY, file, Remark.of("problem.empty"));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (isHtml(lower)) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.html"));
    }
    if (lower.startsWith("<?xml")) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.xml"));
    }
    if (isJson(text)) {
      throw refuse(ProblemCode.NOT_CSV, file, Remark.of("problem.is.json"));
    }
  }

  /**
   * The first characters without BOM, NUL and white space: enough to see a tag or a brace in any
   * encoding.
   */
  private static String firstText(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, LOOK), StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    } else if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
      text = text.substring(2);
    }
    return text.replace("\0", "").strip();
  }

  private static boolean isHtml(String lower) {
    if (!lower.startsWith("<")) {
      return false;
    }
    return lower.startsWith("<html")
        || lower.startsWith("<!doctype")
        || lower.startsWith("<meta")
        || lower.contains("<table")
        || lower.contains("<body");
  }

  private static boolean isJson(String text) {
    if (text.startsWith("{")) {
      String rest = text.substring(1).strip();
      return rest.startsWith("\"") && rest.indexOf(':') > 0 || rest.startsWith("}");
    }
    if (text.startsWith("[")) {
      String rest = text.substring(1).strip();
      return rest.startsWith("{") || rest.startsWith("[") || rest.startsWith("\"");
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  static UnusableInput refuse(ProblemCode code, InputFile file, Remark remedy) {
    return new UnusableInput(new DataProblem(code, file.name(), 0, "", "", remedy));
  }
}
