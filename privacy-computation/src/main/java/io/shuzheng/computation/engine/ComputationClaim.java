package io.shuzheng.computation.engine;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.Set;

/**
 * What may be computed once.
 *
 * @param algorithm the algorithm's id: another algorithm may run on the same application
 * @param inputs commitments to what belongs to this application alone
 */
public record ComputationClaim(
        Identifier computationId, String algorithm, Identifier applicationId, List<SaltedDigest> inputs) {

    public ComputationClaim {
        inputs = List.copyOf(inputs);
    }

    /**
     * The claim of a contract.
     *
     * @param reusable names of inputs that other applications use as well, such as a model
     */
    public static ComputationClaim of(ComputationContract contract, Set<String> reusable) {
        return new ComputationClaim(
                contract.id(),
                contract.algorithm().id(),
                contract.applicationId(),
                contract.inputs().stream()
                        .filter(input -> !reusable.contains(input.name()))
                        .map(ContractInput::commitment)
                        .toList());
    }
}
