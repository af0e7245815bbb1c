package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  @Test
  void addressesStandAsTheyAre() {
    assertThat(Envelope.mailbox("anna@example.com")).contains("anna@example.com");
    assertThat(Envelope.mailbox(" Anna Petrova <anna@example.com> "))
        .contains("Anna Petrova <anna@example.com>");
    assertThat(Envelope.mailbox("<a@b.example>")).contains("<a@b.example>");
  }

  @Test
  void namesInOtherLettersAreEncodedWords() {
    assertThat(Envelope.mailbox("\"Анна\" <a@b.example>"))
        .contains("=?UTF-8?B?0JDQvdC90LA=?= <a@b.example>");
    assertThat(Envelope.mailbox("Petrova, Anna <a@b.example>").orElseThrow())
        .startsWith("=?UTF-8?B?")
        .endsWith("?= <a@b.example>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "anna@",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "Anna\r\nBcc: x <a@b.example>",
        "Anna\u0085Bcc: x <a@b.example>",
        "Anna <a@b.example> <c@d.example>",
        "<a@b.example>\u0000",
        "a b@c.example",
        "ä@b.example"
      })
  void whatCouldBeginAnotherHeaderIsNoAddress(String text) {
    assertThat(Envelope.mailbox(text)).isEmpty();
  }

  @Test
  void longSubjectsAreFoldedBetweenLetters() {
    String folded = Envelope.text("Удовлетворённость ".repeat(12));
    assertThat(folded.split("\r\n "))
        .hasSizeGreaterThan(3)
        .allMatch(
            word -> word.length() <= 75 && word.matches("=\\?UTF-8\\?B\\?[A-Za-z0-9+/]+=*\\?="));
    assertThat(Envelope.text("plain: 3 alarm")).isEqualTo("plain: 3 alarm");
    assertThat(Envelope.text("=?UTF-8?B?eA==?=")).doesNotContain("=?UTF-8?B?eA==?=");
    assertThat(Envelope.text("a\r\nBcc: b")).doesNotContain("\r\nBcc");
  }
}
