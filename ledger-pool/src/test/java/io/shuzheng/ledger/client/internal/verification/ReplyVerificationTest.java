package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.internal.agreement.AskingPlan;
import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.client.internal.pool.PoolLedger;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.proof.trie.StateRoot;
import io.shuzheng.ledger.proof.trie.StateTrie;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReplyVerificationTest {

    private static final long NOW = 1_800_000_000;
    private static final LedgerIdentity AUTHOR = TestIdentities.trustee();
    private static final LedgerRequest GET_NYM = request(AttributeOperations.getNym(AUTHOR.did()));
    private static final LedgerRequest NYM =
            request(NymOperation.of(AUTHOR.did()).build()).signedBy(AUTHOR);

    private final ReplyVerification verification =
            new ReplyVerification(Duration.ofMinutes(10), Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void whenANodeCanProveItsAnswerThenOneIsAsked() {
        PoolLedger pool = pool("A", "B", "C", "D");

        assertThat(plan(GET_NYM, pool)).isEqualTo(AskingPlan.ONE_BY_ONE);
        assertThat(plan(request(TransactionOperations.getTransaction(Ledger.DOMAIN, 1)), pool))
                .isEqualTo(AskingPlan.ONE_BY_ONE);
        assertThat(plan(request(LedgerOperation.parse(Json.parse("{\"type\":\"6\"}"))), pool))
                .isEqualTo(AskingPlan.AGREEMENT);
        assertThat(plan(NYM, pool)).isEqualTo(AskingPlan.ALL);
    }

    @Test
    void whenPoolChangesThenItsKeysCount() {
        PoolLedger before = pool("A", "B", "C", "D");
        PoolLedger after = pool("E", "F", "G", "H");
        ObjectNode byTheFormer = absence(NOW, "A", "B", "C");
        ObjectNode byTheLatter = absence(NOW, "E", "F", "G");

        assertThat(judge(before, byTheFormer)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(before, byTheLatter)).isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(after, byTheFormer)).isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(after, byTheLatter)).isEqualTo(Verdict.PROVEN);
    }

    /** Nodes without a key count as nodes: those with one are not a network of their own. */
    @Test
    void whenMostNodesHaveNoKeyThenTheOthersProveNothing() {
        assertThat(judge(pool("A", "-b", "-c", "-d"), absence(NOW, "A"))).isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(pool("A", "B", "C", "-d"), absence(NOW, "A", "B", "C")))
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whenAWriteWasSeenThenStatesOfBeforeAreOutdated() {
        PoolLedger pool = pool("A", "B", "C", "D");

        verification.saw(NYM, LedgerReply.of(NYM, written(NYM)));

        assertThat(judge(pool, absence(NOW - 6, "A", "B", "C"))).isEqualTo(Verdict.OUTDATED);
        assertThat(judge(pool, absence(NOW - 5, "A", "B", "C"))).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void whenAWriteToAnotherLedgerWasSeenThenStatesOfThisOneAreAsFreshAsBefore() {
        PoolLedger pool = pool("A", "B", "C", "D");

        for (String type : List.of("0", "4", "5", "8", "120", "122")) {
            LedgerRequest write = request(LedgerOperation.parse(Json.object().put("type", type)))
                    .signedBy(AUTHOR);
            verification.saw(write, LedgerReply.of(write, written(write)));
        }

        assertThat(judge(pool, absence(NOW - 6, "A", "B", "C"))).isEqualTo(Verdict.PROVEN);
    }

    private AskingPlan plan(LedgerRequest request, PoolLedger pool) {
        return verification.question(request, pool).plan();
    }

    private Verdict judge(PoolLedger pool, ObjectNode result) {
        return verification.question(GET_NYM, pool).judge().judge(result);
    }

    private static LedgerRequest request(LedgerOperation operation) {
        return LedgerRequest.of(AUTHOR.did(), 5, operation);
    }

    private static ObjectNode absence(long signedAt, String... signers) {
        byte[] key = Digests.sha256(AUTHOR.did().value().getBytes(StandardCharsets.UTF_8));
        MultiSignatureValue value = new MultiSignatureValue(
                Ledger.DOMAIN, StateRoot.EMPTY, StateRoot.EMPTY, MerkleHash.EMPTY_TREE, signedAt);
        ObjectNode result = GET_NYM.operation()
                .toJson()
                .put("identifier", AUTHOR.did().value())
                .put("reqId", 5);
        result.set(
                "state_proof",
                StateProof.of(StateTrie.EMPTY.prove(key), TestSigners.sign(value, List.of(signers)))
                        .toJson());
        return result;
    }

    private static ObjectNode written(LedgerRequest request) {
        ObjectNode result = Json.object().put("rootHash", MerkleHash.EMPTY_TREE.base58());
        ObjectNode txn = result.putObject("txn").put("type", request.type().code());
        txn.putObject("metadata").put("reqId", request.requestId()).put("payloadDigest", request.payloadDigest());
        result.putObject("txnMetadata").put("seqNo", 7).put("txnTime", NOW - 5);
        return result;
    }

    /** A pool of four nodes of these names. Those that begin with a hyphen have no BLS key. */
    private static PoolLedger pool(String... aliases) {
        List<String> lines = genesis().lines().toList();
        return PoolLedger.of(Genesis.parse(IntStream.range(0, aliases.length)
                .mapToObj(index -> named(lines.get(index), aliases[index]))
                .collect(Collectors.joining("\n"))));
    }

    private static String named(String line, String alias) {
        ObjectNode transaction = Json.parseObject(line);
        ObjectNode data = (ObjectNode) transaction.path("txn").path("data").path("data");
        data.put("alias", alias);
        data.remove(Arrays.asList("blskey", "blskey_pop"));
        if (!alias.startsWith("-")) {
            data.put("blskey", TestSigners.secret(alias).publicKey().base58());
        }
        return Json.write(transaction);
    }

    private static String genesis() {
        try (InputStream text = Genesis.class.getResourceAsStream("four-nodes.genesis")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
