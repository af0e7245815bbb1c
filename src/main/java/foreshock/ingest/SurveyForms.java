package foreshock.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which survey files are exports of one form: the same system, the same shape, mostly the same
 * columns and mostly the same questions. Files of one form share the scale of a question; two
 * systems that both call a question CSAT do not.
 */
final class SurveyForms {
  /** The form of a file that is no survey. */
  static final int NONE = -1;

  /** Common names as a share of all names (Jaccard 1901) from which two headers are one. */
  private static final double ALIKE = 0.5;

  private final int[] formOf;
  private final int count;

  /**
   * What tells forms apart.
   *
   * @param headers of all columns, in comparable form
   * @param asked headers of the answer columns
   */
  private record Signature(
      String system,
      boolean longForm,
      Set<String> headers,
      Set<String> asked,
      Map<String, Scale> given) {
    boolean isAlike(Signature other) {
      return system.equals(other.system)
          && longForm == other.longForm
          && given.equals(other.given)
          && share(headers, other.headers) >= ALIKE
          && share(asked, other.asked) >= ALIKE;
    }
  }

  private SurveyForms(int[] formOf, int count) {
    this.formOf = formOf;
    this.count = count;
  }

  /**
   * @param plans of the files in the order given, null for a file without
   * @param given scales that the user fixed for each file
   */
  static SurveyForms of(List<FilePlan> plans, List<Map<String, Scale>> given) {
    Map<Signature, Integer> numbers = new HashMap<>();
    List<Signature> signatures = new ArrayList<>();
    int[] signatureOf = new int[plans.size()];
    for (int file = 0; file < signatureOf.length; file++) {
      FilePlan plan = plans.get(file);
      signatureOf[file] = NONE;
      if (plan != null && plan.role() == Role.SURVEYS) {
        Signature signature = signature(plan, given.get(file));
        Integer known = numbers.putIfAbsent(signature, signatures.size());
        signatureOf[file] = known == null ? signatures.size() : known;
        if (known == null) {
          signatures.add(signature);
        }
      }
    }
    int[] parent = new int[signatures.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      for (int j = 0; j < i; j++) {
        if (signatures.get(i).isAlike(signatures.get(j))) {
          parent[root(parent, i)] = root(parent, j);
        }
      }
    }
    Map<Integer, Integer> forms = new HashMap<>();
    for (int file = 0; file < signatureOf.length; file++) {
      if (signatureOf[file] != NONE) {
        int root = root(parent, signatureOf[file]);
        Integer known = forms.putIfAbsent(root, forms.size());
        signatureOf[file] = known == null ? forms.size() - 1 : known;
      }
    }
    return new SurveyForms(signatureOf, forms.size());
  }

  private static Signature signature(FilePlan plan, Map<String, Scale> given) {
    Set<String> headers = new HashSet<>();
    plan.names().forEach(header -> headers.add(HeaderNames.plain(header)));
    Set<String> asked = new HashSet<>();
    for (ScoreColumn column : plan.survey().columns()) {
      asked.add(HeaderNames.plain(plan.names().get(column.index())));
    }
    return new Signature(plan.system(), plan.survey().longForm(), headers, asked, given);
  }

  private static double share(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    int all = one.size() + other.size() - common.size();
    return all == 0 ? 1 : (double) common.size() / all;
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  /** Number of files. */
  int files() {
    return formOf.length;
  }

  /** Number of forms. */
  int count() {
    return count;
  }

  /** The first file of a form. */
  int fileOf(int form) {
    int file = 0;
    while (formOf[file] != form) {
      file++;
    }
    return file;
  }

  /** Form of a file, from 0, or {@link #NONE}. */
  int formOf(int file) {
    return formOf[file];
  }
}
