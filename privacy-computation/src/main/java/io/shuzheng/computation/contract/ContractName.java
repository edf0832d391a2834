package io.shuzheng.computation.contract;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/** The syntax of names inside a contract. */
final class ContractName {

    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    private ContractName() {}

    static void require(String name, String what) {
        if (!SYNTAX.matcher(name).matches()) {
            throw new InvalidInputException(
                    what + " must be 1 to 64 lower-case letters, digits, hyphens and underscores");
        }
    }
}
