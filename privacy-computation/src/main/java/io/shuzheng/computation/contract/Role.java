package io.shuzheng.computation.contract;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** What a party does in a computation: the six roles of the white paper, chapter 二. A party may have several. */
public enum Role {
    /** 数据方: owns data and lets the computation use it. */
    DATA_PARTY,
    /** 计算节点: runs a computation engine. */
    COMPUTE_NODE,
    /** 协调节点: coordinates the parties and manages the task. */
    COORDINATOR,
    /** 发起方: asked for the computation. */
    INITIATOR,
    /** 结果方: receives the result. */
    RESULT_PARTY,
    /** 监管节点: audits; it signs nothing and computes nothing. */
    SUPERVISOR;

    /** The role in JSON: {@code data-party}, {@code compute-node}, … */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The inverse of {@link #code()}.
     *
     * @throws InvalidInputException for anything but a role's code
     */
    public static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("not a role of a computation"));
    }
}
