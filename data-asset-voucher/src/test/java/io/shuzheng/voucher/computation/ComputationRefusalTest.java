package io.shuzheng.voucher.computation;

import static io.shuzheng.voucher.computation.TestComputation.BANK;
import static io.shuzheng.voucher.computation.TestComputation.CENTRE;
import static io.shuzheng.voucher.computation.TestComputation.LOGISTICS;
import static io.shuzheng.voucher.computation.TestComputation.applicant;
import static io.shuzheng.voucher.computation.TestComputation.application;
import static io.shuzheng.voucher.computation.TestComputation.assertIsPlainScore;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.score.OwnedModel;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.score.ResultShare;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.message.ComputationMessage;
import io.shuzheng.voucher.message.ContractConcluded;
import io.shuzheng.voucher.message.ContractProposal;
import io.shuzheng.voucher.message.ContractSignature;
import io.shuzheng.voucher.message.EncryptedModelDelivery;
import io.shuzheng.voucher.message.InputCommitment;
import io.shuzheng.voucher.message.ModelCommitment;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each wrong message travels from agent to agent; each time the right one that follows still leads to the score. */
class ComputationRefusalTest {

    private static final String BUREAU = "bureau";

    private static TestComputation computation;

    @BeforeAll
    static void open(@TempDir Path folder) {
        computation = new TestComputation(folder);
    }

    @AfterAll
    static void close() {
        computation.close();
    }

    @AfterEach
    void startAll() {
        computation.startAll();
    }

    private static SigningParty signing(String name) {
        ComputationParty party =
                new ComputationParty(computation.market.agent(name).context(), computation.market.directory());
        return computation.read(name, party::signing);
    }

    /** Somebody who has the name of a party but not its key. */
    private static SigningParty forger(String name) {
        KeyId keyId = KeyId.parse(computation.did(name) + "#key-1");
        return new SigningParty(keyId, Ed25519PrivateKey.generate(new SecureRandom()));
    }

    private static String thread(CreditApplicant applicant) {
        return application(applicant).value();
    }

    private static void assertComputes(CreditApplicant applicant) {
        assertIsPlainScore(applicant, computation.awaitResult(applicant));
    }

    // ---- models and inputs ----

    @Test
    void whenModelsComeFromOthersOrAreForgedThenRefused() {
        OwnedModel model = computation
                .read(BANK, reader -> WalletModels.ownedVersion(reader, TestComputation.VERSION))
                .orElseThrow();
        JsonObject right = JsonObject.of(model.publish(signing(BANK)).toJson());
        JsonObject forged = JsonObject.of(model.publish(forger(BANK)).toJson());
        ObjectNode otherWeights = right.toNode();
        ArrayNode weights = (ArrayNode) otherWeights.get("weights");
        weights.set(0, weights.get(1));
        computation.sendRefused(CENTRE, LOGISTICS, new EncryptedModelDelivery(right), "m", "wrong-sender");
        computation.sendRefused(BANK, LOGISTICS, new EncryptedModelDelivery(forged), "m", "signature-invalid");
        computation.sendRefused(
                BANK, LOGISTICS, new EncryptedModelDelivery(JsonObject.of(otherWeights)), "m", "malformed");
        String commitment = right.toNode().get("signed_commitment").stringValue();
        String forgedCommitment = forged.toNode().get("signed_commitment").stringValue();
        computation.sendRefused(LOGISTICS, CENTRE, new ModelCommitment(commitment), "m", "wrong-sender");
        computation.sendRefused(BANK, CENTRE, new ModelCommitment(forgedCommitment), "m", "signature-invalid");
        assertIsPlainScore(applicant(0), computation.compute(applicant(0)));
    }

    @Test
    void whenInputsAreNotTheSendersOrChangeThenRefused() {
        CreditApplicant applicant = applicant(1);
        InputCommitment provided = inputs(PrivateScore.PROVIDER_FEATURES_INPUT);
        InputCommitment stated = inputs(PrivateScore.STATED_FEATURES_INPUT);
        computation.sendRefused(BUREAU, CENTRE, provided, thread(applicant), "wrong-sender");
        computation.sendRefused(BANK, CENTRE, provided, thread(applicant), "input-not-committed");
        computation.sendRefused(BANK, CENTRE, stated, thread(applicant), "input-not-committed");
        computation.sendRefused(LOGISTICS, CENTRE, provided, TestComputation.UNKNOWN.value(), "out-of-order");
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 1);
        computation.sendRefused(LOGISTICS, CENTRE, provided, thread(applicant), "out-of-order");
        computation.bankCommits(applicant);
        computation.centreBegins(applicant);
        assertComputes(applicant);
    }

    private static InputCommitment inputs(String... names) {
        TreeMap<String, SaltedDigest> inputs = new TreeMap<>();
        for (String name : names) {
            inputs.put(name, digest());
        }
        return new InputCommitment(inputs);
    }

    private static SaltedDigest digest() {
        return Commitment.create("test", Json.object(), new SecureRandom()).digest();
    }

    // ---- the contract ----

    /** What the centre would propose for an application, with something changed. */
    private static ContractProposal proposal(CreditApplicant applicant, Consumer<ObjectNode> change) {
        CoordinatorCase known = computation.centreCase(applicant).orElseThrow();
        ContractDraft draft = new ContractDraft(
                new ComputationParty(computation.market.agent(CENTRE).context(), computation.market.directory()),
                ComputationListener.none());
        ComputationContract contract = computation.read(
                CENTRE,
                reader -> draft.contract(
                        reader,
                        application(applicant),
                        known.under(computation.terms()),
                        WalletModels.committed(
                                        reader,
                                        known.input(PrivateScore.MODEL_INPUT).orElseThrow())
                                .orElseThrow()));
        ObjectNode json = contract.toJson();
        change.accept(json);
        return new ContractProposal(JsonObject.of(json));
    }

    private static ObjectNode item(ObjectNode json, String list, int index) {
        return (ObjectNode) json.get(list).get(index);
    }

    /** The bank, whose model it is, would learn the score as well. */
    private static void tellBank(ObjectNode json) {
        ((ArrayNode) item(json, "parties", 0).get("roles")).add("result-party");
        json.get("outputs")
                .forEach(output -> ((ObjectNode) output)
                        .put("receiver", computation.did(BANK).toString()));
    }

    @Test
    void whenAContractDoesNotFitThenNeitherPartySignsItAndTheRightOneGoesOn() {
        CreditApplicant applicant = applicant(2);
        computation.bankCommits(applicant);
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 3);
        long tooLate = computation.expiry.plus(Duration.ofMinutes(1)).getEpochSecond();
        Map<String, Consumer<ObjectNode>> unsuitable = Map.of(
                "receiver",
                ComputationRefusalTest::tellBank,
                "purpose",
                json -> json.put("purpose", "advertising"),
                "indicators",
                json -> ((ArrayNode) json.get("outputs")).remove(1),
                "later",
                json -> json.put("expires_at", tooLate),
                "expired",
                json -> json.put("expires_at", 1),
                "application",
                json -> json.put("application_id", application(applicant(3)).value()),
                "uses",
                json -> json.put("uses", 2),
                "watched",
                json -> item(json, "parties", 3)
                        .put("did", computation.did(BANK).toString() + "x"),
                "algorithm",
                json -> ((ObjectNode) json.get("algorithm")).put("digest", "0".repeat(64)));
        for (String party : new String[] {BANK, LOGISTICS}) {
            unsuitable
                    .values()
                    .forEach(change -> computation.sendRefused(
                            CENTRE, party, proposal(applicant, change), thread(applicant), "contract-unsuitable"));
            int own = party.equals(BANK) ? 1 : 2;
            computation.sendRefused(
                    CENTRE,
                    party,
                    proposal(applicant, json -> item(json, "inputs", own).put("commitment", digest().hex())),
                    thread(applicant),
                    "input-not-committed");
        }
        computation.sendRefused(
                CENTRE,
                LOGISTICS,
                proposal(applicant, json -> item(json, "inputs", 0).put("commitment", digest().hex())),
                thread(applicant),
                "model-unknown");
        ContractProposal right = proposal(applicant, json -> {});
        computation.sendRefused(LOGISTICS, BANK, right, thread(applicant), "wrong-sender");
        computation.sendRefused(BANK, LOGISTICS, right, thread(applicant), "wrong-sender");
        computation.sendRefused(CENTRE, BANK, right, thread(applicant(3)), "input-not-committed");
        computation.awaitTold(BANK, "failed contract-unsuitable", applicant);
        computation.awaitTold(LOGISTICS, "failed model-unknown", applicant);

        computation.centreBegins(applicant);
        assertComputes(applicant);
        computation.sendRefused(CENTRE, BANK, proposal(applicant, json -> {}), thread(applicant), "out-of-order");
    }

    @Test
    void whenSignaturesAreNotTheSendersThenTheContractIsNotConcludedByThem() {
        CreditApplicant applicant = applicant(4);
        computation.bankCommits(applicant);
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 3);
        computation.stop(LOGISTICS);
        computation.centreBegins(applicant);
        computation.awaitSignatures(applicant, 2);
        SignedContract proposed =
                computation.centreCase(applicant).orElseThrow().contract().orElseThrow();
        computation.stop(CENTRE);
        computation.startAgain(LOGISTICS);
        ContractSignature forged = signature(forger(LOGISTICS), proposed.contract());
        ComputationContract other =
                ComputationContract.fromJson(proposed.contract().toJson().put("purpose", "advertising"));
        computation.send(LOGISTICS, CENTRE, forged, thread(applicant));
        computation.send(LOGISTICS, CENTRE, signature(signing(LOGISTICS), other), thread(applicant));
        computation.send(LOGISTICS, CENTRE, signature(signing(BANK), proposed.contract()), thread(applicant));
        computation.startAgain(CENTRE);

        assertComputes(applicant);
        for (String code : new String[] {"signature-invalid", "malformed", "wrong-sender"}) {
            computation.awaitTold(CENTRE, "failed " + code, applicant);
        }
    }

    private static ContractSignature signature(SigningParty party, ComputationContract contract) {
        return new ContractSignature(
                party.sign(SignedContract.TYPE, contract.toJson()).compact());
    }

    @Test
    void whenTheContractIsNotSignedByAllOrIsAnotherThenThePartyDoesNotBegin() {
        CreditApplicant applicant = applicant(5);
        SignedContract proposed = proposedToBank(applicant);
        ContractConcluded unsigned = new ContractConcluded(
                JsonObject.of(proposed.signedBy(signing(BANK)).toJson()));
        ContractConcluded forged = new ContractConcluded(JsonObject.of(
                proposed.signedBy(signing(BANK)).signedBy(forger(LOGISTICS)).toJson()));
        ComputationContract other =
                ComputationContract.fromJson(proposed.contract().toJson().put("purpose", "advertising"));
        ContractConcluded ofOther = new ContractConcluded(
                JsonObject.of(SignedContract.unsigned(other).toJson()));
        computation.sendRefused(CENTRE, BANK, unsigned, thread(applicant), "contract-not-signed");
        computation.sendRefused(CENTRE, BANK, forged, thread(applicant), "contract-not-signed");
        computation.sendRefused(CENTRE, BANK, ofOther, thread(applicant), "contract-unsuitable");
        computation.sendRefused(BUREAU, BANK, unsigned, thread(applicant), "wrong-sender");
        assertThat(computation.partyCase(BANK, applicant).run()).isEmpty();
        computation.startAgain(LOGISTICS);
        assertComputes(applicant);
    }

    @Test
    void whenThePartiesDoNotSignTheContractThenTheCentreIsToldWhy() {
        CreditApplicant applicant = applicant(20);
        computation.bankCommits(applicant);
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 3);
        ContractTerms terms = computation.terms();
        ContractTerms others =
                new ContractTerms("advertising", terms.algorithm(), terms.indicators(), terms.expiresAt());

        computation.run(CENTRE, work -> computation.coordinator.begin(work, application(applicant), others));

        computation.awaitTold(CENTRE, "contract refused contract-unsuitable", applicant);
        assertThat(computation.partyCase(BANK, applicant).contract()).isEmpty();
        assertThat(computation.partyCase(LOGISTICS, applicant).contract()).isEmpty();
    }

    /** The bank has signed, and the logistics company is away. */
    private static SignedContract proposedToBank(CreditApplicant applicant) {
        computation.bankCommits(applicant);
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 3);
        computation.stop(LOGISTICS);
        computation.centreBegins(applicant);
        computation.awaitSignatures(applicant, 2);
        return computation.centreCase(applicant).orElseThrow().contract().orElseThrow();
    }

    // ---- shares ----

    @Test
    void whenAShareIsChangedForgedOrOfAnotherThenRefusedAndTheRightOneIsTaken() {
        CreditApplicant applicant = applicant(6);
        String id = concludedWithoutLogistics(applicant);
        Commitment share = share(id, computation.did(BANK).toString());
        SaltedDigest promised = digest();
        sendShare(BANK, applicant, id, changed(id, share, promised, signing(BANK)), "share-not-committed");
        sendShare(BANK, applicant, id, changed(id, share, share.digest(), forger(BANK)), "signature-invalid");
        sendShare(BUREAU, applicant, id, changed(id, share, share.digest(), signing(BUREAU)), "wrong-sender");
        String otherId = "00000000-0000-4000-8000-000000000000";
        sendShare(BANK, applicant, otherId, changed(id, share, share.digest(), signing(BANK)), "other-computation");
        ResultShare asMask = changed(id, share, share.digest(), signing(BANK));
        sendShare(
                BANK,
                applicant,
                id,
                new ResultShare(PrivateScore.MASK_SHARE, new Identifier(id), asMask.opening(), asMask.signature()),
                "out-of-order");
        computation.awaitTold(CENTRE, "failed share-not-committed", applicant);
        assertThat(computation.centreCase(applicant).orElseThrow().shares().signed())
                .isEmpty();
        computation.startAgain(LOGISTICS);
        assertComputes(applicant);
    }

    /** Centre and bank have begun; the logistics company has signed and is away. */
    private static String concludedWithoutLogistics(CreditApplicant applicant) {
        computation.bankCommits(applicant);
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 3);
        computation.stop(BANK);
        computation.centreBegins(applicant);
        computation.awaitSignatures(applicant, 2);
        computation.stop(LOGISTICS);
        computation.startAgain(BANK);
        computation.awaitTold(BANK, "concluded", applicant);
        return computation
                .partyCase(BANK, applicant)
                .contract()
                .orElseThrow()
                .contract()
                .id()
                .value();
    }

    private static Commitment share(String id, String party) {
        ObjectNode value = Json.object()
                .put("computation_id", id)
                .put("party", party)
                .put("modulus", "AQ")
                .put("share", "Aw");
        value.putObject("indicators");
        return Commitment.create(PrivateScore.ID + "#share", value, new SecureRandom());
    }

    private static ResultShare changed(String id, Commitment share, SaltedDigest promised, SigningParty signer) {
        ObjectNode payload = Json.object()
                .put("computation_id", id)
                .put("party", signer.did().value())
                .put("commitment", promised.hex());
        return new ResultShare(
                PrivateScore.MASKED_SUM,
                new Identifier(id),
                share.opening(),
                signer.sign(ResultShare.COMMITMENT_TYPE, payload));
    }

    private static void sendShare(String from, CreditApplicant applicant, String id, ResultShare share, String code) {
        ResultShare ofId = new ResultShare(share.type(), new Identifier(id), share.opening(), share.signature());
        computation.sendRefused(from, CENTRE, carrier(ofId.toMessage()), thread(applicant), code);
    }

    private static ComputationMessage carrier(PartyMessage message) {
        return new ComputationMessage(message.computationId().value(), JsonObject.of(message.toJson()));
    }

    // ---- replays ----

    @Test
    void whenMessagesAreReplayedThenNothingIsComputedTwice() {
        CreditApplicant applicant = applicant(7);
        ComputationResult result = computation.compute(applicant);
        CoordinatorCase known = computation.centreCase(applicant).orElseThrow();
        SignedContract contract = known.contract().orElseThrow();
        for (String sender : new String[] {BANK, LOGISTICS}) {
            computation.sendRefused(
                    sender, CENTRE, carrier(replayed(known, result, sender)), thread(applicant), "out-of-order");
        }
        PartyMessage answer = new PartyMessage(
                PrivateScore.MASKED_ANSWER,
                contract.contract().id(),
                Json.object().put("ciphertext", "AQ"));
        computation.sendRefused(LOGISTICS, BANK, carrier(answer), thread(applicant), "out-of-order");
        computation.sendRefused(CENTRE, LOGISTICS, carrier(answer), thread(applicant), "out-of-order");

        ContractConcluded again = new ContractConcluded(JsonObject.of(contract.toJson()));
        computation.send(CENTRE, BANK, again, thread(applicant));
        computation.send(CENTRE, LOGISTICS, again, thread(applicant));
        CreditApplicant next = applicant(8);
        computation.sendRefused(CENTRE, BANK, again, thread(next), "input-not-committed");
        assertComputes(applicant);
        assertIsPlainScore(next, computation.compute(next));
        assertThat(computation.told)
                .filteredOn(line -> line.equals("logistics shared " + application(applicant)))
                .hasSize(1);
    }

    private static PartyMessage replayed(CoordinatorCase known, ComputationResult result, String sender) {
        SaltedDigest commitment = result.shares().get(computation.did(sender).toString());
        Opening opening = result.openings().stream()
                .filter(candidate -> candidate.digest().equals(commitment))
                .findFirst()
                .orElseThrow();
        CompactJws signature = known.shares().signed().stream()
                .filter(jws -> jws.keyId().startsWith(computation.did(sender).toString() + "#"))
                .findFirst()
                .orElseThrow();
        String type = sender.equals(BANK) ? PrivateScore.MASKED_SUM : PrivateScore.MASK_SHARE;
        Identifier id = known.contract().orElseThrow().contract().id();
        return new ResultShare(type, id, opening, signature).toMessage();
    }

    @Test
    void whenThePartiesPutInputsInASecondTimeThenTheCentreDoesNotConclude() {
        CreditApplicant first = applicant(9);
        computation.compute(first);
        TreeMap<String, SaltedDigest> used =
                new TreeMap<>(computation.centreCase(first).orElseThrow().inputs());
        SaltedDigest provided = used.remove(PrivateScore.PROVIDER_FEATURES_INPUT);
        CreditApplicant second = applicant(10);
        computation.send(BANK, CENTRE, new InputCommitment(used), thread(second));
        computation.send(
                LOGISTICS,
                CENTRE,
                new InputCommitment(new TreeMap<>(Map.of(PrivateScore.PROVIDER_FEATURES_INPUT, provided))),
                thread(second));
        computation.centreBegins(second);
        computation.awaitSignatures(second, 1);
        ComputationContract contract = computation
                .centreCase(second)
                .orElseThrow()
                .contract()
                .orElseThrow()
                .contract();
        computation.send(BANK, CENTRE, signature(signing(BANK), contract), thread(second));
        computation.awaitSignatures(second, 2);
        computation.sendRefused(
                LOGISTICS, CENTRE, signature(signing(LOGISTICS), contract), thread(second), "already-computed");
        assertThat(computation.centreCase(second).orElseThrow().run()).isEmpty();
    }
}
