package io.shuzheng.issuer;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationProtocol;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokedCredential;
import io.shuzheng.issuer.Issuance.RevocationState;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revokes credentials in the background, one after another in each registry.
 *
 * <p>The next status list is stored before it is published: after a crash the same list is published again, which a registry
 * recognises. The holder is told (Aries RFC 0721) when the ledger has it.
 */
final class Revocations implements WorkHandler {

    private static final String WORK = "issuer-revocation";
    private static final String EXCHANGE = "exchange";

    private final IssuerParts parts;
    private final RevocationNotificationProtocol notifications;

    Revocations(IssuerParts parts) {
        this.parts = parts;
        this.notifications = new RevocationNotificationProtocol(parts.context().ids());
    }

    /** Has the credential revoked; does nothing if it was asked for before. */
    void revoke(UnitOfWork work, String exchangeId) {
        Issuance issuance = Issuances.require(work, exchangeId);
        if (issuance.revocation() != RevocationState.NONE) {
            return;
        }
        if (!issuance.isIssued()) {
            throw new IssuanceException(IssuanceException.Reason.NOT_ISSUED, "no credential was issued");
        }
        RegistryPlaceRecord place = work.find(RegistryPlaceRecord.TYPE, exchangeId)
                .orElseThrow(() -> new IssuanceException(
                        IssuanceException.Reason.NOT_REVOCABLE, "the credential cannot be revoked"));
        schedule(work, exchangeId, issuance, place);
    }

    /** Has what the holder turned down revoked, as far as it can be: the holder may have kept it all the same. */
    void revokeTurnedDown(UnitOfWork work, String exchangeId) {
        Issuance issuance = Issuances.require(work, exchangeId);
        work.find(RegistryPlaceRecord.TYPE, exchangeId)
                .filter(place -> issuance.revocation() == RevocationState.NONE)
                .ifPresent(place -> schedule(work, exchangeId, issuance, place));
    }

    private void schedule(UnitOfWork work, String exchangeId, Issuance issuance, RegistryPlaceRecord place) {
        work.put(Issuance.TYPE, exchangeId, issuance.with(RevocationState.PENDING));
        WorkItem item = WorkItem.of(WORK, Json.object().put(EXCHANGE, exchangeId));
        parts.context()
                .background()
                .schedule(work, item.inLane(WORK, place.registryId()).onceBy(exchangeId));
    }

    @Override
    public String type() {
        return WORK;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        String exchangeId = payload.path(EXCHANGE).asString("");
        RegistryPlaceRecord place = parts.context()
                .store()
                .read(reader -> reader.find(RegistryPlaceRecord.TYPE, exchangeId))
                .orElseThrow(() -> new InternalFailureException("a place that was given out is not in the wallet"));
        parts.publisher().get().publishRevocationStatusList(nextList(place));
        Issuance issuance = Issuances.require(work, exchangeId);
        work.put(Issuance.TYPE, exchangeId, issuance.with(RevocationState.REVOKED));
        parts.context()
                .connections()
                .find(work, issuance.connectionId())
                .filter(Connection::isUsable)
                .ifPresent(connection -> notify(work, connection, place));
        parts.listener().revoked(work, exchangeId);
    }

    private void notify(UnitOfWork work, Connection connection, RegistryPlaceRecord place) {
        RevokedCredential revoked = new RevokedCredential(place.registryId(), place.index());
        parts.context()
                .messenger()
                .send(
                        work,
                        connection,
                        notifications.revoke(revoked, Optional.empty(), false).message());
    }

    /** The list that revokes the place, stored. */
    private RevocationStatusList nextList(RegistryPlaceRecord place) {
        WalletStore store = parts.context().store();
        return store.execute(work -> {
            RevocationStatusList current =
                    work.find(Registries.STATUS_LIST, place.registryId()).orElseThrow();
            if (current.isRevoked(place.index())) {
                return current;
            }
            IssuerRegistry registry = Registries.require(work, place.registryId());
            IssuerDefinition definition =
                    DefinitionPublication.require(work, registry.definition().credentialDefinitionId());
            long now = parts.context().clock().instant().getEpochSecond();
            RevocationStatusList next = parts.engine()
                    .updateStatusList(new StatusListUpdate(
                            definition.definition(),
                            registry.definition(),
                            registry.privateKey(),
                            current,
                            Set.of(),
                            Set.of(place.index()),
                            Math.max(now, current.timestamp() + 1)));
            work.put(Registries.STATUS_LIST, place.registryId(), next);
            return next;
        });
    }
}
