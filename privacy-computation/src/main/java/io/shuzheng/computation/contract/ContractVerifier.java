package io.shuzheng.computation.contract;

import io.shuzheng.computation.contract.SignatureFinding.Verdict;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Decides whether a contract may begin: all signatures, and the time. */
public final class ContractVerifier {

    private final ActorKeys keys;
    private final InstantSource clock;

    public ContractVerifier(ActorKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The contract as one that may begin now.
     *
     * @throws ContractRefusedException if it is expired or a signature is missing or does not hold
     * @throws io.shuzheng.primitives.InternalFailureException if a key cannot be looked up now
     */
    public VerifiedContract verify(SignedContract signed) {
        ContractReport report = report(signed, clock.instant());
        if (!report.holds()) {
            throw new ContractRefusedException(report);
        }
        return new VerifiedContract(signed);
    }

    /** What there was to say about the contract at a time: an audit asks for the time at which it began. */
    public ContractReport report(SignedContract signed, Instant at) {
        ComputationContract contract = signed.contract();
        return new ContractReport(
                contract.parties().stream()
                        .filter(ContractParty::signs)
                        .map(party -> new SignatureFinding(party.did(), verdict(signed, party.did(), at)))
                        .toList(),
                at.isBefore(contract.expiresAt()));
    }

    private Verdict verdict(SignedContract signed, PartyDid party, Instant at) {
        Optional<CompactJws> signature = signed.signatureOf(party);
        if (signature.isEmpty()) {
            return Verdict.MISSING;
        }
        KeyId keyId = KeyId.parse(signature.get().keyId());
        Optional<Ed25519PublicKey> key = keys.keyAt(keyId, at.getEpochSecond());
        if (key.isEmpty()) {
            return Verdict.KEY_UNKNOWN;
        }
        return signature.get().isSignedBy(key.get()) ? Verdict.VALID : Verdict.INVALID;
    }
}
