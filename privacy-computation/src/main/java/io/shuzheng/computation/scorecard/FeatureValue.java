package io.shuzheng.computation.scorecard;

/** What an applicant has for one feature. Its {@code toString} prints no value. */
public sealed interface FeatureValue {

    /** A whole number, in the feature's unit. */
    record Quantity(int amount) implements FeatureValue {
        @Override
        public String toString() {
            return "Quantity";
        }
    }

    /** One of the feature's categories, by its name. */
    record Category(String name) implements FeatureValue {
        @Override
        public String toString() {
            return "Category";
        }
    }
}
