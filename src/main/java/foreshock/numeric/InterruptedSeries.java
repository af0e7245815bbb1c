package foreshock.numeric;

/**
 * A step at a known time above a common straight trend, each client about a level of its own
 * (segmented regression: A. K. Wagner and others, 2002, doi:10.1046/j.1365-2710.2002.00430.x), with
 * a variance clustered by client (K.-Y. Liang and S. L. Zeger, 1986, doi:10.1093/biomet/73.1.13)
 * times G ÷ (G − 1), and Student's t with G − 1 degrees of freedom.
 */
public final class InterruptedSeries {
  private InterruptedSeries() {}

  /**
   * The step.
   *
   * @param client group of each answer, ascending from 0
   * @param time of each answer, in any unit
   * @param after whether it comes after the event
   * @param value what was answered
   */
  public static Welch step(int[] client, double[] time, boolean[] after, double[] value) {
    int n = client.length;
    double[] t = new double[n];
    double[] s = new double[n];
    double[] y = new double[n];
    int groups = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && client[to] == client[from]) {
        to++;
      }
      double meanT = 0;
      double meanS = 0;
      double meanY = 0;
      for (int i = from; i < to; i++) {
        meanT += time[i] / (to - from);
        meanS += (after[i] ? 1.0 : 0) / (to - from);
        meanY += value[i] / (to - from);
      }
      for (int i = from; i < to; i++) {
        t[i] = time[i] - meanT;
        s[i] = (after[i] ? 1 : 0) - meanS;
        y[i] = value[i] - meanY;
      }
      groups++;
      from = to;
    }
    double tt = 0;
    double ts = 0;
    double ss = 0;
    double ty = 0;
    double sy = 0;
    for (int i = 0; i < n; i++) {
      tt += t[i] * t[i];
      ts += t[i] * s[i];
      ss += s[i] * s[i];
      ty += t[i] * y[i];
      sy += s[i] * y[i];
    }
    double determinant = tt * ss - ts * ts;
    if (groups < 2 || !(determinant > 1e-9 * tt * ss)) {
      return new Welch(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double slope = (ss * ty - ts * sy) / determinant;
    double step = (tt * sy - ts * ty) / determinant;
    double squares = 0;
    for (int from = 0; from < n; ) {
      double u = 0;
      double v = 0;
      int to = from;
      for (; to < n && client[to] == client[from]; to++) {
        double residual = y[to] - slope * t[to] - step * s[to];
        u += t[to] * residual;
        v += s[to] * residual;
      }
      double influence = (tt * v - ts * u) / determinant;
      squares += influence * influence;
      from = to;
    }
    return Welch.of(step, Math.sqrt(squares * groups / (groups - 1)), groups - 1.0);
  }
}
