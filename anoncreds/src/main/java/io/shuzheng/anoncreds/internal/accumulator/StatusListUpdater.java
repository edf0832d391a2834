package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.anoncreds.internal.curve.CurveElements;
import io.shuzheng.pairing.G2Point;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes the next status list of a revocation registry: adds to the accumulator the tails of what is issued again, and takes off
 * those of what is revoked.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#publishing-the-revocation-status-list-object">AnonCreds,
 *     "Publishing the Revocation Status List Object"</a>
 */
public final class StatusListUpdater {

    private final RevocationKeyCache keys;

    public StatusListUpdater(RevocationKeyCache keys) {
        this.keys = keys;
    }

    /**
     * The next list.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the definition does not support revocation, or a point or number of
     *     the keys or the accumulator is not in its group
     */
    public RevocationStatusList update(StatusListUpdate update) {
        RevocationKey key = keys.of(RevocationKey.require(update.definition()));
        RevocationStatusList current = update.current();
        G2Point accumulator = NamedElements.g2OrInfinity("accumulator", current.accumulator())
                .add(key.gDash().multiply(change(update)));
        return RevocationStatusList.of(
                current.registryId(),
                current.issuerId(),
                revokedAfter(update),
                current.size(),
                CurveElements.text(accumulator),
                update.timestamp());
    }

    private static BigInteger change(StatusListUpdate update) {
        IndexPowers powers = IndexPowers.of(update.privateKey());
        long secretTail = Accumulation.of(update.registry()).secretTail();
        return GroupNumbers.subtract(
                powers.sumBelow(secretTail, update.issued()), powers.sumBelow(secretTail, update.revoked()));
    }

    private static Set<Integer> revokedAfter(StatusListUpdate update) {
        Set<Integer> revoked = new HashSet<>(update.current().revokedIndexes());
        revoked.removeAll(update.issued());
        revoked.addAll(update.revoked());
        return revoked;
    }
}
