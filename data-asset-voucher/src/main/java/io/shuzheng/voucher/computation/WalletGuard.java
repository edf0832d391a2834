package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.engine.ComputationClaim;
import io.shuzheng.computation.engine.ComputationGuard;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * Claims as records of the wallet, one for the application and one for each input commitment: they commit with the run, and of
 * two units of work that claim the same the second one sees it.
 */
record WalletGuard(UnitOfWork work) implements ComputationGuard {

    /** The computation that made the claim, by algorithm and what is claimed. */
    private static final RecordType<String> CLAIM = RecordType.of(
            "computation-claim",
            computation -> Json.object().put("computation", computation),
            json -> MemberReader.of(json, "claim").text("computation"));

    @Override
    public boolean claim(ComputationClaim claim) {
        List<String> wanted = Stream.concat(
                        Stream.of("application " + claim.applicationId()),
                        claim.inputs().stream().map(input -> "input " + input.hex()))
                .map(subject -> claim.algorithm() + ' ' + subject)
                .distinct()
                .toList();
        if (wanted.stream().anyMatch(id -> work.find(CLAIM, id).isPresent())) {
            return false;
        }
        wanted.forEach(id -> work.put(CLAIM, id, claim.computationId().value()));
        return true;
    }
}
