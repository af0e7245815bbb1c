package foreshock.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Second stage: BOM, else NUL parity for UTF-16, else strict UTF-8, else the likeliest 8-bit
 * alphabet.
 */
final class EncodingDetector {
  private static final int LOOK = 1 << 16;

  private EncodingDetector() {}

  static TextEncoding detect(byte[] head, Optional<Charset> fixed) {
    Optional<TextEncoding> marked = byMark(head);
    if (fixed.isPresent()) {
      boolean bom = marked.isPresent() && marked.get().charset().equals(fixed.get());
      return new TextEncoding(fixed.get(), bom, Remark.of("read.encoding.given"));
    }
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<TextEncoding> wide = byNulParity(head);
    if (wide.isPresent()) {
      return wide.get();
    }
    return narrow(head);
  }

  /** Whether a character takes two bytes or four. */
  static boolean isWide(byte[] head) {
    return byMark(head)
            .filter(marked -> !marked.charset().equals(StandardCharsets.UTF_8))
            .isPresent()
        || byNulParity(head).isPresent();
  }

  private static Optional<TextEncoding> byMark(byte[] head) {
    if (head.length >= 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf) {
      return Optional.of(marked(StandardCharsets.UTF_8));
    }
    if (startsWith(head, 0xff, 0xfe, 0, 0)) {
      return Optional.of(marked(Charset.forName("UTF-32LE")));
    }
    if (startsWith(head, 0, 0, 0xfe, 0xff)) {
      return Optional.of(marked(Charset.forName("UTF-32BE")));
    }
    if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
      return Optional.of(marked(StandardCharsets.UTF_16LE));
    }
    if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
      return Optional.of(marked(StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static TextEncoding marked(Charset charset) {
    return new TextEncoding(
        charset, true, Remark.of("read.encoding.mark", TextEncoding.label(charset)));
  }

  private static TextEncoding byNul(Charset charset) {
    return new TextEncoding(
        charset, false, Remark.of("read.encoding.nul", TextEncoding.label(charset)));
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Latin text in UTF-16 has a NUL in every second byte: behind the letter (LE) or before it (BE).
   * Cyrillic text has 4 there, and NUL at its blanks, digits and delimiters.
   */
  private static Optional<TextEncoding> byNulParity(byte[] head) {
    int[] nuls = new int[2];
    int[] fours = new int[2];
    int length = Math.min(head.length, LOOK) & ~1;
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        nuls[i & 1]++;
      } else if (head[i] == 4) {
        fours[i & 1]++;
      }
    }
    int pairs = Math.max(1, length / 2);
    for (int side = 0; side < 2; side++) {
      boolean cyrillic = nuls[side] > pairs / 16 && nuls[side] + fours[side] > pairs * 3 / 4;
      nuls[side] += cyrillic ? fours[side] : 0;
    }
    if (nuls[1] > pairs / 4 && nuls[1] > 8 * nuls[0]) {
      return Optional.of(byNul(StandardCharsets.UTF_16LE));
    }
    if (nuls[0] > pairs / 4 && nuls[0] > 8 * nuls[1]) {
      return Optional.of(byNul(StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static TextEncoding narrow(byte[] head) {
    int[] counts = utf8Counts(head);
    if (counts[1] == 0) {
      return new TextEncoding(
          StandardCharsets.UTF_8,
          false,
          Remark.of(counts[0] == 0 ? "read.encoding.ascii" : "read.encoding.valid"));
    }
    // In an 8-bit alphabet nearly every high byte breaks the rules of UTF-8.
    if (counts[0] > 3 * counts[1]) {
      return new TextEncoding(StandardCharsets.UTF_8, false, Remark.of("read.encoding.lines"));
    }
    return eightBit(head);
  }

  /** Valid sequences of several bytes, and bytes that no UTF-8 text can hold there. */
  private static int[] utf8Counts(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(head);
    CharBuffer out = CharBuffer.allocate(8192);
    int wide = 0;
    int bad = 0;
    boolean full = head.length > ByteSource.SAMPLE_BYTES;
    while (true) {
      CoderResult result = decoder.decode(in, out, !full);
      out.flip();
      while (out.hasRemaining()) {
        if (out.get() > 127) {
          wide++;
        }
      }
      out.clear();
      if (result.isError()) {
        bad++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return new int[] {wide, bad};
      }
    }
  }

  /** The likeliest 8-bit alphabet of a text whose lines are not all UTF-8. */
  static TextEncoding eightBit(byte[] head) {
    byte[] look = withoutUtf8(sampleOfHighBytes(head));
    Charset best = StandardCharsets.UTF_8;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (String name : new String[] {"windows-1252", "windows-1251", "IBM866", "KOI8-R"}) {
      if (Charset.isSupported(name)) {
        double score = LetterFrequency.score(new String(look, Charset.forName(name)));
        if (score > bestScore) {
          bestScore = score;
          best = Charset.forName(name);
        }
      }
    }
    CharsetMatch icu = new CharsetDetector().setText(look).detect();
    String label = TextEncoding.label(best);
    Remark reason =
        icu == null
            ? Remark.of("read.encoding.letters", label)
            : Remark.of("read.encoding.icu", label, icu.getName(), icu.getConfidence());
    return new TextEncoding(best, false, reason);
  }

  /** Lines that are UTF-8 say nothing of the alphabet of the others. */
  private static byte[] withoutUtf8(byte[] look) {
    java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream(look.length);
    int start = 0;
    for (int i = 0; i < look.length; i++) {
      if (look[i] == '\n' || i == look.length - 1) {
        byte[] line = java.util.Arrays.copyOfRange(look, start, i + 1);
        if (utf8Counts(line)[1] > 0) {
          kept.write(line, 0, line.length);
        }
        start = i + 1;
      }
    }
    return kept.size() == 0 ? look : kept.toByteArray();
  }

  /**
   * Long files may begin with thousands of plain lines: the lines with high bytes are what matters.
   */
  private static byte[] sampleOfHighBytes(byte[] head) {
    if (head.length <= LOOK) {
      return head;
    }
    int first = 0;
    while (first < head.length && head[first] >= 0) {
      first++;
    }
    int start = Math.max(0, first - LOOK / 4);
    return java.util.Arrays.copyOfRange(head, start, Math.min(head.length, start + LOOK));
  }
}
