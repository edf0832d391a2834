package io.shuzheng.computation.contract;

import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import java.util.List;
import tools.jackson.databind.node.StringNode;

/** A contract between bank, logistics and centre, watched by the regulator. */
final class TestContracts {

    private TestContracts() {}

    static ComputationContract contract() {
        return new ComputationContract(
                new Identifier("computation-1"),
                new Identifier("application-1"),
                Algorithm.of("urn:shuzheng:test/1.0", Json.object().put("rounds", 1)),
                "credit-decision",
                List.of(
                        ContractParty.of(TestParties.bank().did(), Role.INITIATOR, Role.DATA_PARTY, Role.COMPUTE_NODE),
                        ContractParty.of(TestParties.logistics().did(), Role.DATA_PARTY, Role.COMPUTE_NODE),
                        ContractParty.of(TestParties.centre().did(), Role.COORDINATOR, Role.RESULT_PARTY),
                        ContractParty.of(TestParties.regulator().did(), Role.SUPERVISOR)),
                List.of(
                        new ContractInput(TestParties.bank().did(), "model", commitment("model")),
                        new ContractInput(TestParties.logistics().did(), "features", commitment("features"))),
                List.of(new ContractOutput("joint_score", TestParties.centre().did())),
                TestParties.NOW.plusSeconds(3600),
                1);
    }

    static SignedContract signedByAll() {
        return SignedContract.unsigned(contract())
                .signedBy(TestParties.bank())
                .signedBy(TestParties.logistics())
                .signedBy(TestParties.centre());
    }

    private static SaltedDigest commitment(String value) {
        return SaltedDigest.of("test", SecretBytes.copyOf(new byte[32]), StringNode.valueOf(value));
    }
}
