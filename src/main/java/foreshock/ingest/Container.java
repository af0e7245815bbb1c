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
      throw refuse(
          ProblemCode.FILE_MISSING, file, "there is no such file; look at its name and folder");
    }
    if (Files.isDirectory(path)) {
      throw refuse(
          ProblemCode.FILE_UNREADABLE, file, "is a folder; name its files, for example with *.csv");
    }
    try {
      return ByteSource.ofFile(path);
    } catch (IOException e) {
      throw refuse(ProblemCode.FILE_UNREADABLE, file, "cannot be read: " + cause(e));
    }
  }

  private static String cause(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "access is denied"
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
    if (why instanceof TooLarge) {
      return refuse(ProblemCode.TOO_LARGE, file, why.getMessage());
    }
    if (why instanceof java.io.EOFException && source.isGzip()) {
      return refuse(
          ProblemCode.FILE_UNREADABLE,
          file,
          "is a gz file that breaks off before its end; copy or download it again");
    }
    String what = source.isGzip() ? "is a damaged gz file: " : "cannot be read: ";
    return refuse(ProblemCode.FILE_UNREADABLE, file, what + why.getMessage());
  }

  private static void checkIsText(InputFile file, byte[] head) throws UnusableInput {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw refuse(
          ProblemCode.NOT_CSV,
          file,
          "is an Excel workbook or another zip archive, not a CSV; save as CSV UTF-8");
    }
    if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw refuse(
          ProblemCode.NOT_CSV,
          file,
          "is an old Excel workbook (xls), not a CSV; save the sheet as CSV UTF-8");
    }
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw refuse(ProblemCode.NOT_CSV, file, "is a PDF, not a CSV; export the table as CSV");
    }
    if (BinaryContent.is(head)) {
      throw refuse(
          ProblemCode.NOT_CSV,
          file,
          "is a binary file, not text (a picture, an archive, a database?); export the table as CSV");
    }
    String text = firstText(head);
    if (text.isEmpty() && head.length <= LOOK) {
      throw refuse(ProblemCode.FILE_EMPTY, file, "is empty; export it again or leave it out");
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (isHtml(lower)) {
      throw refuse(
          ProblemCode.NOT_CSV,
          file,
          "is an HTML table, not a CSV; export as CSV, or open in Excel and save as CSV");
    }
    if (lower.startsWith("<?xml")) {
      throw refuse(ProblemCode.NOT_CSV, file, "is XML, not a CSV; export it as CSV");
    }
    if (isJson(text)) {
      throw refuse(ProblemCode.NOT_CSV, file, "is JSON, not a CSV; export it as CSV");
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

  static UnusableInput refuse(ProblemCode code, InputFile file, String remedy) {
    return new UnusableInput(new DataProblem(code, file.name(), 0, "", "", remedy));
  }
}
