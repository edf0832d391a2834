package io.shuzheng.voucher.value;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an application for a loan states: all that the bank knows of an enterprise before it approves, and its features of
 * the score.
 *
 * @param amount in the currency of the score's training data, 1 to 1,000,000
 * @param durationMonths 1 to 120
 * @param purpose what the loan is for, a category of the training data
 * @param instalmentRatePercent the class of the instalment in percent of disposable income, 1 to 4
 * @param otherDebtorsOrGuarantors who else answers for the loan, a category of the training data
 */
public record LoanTerms(
        int amount, int durationMonths, String purpose, int instalmentRatePercent, String otherDebtorsOrGuarantors) {

    private static final int MAXIMUM_TEXT = 64;

    /** @throws InvalidInputException if a value is out of its range */
    public LoanTerms {
        requireRange("amount", amount, 1, 1_000_000);
        requireRange("duration in months", durationMonths, 1, 120);
        requireRange("instalment rate", instalmentRatePercent, 1, 4);
        requireText("purpose", purpose);
        requireText("other debtors or guarantors", otherDebtorsOrGuarantors);
    }

    /**
     * Reads an object with these members, in snake case.
     *
     * @throws InvalidInputException if one is missing or out of its range
     */
    public static LoanTerms read(MemberReader fields) {
        return new LoanTerms(
                integer(fields, "amount"),
                integer(fields, "duration_months"),
                fields.text("purpose"),
                integer(fields, "instalment_rate_percent"),
                fields.text("other_debtors_or_guarantors"));
    }

    private static int integer(MemberReader fields, String name) {
        return fields.optionalInteger(name).orElseThrow(() -> fields.complaint(name, "missing"));
    }

    /** The object that {@link #read} reads. */
    public ObjectNode toJson() {
        return Json.object()
                .put("amount", amount)
                .put("duration_months", durationMonths)
                .put("purpose", purpose)
                .put("instalment_rate_percent", instalmentRatePercent)
                .put("other_debtors_or_guarantors", otherDebtorsOrGuarantors);
    }

    private static void requireRange(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new InvalidInputException("the " + name + " of a loan is " + minimum + " to " + maximum);
        }
    }

    private static void requireText(String name, String value) {
        if (value.isBlank() || value.length() > MAXIMUM_TEXT) {
            throw new InvalidInputException("the " + name + " of a loan has 1 to " + MAXIMUM_TEXT + " characters");
        }
    }
}
