package io.shuzheng.voucher.market;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The DID of each role, as the bureau publishes it in the attribute {@value #ATTRIBUTE} of its own DID.
 *
 * @param members the roles that have been filled
 */
public record MarketDirectory(Map<MarketRole, Did> members) {

    /** The attribute's name. */
    public static final String ATTRIBUTE = "shuzheng-market";

    public MarketDirectory {
        members = Map.copyOf(members);
    }

    /**
     * Reads the attribute's value: an object of role names and DIDs. Roles that are not known here are passed over.
     *
     * @throws InvalidInputException if it is no object, or a value is no DID
     */
    public static MarketDirectory parse(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw new InvalidInputException("the market's directory is a JSON object");
        }
        Map<MarketRole, Did> members = new EnumMap<>(MarketRole.class);
        for (MarketRole role : MarketRole.values()) {
            if (object.has(role.code())) {
                members.put(role, Did.parse(object.path(role.code()).asString("")));
            }
        }
        return new MarketDirectory(members);
    }

    /** The attribute: one member, its name with its value. */
    public ObjectNode toAttribute() {
        ObjectNode attribute = Json.object();
        ObjectNode value = attribute.putObject(ATTRIBUTE);
        new EnumMap<>(members).forEach((role, did) -> value.put(role.code(), did.toString()));
        return attribute;
    }

    /** The DID of a role, if it has been filled. */
    public Optional<Did> find(MarketRole role) {
        return Optional.ofNullable(members.get(role));
    }

    /**
     * The DID of a role.
     *
     * @throws InternalFailureException if nobody fills the role yet: the same question may be answered later
     */
    public Did require(MarketRole role) {
        return find(role).orElseThrow(() -> new InternalFailureException("the market has no " + role.code() + " yet"));
    }
}
