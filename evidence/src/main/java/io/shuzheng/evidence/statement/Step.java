package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * The kind of step that a statement records, as in {@code blank-issued}: words of lower-case letters and digits joined by
 * hyphens, at most 64 characters. Which steps there are, and in which order, is not this module's business: it is
 * told by {@link io.shuzheng.evidence.audit.LineageRules}.
 */
public record Step(String name) implements Comparable<Step> {

    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 64;

    public Step {
        if (name.length() > MAX_LENGTH || !SYNTAX.matcher(name).matches()) {
            throw new InvalidInputException(
                    "a step must be at most 64 lower-case letters and digits, in words joined by hyphens");
        }
    }

    @Override
    public int compareTo(Step other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
