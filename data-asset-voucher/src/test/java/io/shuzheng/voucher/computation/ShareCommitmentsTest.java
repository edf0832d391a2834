package io.shuzheng.voucher.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.contract.Algorithm;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractOutput;
import io.shuzheng.computation.contract.ContractParty;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.computation.score.ResultShare;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShareCommitmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final SigningParty BANK = party("bank");
    private static final SigningParty LOGISTICS = party("logistics");
    private static final SigningParty CENTRE = party("centre");
    private static final SaltedDigest ONE = SaltedDigest.fromHex("1".repeat(64));
    private static final SaltedDigest TWO = SaltedDigest.fromHex("2".repeat(64));
    private static final ActorKeys KEYS = (keyId, unixSeconds) -> Stream.of(BANK, LOGISTICS, CENTRE)
            .filter(party -> party.keyId().equals(keyId))
            .findFirst()
            .map(party -> party.key().publicKey());

    private static final ComputationContract CONTRACT = new ComputationContract(
            new Identifier("computation-1"),
            new Identifier("application-1"),
            Algorithm.of("urn:shuzheng:private-score/1.0", Json.object()),
            "loan-risk-assessment",
            List.of(
                    ContractParty.of(BANK.did(), Role.INITIATOR, Role.COMPUTE_NODE),
                    ContractParty.of(LOGISTICS.did(), Role.COMPUTE_NODE),
                    ContractParty.of(CENTRE.did(), Role.RESULT_PARTY)),
            List.of(),
            List.of(new ContractOutput("joint_score", CENTRE.did())),
            NOW.plusSeconds(60),
            1);

    private static SigningParty party(String name) {
        byte[] seed = Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
        return new SigningParty(
                KeyId.parse("did:sov:" + name + "#key-1"), Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed)));
    }

    private static String commitment(String computation, SigningParty party, SigningParty signer, SaltedDigest digest) {
        CompactJws jws = signer.sign(
                ResultShare.COMMITMENT_TYPE,
                Json.object()
                        .put("computation_id", computation)
                        .put("party", party.did().value())
                        .put("commitment", digest.hex()));
        return jws.compact();
    }

    private static String right(SigningParty party, SaltedDigest digest) {
        return commitment("computation-1", party, party, digest);
    }

    private static SaltedDigest combined(String... compact) {
        return ShareCommitments.parse(List.of(compact)).combined(CONTRACT, KEYS, NOW);
    }

    @Test
    void whenBothHaveSignedThenTheirDigestIsTheVouchersInEitherOrder() {
        SaltedDigest expected = CombinedCommitment.ofShares(
                CONTRACT.id(),
                new TreeMap<>(Map.of(BANK.did().value(), ONE, LOGISTICS.did().value(), TWO)));
        assertThat(combined(right(BANK, ONE), right(LOGISTICS, TWO))).isEqualTo(expected);
        assertThat(combined(right(LOGISTICS, TWO), right(BANK, ONE))).isEqualTo(expected);
        assertThat(combined(right(BANK, TWO), right(LOGISTICS, ONE))).isNotEqualTo(expected);
        ShareCommitments shares = ShareCommitments.parse(List.of(right(BANK, ONE)));
        assertThat(shares.of(BANK.did())).contains(ONE);
        assertThat(shares.of(LOGISTICS.did())).isEmpty();
        assertThat(ShareCommitments.parse(shares.compact())).isEqualTo(shares);
    }

    @Test
    void whenOneIsMissingTwiceThereOrOfAStrangerThenRefused() {
        assertRefused(right(BANK, ONE));
        assertRefused(right(BANK, ONE), right(BANK, ONE));
        assertRefused(right(BANK, ONE), right(BANK, ONE), right(LOGISTICS, TWO));
        assertRefused(right(BANK, ONE), right(CENTRE, TWO));
        assertRefused(right(BANK, ONE), right(LOGISTICS, TWO), right(CENTRE, TWO));
    }

    @Test
    void whenOneIsForgedOrOfAnotherComputationOrPartyThenRefused() {
        SigningParty forger = new SigningParty(LOGISTICS.keyId(), BANK.key());
        assertRefused(right(BANK, ONE), commitment("computation-1", LOGISTICS, forger, TWO));
        assertRefused(right(BANK, ONE), commitment("computation-2", LOGISTICS, LOGISTICS, TWO));
        assertRefused(right(BANK, ONE), commitment("computation-1", BANK, LOGISTICS, TWO));
    }

    private static void assertRefused(String... compact) {
        assertThatThrownBy(() -> combined(compact)).isInstanceOf(InvalidInputException.class);
    }
}
