package foreshock.history;

/**
 * A question of the surveys.
 *
 * @param name as the user knows it
 * @param overall whether it judges the whole rather than one attribute
 * @param step distance of two neighbouring answers on 0–100; 0 for a continuous scale
 * @param weight weight in the index that the configuration or the data give, or NaN when it is to
 *     be estimated
 */
public record Item(String name, boolean overall, double step, double weight) {}
