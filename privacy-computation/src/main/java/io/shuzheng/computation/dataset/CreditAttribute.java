package io.shuzheng.computation.dataset;

import static io.shuzheng.computation.dataset.CreditAttribute.Owner.BANK;
import static io.shuzheng.computation.dataset.CreditAttribute.Owner.PROVIDER;

import io.shuzheng.computation.scorecard.Feature;
import io.shuzheng.computation.scorecard.FeatureGroup;
import io.shuzheng.computation.scorecard.FeatureValue;
import io.shuzheng.computation.scorecard.ScorecardLayout;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;

/**
 * An attribute of the data set: whose it is, and its bins in the scorecard. The bins are set by hand, so that they do not
 * depend on which applicants a scorecard is trained on.
 */
public record CreditAttribute(Owner owner, Feature feature) {

    /** Who knows an attribute when a credit is applied for. */
    public enum Owner {
        /** The bank: the application states it. */
        BANK,
        /** The data provider, and nobody else. */
        PROVIDER
    }

    /** The 20 attributes in the file's order. Amounts are in Deutsche Mark. */
    public static final List<CreditAttribute> ALL = List.of(
            of(
                    "status_of_existing_checking_account",
                    PROVIDER,
                    List.of(
                            "... < 0 DM",
                            "0 <= ... < 200 DM",
                            "... >= 200 DM / salary assignments for at least 1 year",
                            "no checking account")),
            of("duration_in_month", BANK, 7, 13, 19, 25, 37),
            of(
                    "credit_history",
                    PROVIDER,
                    List.of(
                            "no credits taken/ all credits paid back duly",
                            "all credits at this bank paid back duly",
                            "existing credits paid back duly till now",
                            "delay in paying off in the past",
                            "critical account/ other credits existing (not at this bank)")),
            of(
                    "purpose",
                    BANK,
                    List.of(
                            "car (new)",
                            "car (used)",
                            "furniture/equipment",
                            "radio/television",
                            "domestic appliances",
                            "repairs",
                            "education",
                            "retraining",
                            "business",
                            "others")),
            of("credit_amount", BANK, 1_000, 2_000, 4_000, 7_000, 10_000),
            of(
                    "savings_account_and_bonds",
                    PROVIDER,
                    List.of(
                            "... < 100 DM",
                            "100 <= ... < 500 DM",
                            "500 <= ... < 1000 DM",
                            "... >= 1000 DM",
                            "unknown/ no savings account")),
            of(
                    "present_employment_since",
                    PROVIDER,
                    List.of(
                            "unemployed",
                            "... < 1 year",
                            "1 <= ... < 4 years",
                            "4 <= ... < 7 years",
                            "... >= 7 years")),
            of("installment_rate_in_percentage_of_disposable_income", BANK, 2, 3, 4),
            of(
                    "personal_status_and_sex",
                    PROVIDER,
                    List.of(
                            "male : divorced/separated",
                            "female : divorced/separated/married",
                            "male : single",
                            "male : married/widowed")),
            of("other_debtors_or_guarantors", BANK, List.of("none", "co-applicant", "guarantor")),
            of("present_residence_since", PROVIDER, 2, 3, 4),
            of(
                    "property",
                    PROVIDER,
                    List.of(
                            "real estate",
                            "building society savings agreement/ life insurance",
                            "car or other, not in attribute Savings account/bonds",
                            "unknown / no property")),
            of("age_in_years", PROVIDER, 26, 31, 41, 51),
            of("other_installment_plans", PROVIDER, List.of("bank", "stores", "none")),
            of("housing", PROVIDER, List.of("rent", "own", "for free")),
            of("number_of_existing_credits_at_this_bank", PROVIDER, 2, 3),
            of(
                    "job",
                    PROVIDER,
                    List.of(
                            "unemployed/ unskilled - non-resident",
                            "unskilled - resident",
                            "skilled employee / official",
                            "management/ self-employed/ highly qualified employee/ officer")),
            of("number_of_people_being_liable_to_provide_maintenance_for", PROVIDER, 2),
            of("telephone", PROVIDER, List.of("none", "yes, registered under the customers name")),
            of("foreign_worker", PROVIDER, List.of("yes", "no")));

    private static CreditAttribute of(String name, Owner owner, Integer... cuts) {
        return new CreditAttribute(owner, new Feature.Quantitative(name, List.of(cuts)));
    }

    private static CreditAttribute of(String name, Owner owner, List<String> categories) {
        return new CreditAttribute(owner, new Feature.Categorical(name, categories));
    }

    /** The layout of the demo's scorecard: the bank is the model's owner. */
    public static ScorecardLayout layout() {
        return new ScorecardLayout(group(BANK), group(PROVIDER));
    }

    private static FeatureGroup group(Owner owner) {
        return new FeatureGroup(ALL.stream()
                .filter(attribute -> attribute.owner == owner)
                .map(CreditAttribute::feature)
                .toList());
    }

    /** The name in the file and in {@link io.shuzheng.computation.scorecard.FeatureValues}. */
    public String name() {
        return feature.name();
    }

    /** @throws InvalidInputException if the text is no value of this attribute */
    FeatureValue parse(String text) {
        FeatureValue value = feature instanceof Feature.Quantitative
                ? new FeatureValue.Quantity(quantity(text))
                : new FeatureValue.Category(text);
        feature.requireBin(value);
        return value;
    }

    private int quantity(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new InvalidInputException("the attribute " + name() + " is a positive integer");
        }
        return Integer.parseInt(text);
    }
}
