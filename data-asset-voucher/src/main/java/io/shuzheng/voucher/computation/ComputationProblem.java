package io.shuzheng.voucher.computation;

import io.shuzheng.computation.contract.ContractRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.paillier.InvalidCiphertextException;
import io.shuzheng.computation.paillier.InvalidPublicKeyException;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the computation was refused. The sender is told {@link #code()}: the name of a
 * {@link ComputationRefusedException.Reason} in lower case with hyphens, {@code contract-expired}, {@code contract-not-signed},
 * {@code invalid-ciphertext}, {@code invalid-public-key}, or {@code malformed}.
 */
public final class ComputationProblem extends InvalidInputException {

    /** The code of a contract whose time ran out. */
    public static final String CONTRACT_EXPIRED = "contract-expired";

    private static final Pattern REPORTED = Pattern.compile("refused: ([a-z-]{1,64}):");

    private final String code;

    private ComputationProblem(String code, InvalidInputException cause) {
        super("refused: " + code + ": " + cause.getMessage(), cause);
        this.code = code;
    }

    static ComputationProblem of(InvalidInputException cause) {
        return cause instanceof ComputationProblem known ? known : new ComputationProblem(codeOf(cause), cause);
    }

    private static String codeOf(InvalidInputException cause) {
        if (cause instanceof ComputationRefusedException refused) {
            return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (cause instanceof ContractRefusedException refused) {
            return refused.report().notExpired() ? "contract-not-signed" : CONTRACT_EXPIRED;
        }
        if (cause instanceof InvalidCiphertextException) {
            return "invalid-ciphertext";
        }
        return cause instanceof InvalidPublicKeyException ? "invalid-public-key" : "malformed";
    }

    /** The code in a report that tells of such a problem; {@code malformed} where there is none. */
    static String codeIn(String explanation) {
        Matcher matcher = REPORTED.matcher(explanation);
        return matcher.lookingAt() ? matcher.group(1) : "malformed";
    }

    /** Why, in a word. */
    public String code() {
        return code;
    }
}
