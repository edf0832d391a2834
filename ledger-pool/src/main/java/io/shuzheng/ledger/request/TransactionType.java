package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of request of an Indy ledger, with the code that goes into {@code operation.type}. */
public enum TransactionType {
    NODE("0", true),
    NYM("1", true),
    GET_TXN("3", false),
    TXN_AUTHOR_AGREEMENT("4", true),
    TXN_AUTHOR_AGREEMENT_AML("5", true),
    GET_TXN_AUTHOR_AGREEMENT("6", false),
    GET_TXN_AUTHOR_AGREEMENT_AML("7", false),
    TXN_AUTHOR_AGREEMENT_DISABLE("8", true),
    LEDGERS_FREEZE("9", true),
    ATTRIB("100", true),
    SCHEMA("101", true),
    CRED_DEF("102", true),
    GET_ATTR("104", false),
    GET_NYM("105", false),
    GET_SCHEMA("107", false),
    GET_CRED_DEF("108", false),
    POOL_UPGRADE("109", true),
    POOL_CONFIG("111", true),
    REVOC_REG_DEF("113", true),
    REVOC_REG_ENTRY("114", true),
    GET_REVOC_REG_DEF("115", false),
    GET_REVOC_REG("116", false),
    GET_REVOC_REG_DELTA("117", false),
    POOL_RESTART("118", true),
    GET_VALIDATOR_INFO("119", false),
    AUTH_RULE("120", true),
    GET_AUTH_RULE("121", false),
    AUTH_RULES("122", true);

    private static final Map<String, TransactionType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TransactionType::code, Function.identity()));

    private final String code;
    private final boolean write;

    TransactionType(String code, boolean write) {
        this.code = code;
        this.write = write;
    }

    /** The type of a code, if it is one of these. */
    public static Optional<TransactionType> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The type of a code.
     *
     * @throws InvalidInputException if it is none of these
     */
    public static TransactionType ofCode(String code) {
        return find(code).orElseThrow(() -> new InvalidInputException("unknown transaction type \"" + code + "\""));
    }

    /** The decimal code, as in {@code operation.type}. */
    public String code() {
        return code;
    }

    /** Whether it changes the ledger, and so needs a signature. */
    public boolean isWrite() {
        return write;
    }
}
