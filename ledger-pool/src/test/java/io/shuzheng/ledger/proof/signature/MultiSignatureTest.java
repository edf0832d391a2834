package io.shuzheng.ledger.proof.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.proof.signature.InvalidMultiSignatureException.Reason;
import io.shuzheng.ledger.proof.trie.StateRoot;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MultiSignatureTest {

    private static final MultiSignatureValue VALUE = new MultiSignatureValue(
            Ledger.DOMAIN, StateRoot.EMPTY, StateRoot.EMPTY, MerkleHash.EMPTY_TREE, 1_700_000_000);

    private final NodeKeys nodes = TestSigners.keys("A", "B", "C", "D");

    @Test
    void whenAQuorumSignedThenItIsTaken() {
        assertThat(nodes.quorum()).isEqualTo(3);
        for (List<String> participants :
                List.of(List.of("A", "B", "C"), List.of("D", "C", "A"), List.of("A", "B", "C", "D"))) {
            MultiSignature signature = TestSigners.sign(VALUE, participants);

            assertThatCode(() -> signature.verify(nodes)).doesNotThrowAnyException();
            assertThat(MultiSignature.parse(signature.toJson())).isEqualTo(signature);
        }
    }

    @Test
    void whenFewerSignedThenItIsRefused() {
        assertRefused(Reason.TOO_FEW_PARTICIPANTS, TestSigners.sign(VALUE, List.of("A", "B")));
        assertRefused(Reason.REPEATED_PARTICIPANT, TestSigners.sign(VALUE, List.of("A", "B", "B")));
        assertRefused(Reason.UNKNOWN_PARTICIPANT, TestSigners.sign(VALUE, List.of("A", "B", "E")));
    }

    @Test
    void whenOthersSignedThanItSaysThenItIsRefused() {
        MultiSignature signed = TestSigners.sign(VALUE, List.of("A", "B", "C"));

        assertRefused(Reason.WRONG_SIGNATURE, new MultiSignature(List.of("A", "B", "D"), signed.signature(), VALUE));
        assertRefused(
                Reason.WRONG_SIGNATURE, new MultiSignature(List.of("A", "B", "C", "D"), signed.signature(), VALUE));
        assertRefused(Reason.MALFORMED_SIGNATURE, new MultiSignature(signed.participants(), "x", VALUE));
    }

    @Test
    void whenAnyMemberOfTheValueIsChangedThenItIsRefused() {
        MultiSignature signed = TestSigners.sign(VALUE, List.of("A", "B", "C"));
        String otherRoot = StateRoot.of(new byte[32]).base58();
        Map<String, Object> changes = Map.of(
                "ledger_id", 2,
                "timestamp", 1_700_000_001L,
                "state_root_hash", otherRoot,
                "pool_state_root_hash", otherRoot,
                "txn_root_hash", otherRoot);
        changes.forEach((name, changed) -> {
            ObjectNode json = signed.toJson();
            ((ObjectNode) json.path("value")).putPOJO(name, changed);

            assertRefused(Reason.WRONG_SIGNATURE, MultiSignature.parse(Json.parse(Json.write(json))));
        });
    }

    @Test
    void whenMemberIsMissingOrAddedThenItIsRefused() {
        ObjectNode json = TestSigners.sign(VALUE, List.of("A", "B", "C")).toJson();
        for (String name : json.propertyNames()) {
            assertMalformed(json.deepCopy().without(name));
        }
        for (String name : json.path("value").propertyNames()) {
            ObjectNode changed = json.deepCopy();
            ((ObjectNode) changed.path("value")).remove(name);
            assertMalformed(changed);
        }
        ObjectNode added = json.deepCopy();
        ((ObjectNode) added.path("value")).put("more", 1);
        assertMalformed(added);
        ObjectNode nobody = json.deepCopy();
        nobody.putArray("participants");
        assertMalformed(nobody);
    }

    @Test
    void whenTimeOrLedgerIsNoWholeNumberThenItIsRefused() {
        ObjectNode json = TestSigners.sign(VALUE, List.of("A", "B", "C")).toJson();
        for (String number : List.of("-1", "1700000000.5", "18446744073709551617", "\"1\"", "null")) {
            for (String name : List.of("timestamp", "ledger_id")) {
                ObjectNode changed = json.deepCopy();
                ((ObjectNode) changed.path("value")).set(name, Json.parse(number));
                assertMalformed(changed);
            }
        }
        ObjectNode fraction = json.deepCopy();
        ((ObjectNode) fraction.path("value")).set("ledger_id", Json.parse("1.0"));
        assertMalformed(fraction);
        ObjectNode fractionOfASecond = json.deepCopy();
        ((ObjectNode) fractionOfASecond.path("value")).set("timestamp", Json.parse("1700000000.0"));
        assertMalformed(fractionOfASecond);
    }

    @Test
    void whenThereAreMoreKeysThanNodesThenTheyAreNone() {
        assertThatThrownBy(
                        () -> new NodeKeys(Map.of("A", TestSigners.secret("A").publicKey()), 0))
                .isInstanceOf(InvalidInputException.class);
    }

    /** Verdicts are kept by signature: those that are kept are to be short. */
    @Test
    void whenItIsLongerThanAnyHonestOneThenItIsRefused() {
        List<String> many =
                IntStream.rangeClosed(0, 256).mapToObj(i -> "Node" + i).toList();
        String longText = "x".repeat(257);

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> new MultiSignature(many, "x", VALUE),
                () -> new MultiSignature(List.of(longText), "x", VALUE),
                () -> new MultiSignature(List.of("A"), longText, VALUE))) {
            assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
        }
        assertThatCode(() -> new MultiSignature(many.subList(0, 256), longText.substring(1), VALUE))
                .doesNotThrowAnyException();
    }

    /** With a key that is the negative of the others' sum, one node would sign for all; a proof of possession excludes it. */
    @Test
    void whenKeyIsMadeOfOthersKeysThenPossessionCannotBeProved() {
        BlsSecretKey own = TestSigners.secret("E");
        BlsPublicKey honest = TestSigners.secret("A").publicKey();
        BlsPublicKey rogue =
                new BlsPublicKey(G2Point.ofBytes(Base58.decode(own.publicKey().base58()))
                        .subtract(G2Point.ofBytes(Base58.decode(honest.base58()))));
        byte[] message = VALUE.signedBytes();

        assertThat(BlsPublicKey.sum(List.of(honest, rogue)).verifies(own.sign(message), message))
                .isTrue();
        assertThat(rogue.isPossessedBy(own.provePossession())).isFalse();
    }

    private static void assertMalformed(ObjectNode json) {
        assertThatThrownBy(() -> MultiSignature.parse(json))
                .as(json.toString())
                .isInstanceOf(InvalidInputException.class);
    }

    private void assertRefused(Reason reason, MultiSignature signature) {
        assertThatThrownBy(() -> signature.verify(nodes))
                .isInstanceOfSatisfying(
                        InvalidMultiSignatureException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
