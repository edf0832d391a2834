package io.shuzheng.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StatementTest {

    @Test
    void whenWrittenAndReadThenItIsTheSame() {
        assertThat(Statement.fromJson(TestStatements.full().toJson())).isEqualTo(TestStatements.full());
        assertThat(TestStatements.full().actor()).isEqualTo(TestKeys.CENTRE.id().did());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "subjects", "step", "actor", "keyId", "occurredAt", "previous", "commitments", "details"})
    void whenAMemberIsMissingOrOfAnotherTypeThenRefused(String member) {
        assertRefused(json -> json.remove(member));
        assertRefused(json -> json.putNull(member));
        assertRefused(json -> json.put(member, 1.5));
        assertRefused(json -> json.put(member, true));
        assertRefused(json -> json.put(member, "?"));
    }

    @Test
    void whenAMemberIsUnknownThenRefused() {
        assertRefused(json -> json.put("comment", "x"));
    }

    @Test
    void whenTheKeyIsNotTheActorsThenRefused() {
        assertRefused(json -> json.put("keyId", TestKeys.BANK.id().value()));
    }

    @Test
    void whenAListIsOutOfBoundsThenRefused() {
        assertRefused(json -> json.putArray("subjects"));
        assertRefused(
                json -> json.withArray("subjects").add(json.get("subjects").get(0)));
        assertRefused(
                json -> json.withArray("previous").add(json.get("previous").get(0)));
        assertRefused(json -> {
            for (int i = 0; i < 17; i++) {
                json.withArray("previous").add(String.format("%064x", i));
            }
        });
        assertRefused(json -> {
            for (int i = 0; i < 17; i++) {
                json.withObject("commitments").put("c" + i, "ab".repeat(32));
            }
        });
        assertRefused(json -> json.withObject("commitments").put("Name With Spaces", "ab".repeat(32)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Zhang San\"",
                "12",
                "{}",
                "{\"text\": \"loan for Zhang San\"}",
                "{\"id\": \"Zhang San\"}",
                "{\"id\": \"\\u5f20\\u4e09\"}",
                "{\"id\": \"zhang@example.com\"}",
                "{\"id\": \"13800138000\"}",
                "{\"id\": \"tel:13800138000\"}",
                "{\"id\": \"11010519491231002X\"}",
                "{\"id\": \"uscc:91350100M000100Y43\"}",
                "{\"id\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}",
                "{\"id\": \"\"}",
                "{\"id\": \"a\", \"fen\": 1}",
                "{\"fen\": -1}",
                "{\"fen\": 1.5}",
                "{\"fen\": \"100\"}",
                "{\"fen\": 9007199254740992}",
                "{\"digest\": \"abcd\"}",
                "{\"date\": 20260230}",
                "{\"date\": \"2026-02-28\"}",
                "{\"date\": 18991231}",
                "[{\"fen\": 1}]",
                "null"
            })
    void whenADetailIsFreeTextOrPersonalOrWrongThenRefusedWithoutRepeatingIt(String detail) {
        ObjectNode json = TestStatements.full().toJson();
        json.withObject("details").set("x", Json.parse(detail));

        assertThatThrownBy(() -> Statement.fromJson(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContainingAny("Zhang", "13800138000", "11010519491231002X", "91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GD-2026-000017",
                "urn:uuid:0b9f7a5e-3c1d-4e2f-8a6b-1c2d3e4f5a6b",
                "WgWxqztrNooG92RXvxSTWv:3:CL:12:tag",
                "did:sov:WgWxqztrNooG92RXvxSTWv",
                "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "approved",
                "110105194912310021",
                "91350100M000100Y44",
                "10000000000"
            })
    void whenAnIdIsOneOfTheFlowThenItIsTaken(String id) {
        assertThat(new Identifier(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "did",
                "did:",
                "did:x",
                "did:x:",
                "did:X:y",
                "did:x:y#k",
                "did:x:y?a",
                "did:x:y/z",
                "did:x:a b",
                "DID:x:y"
            })
    void whenNoDidThenRefused(String did) {
        assertThatThrownBy(() -> new PartyDid(did)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> KeyId.parse(did + "#key 1")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenSaltedDigestsAreGivenThenTheyAreKeptByName() {
        Statement statement = TestStatements.full();

        assertThat(statement.commitments()).containsOnlyKeys("result");
        assertThat(statement.commitments().get("result")).isEqualTo(SaltedDigest.fromHex("ab".repeat(32)));
        assertThat(statement.details().keySet())
                .isEqualTo(new TreeSet<>(List.of("computation", "fee", "valid_until", "voucher")));
    }

    private static void assertRefused(Consumer<ObjectNode> change) {
        ObjectNode json = TestStatements.full().toJson();
        change.accept(json);
        assertThatThrownBy(() -> Statement.fromJson(json)).isInstanceOf(InvalidInputException.class);
    }
}
