package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier.Statement;
import io.shuzheng.anoncreds.internal.proof.Refusal;
import java.util.Optional;
import java.util.Set;

/** The status lists and registries that proofs of non-revocation are verified with. */
final class StatusLists {

    private final ProofInputs inputs;

    StatusLists(ProofInputs inputs) {
        this.inputs = inputs;
    }

    /**
     * What a proof of non-revocation must hold against: the list that the presentation names.
     *
     * @throws io.shuzheng.anoncreds.internal.proof.ProofRefusedException if the list or its registry was not given, or is of
     *     another definition, or the list is outside an interval
     */
    Statement statement(RevocationPublicKey key, CredentialIdentifier identifier, Set<NonRevokedInterval> intervals) {
        String registryId = identifier.revocationRegistryId().orElseThrow(this::missing);
        long timestamp = identifier.timestamp().orElseThrow(this::missing);
        RevocationRegistryDefinition registry = Optional.ofNullable(
                        inputs.revocationRegistries().get(registryId))
                .filter(each -> each.credentialDefinitionId().equals(identifier.credentialDefinitionId()))
                .orElseThrow(() -> Refusal.OBJECTS_DIFFER.at(registryId));
        RevocationStatusList list = inputs.statusLists().stream()
                .filter(each -> each.registryId().equals(registryId) && each.timestamp() == timestamp)
                .findFirst()
                .orElseThrow(() -> Refusal.OBJECTS_DIFFER.at("the status list of " + timestamp));
        intervals.forEach(interval -> requireWithin(interval, list));
        return new Statement(key, registry.accumulatorKey(), list.accumulator());
    }

    private RuntimeException missing() {
        return Refusal.NON_REVOCATION_DIFFERS.at("it names no registry and status list");
    }

    private void requireWithin(NonRevokedInterval interval, RevocationStatusList list) {
        boolean late = list.timestamp() > interval.to().orElse(Long.MAX_VALUE);
        boolean early = list.timestamp() < interval.from().orElse(0);
        if (late || (early && !isAccepted(interval, list))) {
            throw Refusal.NON_REVOCATION_DIFFERS.at("the status list is outside the interval");
        }
    }

    private boolean isAccepted(NonRevokedInterval interval, RevocationStatusList list) {
        return inputs.intervalOverrides().stream()
                .anyMatch(each -> each.registryId().equals(list.registryId())
                        && each.requestedFrom() == interval.from().orElse(0)
                        && each.acceptedTimestamp() <= list.timestamp());
    }
}
