package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which credentials of a revocation registry are revoked at one time, and the accumulator that proves it.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#creating-the-initial-revocation-status-list-object">AnonCreds,
 *     "Revocation Status List"</a>
 */
public final class RevocationStatusList {

    private final String registryId;
    private final String issuerId;
    private final BitSet revoked;
    private final int size;
    private final PointG2 accumulator;
    private final long timestamp;

    private RevocationStatusList(
            String registryId, String issuerId, BitSet revoked, int size, PointG2 accumulator, long timestamp) {
        this.registryId = Identifiers.requireRevocationRegistry(registryId);
        this.issuerId = Identifiers.requireIssuer(issuerId);
        this.revoked = revoked;
        this.size = RevocationRegistryDefinition.requireSize(size);
        this.accumulator = accumulator;
        this.timestamp = timestamp;
        if (timestamp < 0) {
            throw new InvalidInputException("the timestamp of a revocation status list must not be negative");
        }
    }

    /**
     * A list of its parts.
     *
     * @param revoked the revoked indexes, each below {@code size}
     * @param size the registry's size
     * @param timestamp Unix time in seconds
     * @throws InvalidInputException if an index is out of range, an id malformed or the timestamp negative
     */
    public static RevocationStatusList of(
            String registryId, String issuerId, Set<Integer> revoked, int size, PointG2 accumulator, long timestamp) {
        BitSet bits = new BitSet();
        for (int index : revoked) {
            if (index < 0 || index >= size) {
                throw new InvalidInputException("revocation index " + index + " is not below " + size);
            }
            bits.set(index);
        }
        return new RevocationStatusList(registryId, issuerId, bits, size, accumulator, timestamp);
    }

    /** The id of the revocation registry definition. */
    public String registryId() {
        return registryId;
    }

    public String issuerId() {
        return issuerId;
    }

    /** The registry's size. */
    public int size() {
        return size;
    }

    /**
     * Whether the credential with the index is revoked.
     *
     * @throws InvalidInputException if the index is negative or not below {@link #size()}
     */
    public boolean isRevoked(int index) {
        if (index < 0 || index >= size) {
            throw new InvalidInputException("revocation index " + index + " is not below " + size);
        }
        return revoked.get(index);
    }

    public Set<Integer> revokedIndexes() {
        return revoked.stream().boxed().collect(Collectors.toUnmodifiableSet());
    }

    /** The value of the accumulator over all indexes that are not revoked. */
    public PointG2 accumulator() {
        return accumulator;
    }

    /** Unix time in seconds from which on the list holds. */
    public long timestamp() {
        return timestamp;
    }

    /** The same list as of another time: that at which a registry published it. */
    public RevocationStatusList withTimestamp(long newTimestamp) {
        return new RevocationStatusList(registryId, issuerId, revoked, size, accumulator, newTimestamp);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a revocation status list in JSON
     */
    public static RevocationStatusList parse(String json) {
        return read(JsonInput.parse("revocation status list", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a revocation status list
     */
    public static RevocationStatusList fromJson(JsonNode json) {
        return read(JsonInput.of("revocation status list", json));
    }

    private static RevocationStatusList read(JsonInput json) {
        List<Boolean> states = json.required("revocationList").list(state -> state.integer(0, 1) == 1);
        BitSet revoked = new BitSet(states.size());
        for (int i = 0; i < states.size(); i++) {
            revoked.set(i, states.get(i));
        }
        return new RevocationStatusList(
                json.required("revRegDefId").text(),
                json.required("issuerId").text(),
                revoked,
                states.size(),
                PointG2.read(json.optional("currentAccumulator").orElseGet(() -> json.required("accum"))),
                json.required("timestamp").integer(0, Long.MAX_VALUE));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("revRegDefId", registryId).put("issuerId", issuerId);
        ArrayNode states = json.putArray("revocationList");
        for (int i = 0; i < size; i++) {
            states.add(revoked.get(i) ? 1 : 0);
        }
        json.set("currentAccumulator", accumulator.toJson());
        return json.put("timestamp", timestamp);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationStatusList list
                && registryId.equals(list.registryId)
                && issuerId.equals(list.issuerId)
                && revoked.equals(list.revoked)
                && size == list.size
                && accumulator.equals(list.accumulator)
                && timestamp == list.timestamp;
    }

    @Override
    public int hashCode() {
        return Objects.hash(registryId, timestamp, accumulator);
    }

    @Override
    public String toString() {
        return "RevocationStatusList[" + registryId + " at " + timestamp + ", " + revoked.cardinality() + " of " + size
                + " revoked]";
    }
}
