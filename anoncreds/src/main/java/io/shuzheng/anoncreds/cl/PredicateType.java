package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;

/** How a predicate compares an attribute with its bound. */
public enum PredicateType {
    GE(">="),
    GT(">"),
    LE("<="),
    LT("<");

    private final String symbol;

    PredicateType(String symbol) {
        this.symbol = symbol;
    }

    /** As presentation requests write it: {@code >=}, {@code >}, {@code <=} or {@code <}. */
    public String symbol() {
        return symbol;
    }

    public boolean test(int attribute, int bound) {
        return switch (this) {
            case GE -> attribute >= bound;
            case GT -> attribute > bound;
            case LE -> attribute <= bound;
            case LT -> attribute < bound;
        };
    }

    /** Reads the form of presentation requests. */
    public static PredicateType readSymbol(JsonInput json) {
        String text = json.text();
        for (PredicateType type : values()) {
            if (type.symbol.equals(text)) {
                return type;
            }
        }
        throw json.expected("one of >=, >, <=, <");
    }

    /** Reads the form of proofs, where a type is written by its name. */
    public static PredicateType readName(JsonInput json) {
        String text = json.text();
        for (PredicateType type : values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw json.expected("one of GE, GT, LE, LT");
    }
}
