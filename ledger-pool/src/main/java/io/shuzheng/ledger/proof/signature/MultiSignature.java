package io.shuzheng.ledger.proof.signature;

import io.shuzheng.ledger.proof.signature.InvalidMultiSignatureException.Reason;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One signature of several nodes under one value. Two that are equal are verified alike, so a verdict can be kept by it.
 *
 * <p>Nodes may send different ones for the same value: of other participants, or in another order.
 *
 * @param participants the aliases of the nodes that signed
 * @param signature the sum of their signatures in Base58; whether it is one, {@link #verify} tells
 * @param value what they signed
 */
public record MultiSignature(List<String> participants, String signature, MultiSignatureValue value) {

    private static final int MAXIMUM_TEXT = 256;
    private static final int MAXIMUM_PARTICIPANTS = 256;

    /** @throws InvalidInputException if there is no participant, or more than 256, or a text is longer than 256 characters */
    public MultiSignature {
        participants = List.copyOf(participants);
        if (participants.isEmpty() || participants.size() > MAXIMUM_PARTICIPANTS) {
            throw new InvalidInputException("a multi-signature has 1 to " + MAXIMUM_PARTICIPANTS + " participants");
        }
        if (signature.length() > MAXIMUM_TEXT || participants.stream().anyMatch(name -> name.length() > MAXIMUM_TEXT)) {
            throw new InvalidInputException("a multi-signature has a text longer than " + MAXIMUM_TEXT);
        }
    }

    /**
     * Reads the {@code multi_signature} of a reply. It is not verified.
     *
     * @throws InvalidInputException if it is malformed
     */
    public static MultiSignature parse(JsonNode json) {
        JsonNode aliases = json.path("participants");
        JsonNode signature = json.path("signature");
        if (!aliases.isArray() || !signature.isString()) {
            throw new InvalidInputException("a multi-signature has participants and a signature");
        }
        List<String> participants = new ArrayList<>();
        for (JsonNode alias : aliases) {
            if (!alias.isString()) {
                throw new InvalidInputException("a participant is named by a string");
            }
            participants.add(alias.stringValue());
        }
        return new MultiSignature(participants, signature.stringValue(), MultiSignatureValue.parse(json.path("value")));
    }

    /**
     * Verifies that enough of the nodes signed the value. Takes about a millisecond.
     *
     * @throws InvalidMultiSignatureException if they did not
     */
    public void verify(NodeKeys nodes) {
        if (new HashSet<>(participants).size() != participants.size()) {
            throw new InvalidMultiSignatureException(Reason.REPEATED_PARTICIPANT, "a participant is named twice");
        }
        List<BlsPublicKey> keys = participants.stream()
                .map(alias -> nodes.find(alias)
                        .orElseThrow(() -> new InvalidMultiSignatureException(
                                Reason.UNKNOWN_PARTICIPANT, "a participant is no node with a BLS key")))
                .toList();
        if (keys.size() < nodes.quorum()) {
            throw new InvalidMultiSignatureException(
                    Reason.TOO_FEW_PARTICIPANTS, keys.size() + " nodes signed, but " + nodes.quorum() + " must");
        }
        if (!BlsPublicKey.sum(keys).verifies(point(), value.signedBytes())) {
            throw new InvalidMultiSignatureException(
                    Reason.WRONG_SIGNATURE, "the participants did not sign the value of the multi-signature");
        }
    }

    private BlsSignature point() {
        try {
            return BlsSignature.parse(signature);
        } catch (InvalidInputException e) {
            throw new InvalidMultiSignatureException(Reason.MALFORMED_SIGNATURE, "the signature is no point of G1");
        }
    }

    /** The multi-signature as it stands in a reply. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        participants.forEach(json.putArray("participants")::add);
        json.put("signature", signature);
        json.set("value", value.toJson());
        return json;
    }
}
