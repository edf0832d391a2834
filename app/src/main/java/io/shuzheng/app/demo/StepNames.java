package io.shuzheng.app.demo;

import java.util.List;

/** The steps in a few words each, by their numbers. */
final class StepNames {

    private static final List<String> NAMES = List.of(
            "identity issued",
            "application and authorization",
            "purchase request",
            "voucher request",
            "blank requested",
            "blank issued",
            "private score computed",
            "blank spent, voucher issued",
            "operation fee paid",
            "data fee paid",
            "proof verified, decision");

    private StepNames() {}

    static String of(int step) {
        return step < NAMES.size() ? NAMES.get(step) : "";
    }
}
