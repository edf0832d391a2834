package io.shuzheng.computation.score;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A party's share of the score, which it commits to: {@code {"computation_id", "party", "modulus", "share", "indicators"}}.
 * Modulus and share are unsigned big-endian in base64url.
 *
 * @param key gives the modulus that shares are added by
 * @param share in {@code [0, n)}; alone it is uniform
 * @param indicators of the provider's features, empty for the model owner
 */
record ShareValue(
        Identifier computationId,
        PartyDid party,
        PaillierPublicKey key,
        BigInteger share,
        SortedMap<String, Integer> indicators) {

    private static final int MAXIMUM_INDICATORS = 64;

    /** @throws InvalidInputException if the share is not below the modulus */
    ShareValue {
        indicators = Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
        if (share.signum() < 0 || share.compareTo(key.n()) >= 0 || indicators.size() > MAXIMUM_INDICATORS) {
            throw new InvalidInputException("a share is below its modulus");
        }
    }

    /** The sum of two shares, as a signed number. */
    BigInteger plus(ShareValue other) {
        return key.decodeSigned(share.add(other.share).mod(key.n()));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("computation_id", computationId.value())
                .put("party", party.value())
                .put("modulus", Base64Url.encode(key.encode()))
                .put("share", Base64Url.encode(share.toByteArray()));
        ObjectNode members = json.putObject("indicators");
        indicators.forEach(members::put);
        return json;
    }

    static ShareValue fromJson(JsonNode json) {
        Members members = Members.of(json, "a share", "computation_id", "party", "modulus", "share", "indicators");
        ObjectNode object = members.object("indicators");
        Members values = Members.of(object, "indicators", object.propertyNames().toArray(String[]::new));
        SortedMap<String, Integer> indicators = new TreeMap<>();
        object.propertyNames().forEach(name -> indicators.put(name, values.smallInteger(name)));
        return new ShareValue(
                new Identifier(members.string("computation_id")),
                new PartyDid(members.string("party")),
                PaillierPublicKey.of(new BigInteger(1, members.bytes("modulus"))),
                new BigInteger(1, members.bytes("share")),
                indicators);
    }

    /** Neither share nor indicators. */
    @Override
    public String toString() {
        return "ShareValue[" + computationId + ", " + party + "]";
    }
}
