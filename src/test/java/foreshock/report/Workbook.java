package foreshock.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads a workbook back with nothing but Java, so that the writer's library does not check itself.
 */
record Workbook(Map<String, byte[]> parts, Map<String, Document> sheets) {
  static Workbook read(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = parts(bytes);
    Map<String, Document> sheets = new LinkedHashMap<>();
    NodeList names = xml(parts.get("xl/workbook.xml")).getElementsByTagName("sheet");
    for (int i = 0; i < names.getLength(); i++) {
      String part = "xl/worksheets/sheet" + (i + 1) + ".xml";
      sheets.put(((Element) names.item(i)).getAttribute("name"), xml(parts.get(part)));
    }
    return new Workbook(parts, sheets);
  }

  /** One part of the archive as it is. */
  static byte[] partOf(byte[] bytes, String name) throws IOException {
    return parts(bytes).get(name);
  }

  private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  /** Cells of a sheet as texts, numbers as they stand in the file. */
  List<List<String>> rows(String sheet) {
    List<List<String>> rows = new ArrayList<>();
    NodeList all = sheets.get(sheet).getElementsByTagName("row");
    for (int r = 0; r < all.getLength(); r++) {
      List<String> row = new ArrayList<>();
      NodeList cells = ((Element) all.item(r)).getElementsByTagName("c");
      for (int c = 0; c < cells.getLength(); c++) {
        Element cell = (Element) cells.item(c);
        int at = column(cell.getAttribute("r"));
        while (row.size() < at) {
          row.add("");
        }
        row.add(value(cell));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The element of a cell. */
  Element cell(String sheet, String place) {
    NodeList cells = sheets.get(sheet).getElementsByTagName("c");
    for (int c = 0; c < cells.getLength(); c++) {
      if (((Element) cells.item(c)).getAttribute("r").equals(place)) {
        return (Element) cells.item(c);
      }
    }
    throw new AssertionError("no cell " + place);
  }

  private String value(Element cell) {
    String text = cell.getTextContent();
    if (!cell.getAttribute("t").equals("s")) {
      return text;
    }
    NodeList shared = shared().getElementsByTagName("si");
    return shared.item(Integer.parseInt(text)).getTextContent();
  }

  private Document shared() {
    try {
      return xml(parts.get("xl/sharedStrings.xml"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int column(String place) {
    int column = 0;
    for (char c : place.toCharArray()) {
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      }
    }
    return column - 1;
  }

  private static Document xml(byte[] bytes) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }
}
