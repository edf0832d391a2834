package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a rule's {@code constraint}, as clients send it and the state keeps it. */
public final class ConstraintParser {

    static final String ROLE = "ROLE";
    static final String OR = "OR";
    static final String AND = "AND";
    static final String FORBIDDEN = "FORBIDDEN";

    private static final String PARTS = "auth_constraints";
    private static final Set<String> KINDS = Set.of(ROLE, OR, AND, FORBIDDEN);

    private ConstraintParser() {}

    /**
     * Reads a constraint.
     *
     * @throws RefusedRequestException if it is none; the reason names the member
     */
    public static Constraint parse(Fields constraint) {
        return switch (constraint.oneOf("constraint_id", KINDS)) {
            case ROLE -> signed(constraint);
            case OR -> new Constraint.AnyOf(parts(constraint));
            case AND -> new Constraint.AllOf(parts(constraint));
            default -> new Constraint.Forbidden();
        };
    }

    private static Constraint signed(Fields constraint) {
        if (!constraint.has("role")) {
            throw constraint.wrong("role", "is missing");
        }
        SignerRole role = SignerRole.ofJson(constraint.json().path("role"))
                .orElseThrow(() -> constraint.wrong("role", "is no role, \"*\" or null"));
        Constraint.Signed signed = new Constraint.Signed(
                role,
                constraint.integer("sig_count", 0),
                constraint.optionalBoolean("need_to_be_owner").orElse(false),
                constraint.optionalBoolean("off_ledger_signature"),
                constraint.has("metadata") ? constraint.object("metadata").json() : Json.object());
        if (signed.countsOffLedger() && role != SignerRole.ANYONE) {
            throw constraint.wrong("off_ledger_signature", "can be true only if the \"role\" is \"*\"");
        }
        return signed;
    }

    private static List<Constraint> parts(Fields constraint) {
        List<Fields> parts = constraint.objects(PARTS);
        if (parts.isEmpty()) {
            throw constraint.wrong(PARTS, "is empty");
        }
        return parts.stream().map(ConstraintParser::parse).toList();
    }

    static ObjectNode composed(String kind, List<Constraint> parts) {
        ObjectNode json = Json.object().put("constraint_id", kind);
        ArrayNode array = json.putArray(PARTS);
        parts.forEach(part -> array.add(part.toJson()));
        return json;
    }
}
