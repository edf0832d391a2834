package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.Step;
import java.util.Optional;

/** What a {@link Finding} names. */
public sealed interface Place {

    /**
     * One statement.
     *
     * @param statement empty when the auditor has only the digest, or cannot read the text
     * @param index where in the log it stands or stood, if that is known
     */
    record OfStatement(StatementDigest digest, Optional<Statement> statement, Optional<Long> index) implements Place {
        @Override
        public String toString() {
            return statement
                            .map(s -> s.step() + " by " + s.actor() + ", id " + s.id())
                            .orElse("statement " + digest)
                    + index.map(i -> ", index " + i).orElse("");
        }
    }

    /** A step of which there is no statement. */
    record OfStep(Step step) implements Place {
        @Override
        public String toString() {
            return "step " + step;
        }
    }

    /** The places {@code from} (inclusive) to {@code to} (exclusive) of the log. */
    record OfRange(long from, long to) implements Place {
        @Override
        public String toString() {
            return "log, index " + from + (to > from + 1 ? " to " + (to - 1) : "");
        }
    }

    /** The log's anchors as a whole. */
    record OfAnchors() implements Place {
        @Override
        public String toString() {
            return "anchors";
        }
    }

    static Place of(SignedStatement signed, Optional<Long> index) {
        return new OfStatement(signed.digest(), Optional.of(signed.statement()), index);
    }
}
