package io.shuzheng.holder;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.holder.CannotPresentException.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Whether credentials are revoked, and the witnesses that they are not. */
final class RevocationStates {

    private final AnonCredsEngine engine;
    private final AnonCredsRegistry registry;
    private final TailsFiles tails;
    private final Clock clock;

    RevocationStates(AnonCredsEngine engine, AnonCredsRegistry registry, TailsFiles tails, Clock clock) {
        this.engine = engine;
        this.registry = registry;
        this.tails = tails;
        this.clock = clock;
    }

    /** Whether the ledger says that the credential is revoked now. */
    boolean isRevokedNow(Credential.Revocation part) {
        return registry.revocationStatusList(part.registryId(), clock.instant().getEpochSecond())
                .isRevoked(part.index());
    }

    /** Whether the credential is revoked where the intervals ask for the opposite. */
    boolean isRevoked(StoredCredential stored, List<NonRevokedInterval> intervals) {
        return stored.credential()
                .revocation()
                .filter(part -> !intervals.isEmpty())
                .map(part -> list(part, intervals).isRevoked(part.index()))
                .orElse(false);
    }

    /**
     * The witness for the list in force at the intervals' end; empty where none is asked for, or the credential is not
     * revocable.
     *
     * @throws CannotPresentException if list or tails file cannot be used
     */
    Optional<CredentialRevocationState> state(StoredCredential stored, List<NonRevokedInterval> intervals) {
        return stored.credential()
                .revocation()
                .filter(part -> !intervals.isEmpty())
                .map(part -> {
                    RevocationRegistryDefinition definition = registry.revocationRegistryDefinition(part.registryId());
                    return engine.createRevocationState(
                            definition, list(part, intervals), part.index(), tails.get(definition));
                });
    }

    private RevocationStatusList list(Credential.Revocation part, List<NonRevokedInterval> intervals) {
        long now = clock.instant().getEpochSecond();
        long end = intervals.stream()
                .mapToLong(interval -> interval.to().orElse(now))
                .max()
                .orElse(now);
        try {
            return registry.revocationStatusList(part.registryId(), end);
        } catch (ObjectNotFoundException e) {
            throw new CannotPresentException(Reason.NO_REVOCATION_STATE, e);
        }
    }
}
