/**
 * Worlds with a known truth: exports as a CRM and a survey tool would write them, made by models
 * whose every parameter is known, with the answer key beside them.
 *
 * <p>Months are counted from the first month of a world, which is month 0; negative months lie
 * before the exports begin. Days are counted since 1970-01-01. Satisfaction is on 0–100. Each
 * client draws from streams of its own, so adding clients changes none of those that were there,
 * and drawing one more survey answer changes no order.
 */
package foreshock.simulate;
