package io.shuzheng.ledger.client.lying;

import io.shuzheng.ledger.embedded.internal.ledger.LedgerEntry;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.proof.NodeSigner;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.ledger.internal.encoding.SortedJson;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.proof.signature.TestSigners;
import io.shuzheng.ledger.proof.trie.StateTrie;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all honest nodes of a test network answer: an embedded ledger's answers, with the state proofs of its NYMs under
 * signatures of three of four nodes.
 */
final class HonestLedger implements AutoCloseable {

    static final List<String> SIGNERS = List.of("Node1", "Node2", "Node3");

    private final Path log;
    private final LedgerNode node;
    private final AtomicLong ids = new AtomicLong(1_000);
    private StateTrie state = StateTrie.EMPTY;

    /** A ledger whose pool has these nodes. */
    HonestLedger(List<TestNodeKeys> nodes) throws IOException {
        this.log = Files.createTempFile("honest", ".log");
        this.node = new LedgerNode(log, Clock.systemUTC(), NodeSigner.none());
        List<LedgerEntry> genesis = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            genesis.add(entry(Ledger.POOL, nodes.get(i).transaction(i + 1)));
        }
        genesis.add(entry(Ledger.DOMAIN, trustee()));
        node.begin(genesis);
    }

    /** Puts a DID on the ledger. */
    void add(LedgerIdentity identity) {
        ask(LedgerRequest.of(
                        TestIdentities.trustee().did(),
                        ids.incrementAndGet(),
                        NymOperation.of(identity.did())
                                .verkey(identity.verkey())
                                .build())
                .signedBy(TestIdentities.trustee())
                .toJson());
        state = state.put(keyOf(identity.did()), valueOf(identity.did()));
    }

    StateTrie state() {
        return state;
    }

    /** The answer, without a proof. */
    synchronized Optional<ObjectNode> ask(JsonNode message) {
        byte[] frame = Json.write(message).getBytes(StandardCharsets.UTF_8);
        return node.process(List.of(new ClientMessage(0, new byte[] {1}, frame))).stream()
                .map(answer -> Json.parseObject(answer.body()))
                .findFirst();
    }

    /** The answer of an honest node. */
    Optional<ObjectNode> answer(ObjectNode message) {
        Optional<ObjectNode> answer = ask(message);
        answer.ifPresent(reply -> {
            if (reply.path("result") instanceof ObjectNode result) {
                proofOf(result).ifPresent(proof -> result.set("state_proof", proof));
            }
        });
        return answer;
    }

    /** What the nodes have signed, now or at another time. */
    MultiSignature signature(long timestamp, List<String> signers) {
        return TestSigners.sign(value(state, timestamp), signers);
    }

    MultiSignatureValue value(StateTrie trie, long timestamp) {
        return new MultiSignatureValue(
                Ledger.DOMAIN,
                trie.root(),
                StateTrie.EMPTY.root(),
                node.store().ledger(Ledger.DOMAIN).head().root(),
                timestamp);
    }

    /** An honest proof of a key of a state. */
    static ObjectNode proof(StateTrie trie, String did, MultiSignature signature) {
        return StateProof.of(trie.prove(keyOf(LedgerDid.of(did))), signature).toJson();
    }

    static long now() {
        return Clock.systemUTC().instant().getEpochSecond();
    }

    static byte[] keyOf(LedgerDid did) {
        return Digests.sha256(did.value().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<ObjectNode> proofOf(ObjectNode result) {
        MultiSignature signature = signature(now(), SIGNERS);
        return switch (result.path("type").asString("")) {
            case "105" -> Optional.of(proof(state, result.path("dest").asString(), signature));
            case "3" -> Optional.of(Json.object().set("multi_signature", signature.toJson()));
            default -> Optional.empty();
        };
    }

    private byte[] valueOf(LedgerDid did) {
        ObjectNode answer = ask(LedgerRequest.of(
                                LedgerDid.ANONYMOUS, ids.incrementAndGet(), AttributeOperations.getNym(did))
                        .toJson())
                .orElseThrow();
        ObjectNode value = Json.parseObject(answer.path("result").path("data").asString());
        value.remove("dest");
        return SortedJson.write(value).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode trustee() {
        LedgerIdentity trustee = TestIdentities.trustee();
        ObjectNode json = Json.object();
        json.putObject("reqSignature");
        ObjectNode txn = json.putObject("txn");
        txn.putObject("data")
                .put("dest", trustee.did().value())
                .put("role", "0")
                .put("verkey", trustee.verkey().base58());
        txn.putObject("metadata");
        txn.put("type", "1");
        json.putObject("txnMetadata").put("seqNo", 1);
        return json.put("ver", "1");
    }

    private static LedgerEntry entry(Ledger ledger, ObjectNode transaction) {
        return new LedgerEntry(ledger, StoredTransaction.of(transaction), Optional.empty());
    }

    @Override
    public void close() {
        node.close();
        try {
            Files.delete(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
