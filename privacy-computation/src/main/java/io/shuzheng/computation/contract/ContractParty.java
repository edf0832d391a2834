package io.shuzheng.computation.contract;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A party and its roles, at least one. */
public record ContractParty(PartyDid did, Set<Role> roles) {

    /** @throws InvalidInputException if there is no role */
    public ContractParty {
        if (roles.isEmpty()) {
            throw new InvalidInputException("a party of a contract has a role");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    public static ContractParty of(PartyDid did, Role... roles) {
        return new ContractParty(did, Set.of(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the contract takes this party's signature: a mere supervisor's it does not. */
    public boolean signs() {
        return !roles.equals(Set.of(Role.SUPERVISOR));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("did", did.value());
        json.set("roles", Members.array(List.copyOf(roles), role -> StringNode.valueOf(role.code())));
        return json;
    }

    static ContractParty fromJson(JsonNode json) {
        Members members = Members.of(json, "a contract's party", "did", "roles");
        List<Role> roles = members.strings("roles", Role.values().length, Role::ofCode);
        if (Set.copyOf(roles).size() != roles.size()) {
            throw new InvalidInputException("a contract names a party's role once");
        }
        return new ContractParty(new PartyDid(members.string("did")), Set.copyOf(roles));
    }
}
