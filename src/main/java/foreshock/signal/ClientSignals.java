package foreshock.signal;

import java.util.OptionalInt;

/**
 * All signals of one client on one day.
 *
 * @param satisfaction level and change of the satisfaction
 * @param silence waves missed
 * @param silenceSurprise how surprising the run of missed waves is, −log of its chance
 * @param silenceBeyondHabit missed waves that the habit does not explain
 * @param sales order rhythm and sales
 * @param contacts visits, calls and tickets
 * @param tenureMonths months since the start of the relation, or since it is first seen
 * @param contractYear when the contract's year ends
 * @param responses answers ever
 * @param lastResponseDay day of the last answer
 * @param heard whether there was an answer in the last 12 months
 * @param worstAttributeGap points by which the worst attribute of the last year lies below the
 *     index, at least 0
 */
public record ClientSignals(
    Satisfaction satisfaction,
    Silence silence,
    double silenceSurprise,
    int silenceBeyondHabit,
    SalesRhythm sales,
    Contacts contacts,
    double tenureMonths,
    ContractYear contractYear,
    int responses,
    OptionalInt lastResponseDay,
    boolean heard,
    double worstAttributeGap) {}
