package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.curve.GroupOrderElement;
import io.shuzheng.anoncreds.curve.PointG1;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A credential's index as anoncreds 0.2.3 signed it, with one part changed. */
class IndexUnblinderTests {

    private static final GroupOrderElement NONE = new GroupOrderElement("0");

    private final RevocationKeyCache keys = new RevocationKeyCache(1);
    private final PointG1 otherG1 = CurveElements.text(G1Point.random(new SecureRandom()));
    private final PointG2 otherG2 = CurveElements.text(G2Point.random(new SecureRandom()));

    @Test
    void whenNothingIsChangedThenItIsTaken() {
        Credential credential = credential(TestObjects.json("credential"));

        assertThat(unblind(credential, TestObjects.registry()))
                .isEqualTo(credential.revocation().orElseThrow());
    }

    @Test
    void whenPartIsChangedThenItIsRefusedByName() {
        String signature = "/signature/r_credential";
        Map<String, String> messages = Map.ofEntries(
                Map.entry(signature + " sigma", "the signature sigma"),
                Map.entry(signature + " c", "the signature sigma"),
                Map.entry(signature + " vr_prime_prime", "the signature sigma"),
                Map.entry(signature + " g_i", "the signature sigma"),
                Map.entry(signature + " m2", "the credential context m2"),
                Map.entry(signature + "/witness_signature sigma_i", "the signature sigma_i"),
                Map.entry(signature + "/witness_signature u_i", "u_i"),
                Map.entry(signature + "/witness_signature g_i", "the two g_i"),
                Map.entry("/rev_reg accum", "the witness omega"),
                Map.entry("/witness omega", "the witness omega"));
        messages.forEach((place, message) -> {
            String[] path = place.split(" ", -1);
            JsonNode json = TestObjects.json("credential");
            ObjectNode parent = (ObjectNode) json.at(path[0]);
            parent.put(path[1], another(parent.get(path[1]).stringValue()));

            assertThatThrownBy(() -> unblind(credential(json), TestObjects.registry()))
                    .as(place)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith(message);
        });
    }

    @Test
    void whenIndexIsNotOneOfTheRegistryThenItIsRefused() {
        for (int index : List.of(0, 8)) {
            JsonNode json = TestObjects.json("credential");
            ((ObjectNode) json.at("/signature/r_credential")).put("i", index);

            assertThatThrownBy(() -> unblind(credential(json), TestObjects.registry()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("must be from 1 to 7");
        }
    }

    @Test
    void whenRegistryIsAnotherThenItIsRefused() {
        RevocationRegistryDefinition registry = TestObjects.registry();
        RevocationRegistryDefinition other = new RevocationRegistryDefinition(
                registry.issuerId(),
                registry.tag(),
                registry.credentialDefinitionId(),
                registry.maxCredentials(),
                CurveElements.text(CurveElements.gt(registry.accumulatorKey()).power(BigInteger.TWO)),
                registry.tailsHash(),
                registry.tailsLocation());

        assertThatThrownBy(() -> unblind(credential(TestObjects.json("credential")), other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("the witness omega");
    }

    private String another(String text) {
        return switch (text.split(" ", -1).length) {
            case 1 -> "1" + text.substring(1).replace('A', 'B').replace('1', '2');
            case 6 -> otherG1.text();
            default -> otherG2.text();
        };
    }

    private Credential.Revocation unblind(Credential credential, RevocationRegistryDefinition registry) {
        return new IndexUnblinder(keys)
                .unblind(
                        credential.revocation().orElseThrow(),
                        credential.signature().m2(),
                        NONE,
                        TestObjects.credentialDefinition().revocation().orElseThrow(),
                        registry);
    }

    private static Credential credential(JsonNode json) {
        return Credential.fromJson(json);
    }
}
