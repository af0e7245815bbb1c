package foreshock.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A result as one page that needs nothing else: no script, no picture, no outside address. */
final class HtmlWriter {
  private HtmlWriter() {}

  static void write(ResultDocument document, WriteOptions options, OutputStream out)
      throws IOException {
    Wording wording = Wording.of(options.language());
    String title = wording.say("page.title." + document.command());
    Utf8ByteOutput page = new Utf8ByteOutput();
    JtedocumentGenerated.render(
        new OwaspHtmlTemplateOutput(page),
        null,
        PageHead.of(wording.language(), title),
        lead(document, wording),
        safe(document.headline()),
        document.table().rows().isEmpty()
            ? List.of()
            : List.of(PageTable.of(document.table().flat(), document.layout(), title, wording)),
        SafeText.of(document.ifEmpty(), false),
        PageAbout.of(document, options.toolVersion(), wording));
    page.writeTo(out);
  }

  /** The line under the title: as of when, for which horizon. */
  static String lead(ResultDocument document, Wording wording) {
    String horizon = wording.say("page.horizon", document.horizonMonths());
    return document.dated()
        ? wording.say("page.asof", document.asOf().toString()) + " · " + horizon
        : horizon;
  }

  static List<String> safe(List<String> texts) {
    return texts.stream().map(text -> SafeText.of(text, false)).toList();
  }
}
