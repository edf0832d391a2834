package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may carry out an action; its text says so.
 *
 * @see <a href="https://hyperledger-indy.readthedocs.io/projects/node/en/latest/auth_rules.html">Default AUTH_MAP Rules</a>
 */
public sealed interface Constraint {

    /** The value of a rule's {@code constraint}. */
    ObjectNode toJson();

    /** At least one of several constraints must hold. */
    static Constraint anyOf(Constraint... constraints) {
        return new AnyOf(List.of(constraints));
    }

    /**
     * Signatures of DIDs with a role.
     *
     * @param role whose signatures count
     * @param signatures how many such signatures are needed, not negative
     * @param owner whether the author must own what is changed
     * @param offLedger whether the signatures of DIDs that are not on the ledger count; a rule may leave it unsaid
     * @param metadata what whoever set the rule added; it means nothing to the ledger
     */
    record Signed(SignerRole role, long signatures, boolean owner, Optional<Boolean> offLedger, ObjectNode metadata)
            implements Constraint {

        public Signed {
            metadata = metadata.deepCopy();
        }

        /** As the rules that a network starts with are. */
        static Signed of(SignerRole role, long signatures, boolean owner) {
            return new Signed(role, signatures, owner, Optional.empty(), Json.object());
        }

        boolean countsOffLedger() {
            return offLedger.orElse(false);
        }

        @Override
        public ObjectNode metadata() {
            return metadata.deepCopy();
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = Json.object().put("constraint_id", ConstraintParser.ROLE);
            json.set("role", role.toJson());
            json.put("sig_count", signatures);
            json.put("need_to_be_owner", owner);
            offLedger.ifPresent(value -> json.put("off_ledger_signature", value));
            json.set("metadata", metadata());
            return json;
        }

        @Override
        public String toString() {
            String who = role == SignerRole.ANYONE ? "anyone" : role.name();
            return signatures + " signature" + (signatures == 1 ? "" : "s") + " of " + who
                    + (countsOffLedger() ? ", on the ledger or not" : "") + (owner ? " who is the owner" : "");
        }
    }

    /** One of these. */
    record AnyOf(List<Constraint> constraints) implements Constraint {

        public AnyOf {
            constraints = List.copyOf(constraints);
        }

        @Override
        public ObjectNode toJson() {
            return ConstraintParser.composed(ConstraintParser.OR, constraints);
        }

        @Override
        public String toString() {
            return constraints.stream().map(Constraint::toString).collect(Collectors.joining(" or "));
        }
    }

    /** All of these. */
    record AllOf(List<Constraint> constraints) implements Constraint {

        public AllOf {
            constraints = List.copyOf(constraints);
        }

        @Override
        public ObjectNode toJson() {
            return ConstraintParser.composed(ConstraintParser.AND, constraints);
        }

        @Override
        public String toString() {
            return constraints.stream().map(Constraint::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /** Nobody. */
    record Forbidden() implements Constraint {

        @Override
        public ObjectNode toJson() {
            return Json.object().put("constraint_id", ConstraintParser.FORBIDDEN);
        }

        @Override
        public String toString() {
            return "nobody";
        }
    }
}
