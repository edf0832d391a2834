package io.shuzheng.computation.score;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a receiver remembers while it waits for two shares.
 *
 * @param indicators the names that the contract declares
 * @param shares openings of the verified shares so far, by the DID of whoever sent them
 */
record ReceiverState(
        PartyDid modelOwner, PartyDid provider, Set<String> indicators, SortedMap<String, Opening> shares) {

    private static final int MAXIMUM_INDICATORS = 64;

    ReceiverState {
        indicators = Collections.unmodifiableSet(new TreeSet<>(indicators));
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    ReceiverState with(PartyDid party, Opening share) {
        SortedMap<String, Opening> more = new TreeMap<>(shares);
        more.put(party.value(), share);
        return new ReceiverState(modelOwner, provider, indicators, more);
    }

    Optional<ShareValue> share(PartyDid party) {
        return Optional.ofNullable(shares.get(party.value())).map(opening -> ShareValue.fromJson(opening.value()));
    }

    ObjectNode toSecretJson() {
        ObjectNode json = Json.object().put("model_owner", modelOwner.value()).put("provider", provider.value());
        json.set("indicators", Members.array(List.copyOf(indicators), StringNode::valueOf));
        ObjectNode members = json.putObject("shares");
        shares.forEach((party, opening) -> members.set(party, opening.toSecretJson()));
        return json;
    }

    static ReceiverState fromJson(JsonNode json) {
        Members members = Members.of(json, "a receiver's state", "model_owner", "provider", "indicators", "shares");
        SortedMap<String, Opening> shares = new TreeMap<>();
        members.object("shares")
                .properties()
                .forEach(member -> shares.put(member.getKey(), Opening.fromJson(member.getValue())));
        return new ReceiverState(
                new PartyDid(members.string("model_owner")),
                new PartyDid(members.string("provider")),
                Set.copyOf(members.strings("indicators", MAXIMUM_INDICATORS, name -> name)),
                shares);
    }

    /** Without the shares. */
    @Override
    public String toString() {
        return "ReceiverState[" + shares.size() + " shares]";
    }
}
