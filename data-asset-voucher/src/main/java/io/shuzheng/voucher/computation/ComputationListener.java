package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.value.ApplicationId;

/** Is told how an application's computation goes, in the unit of work that takes the step. */
public interface ComputationListener {

    /** All parties have signed, and this party's side has begun. */
    default void contractConcluded(UnitOfWork work, ApplicationId application, ComputationContract contract) {}

    /**
     * A data party has sent its share of the result, and is finished.
     *
     * @param share its own commitment to it
     */
    default void shared(UnitOfWork work, ApplicationId application, SaltedDigest share) {}

    /**
     * The operation centre has the result.
     *
     * @param result score and indicators in the clear
     */
    default void computed(
            UnitOfWork work, ApplicationId application, ComputationContract contract, ComputationResult result) {}

    /**
     * This party has refused another's message, or its contract ran out of time. The computation stands where it stood: the right
     * message goes on.
     *
     * @param code the reason in a word, as in {@code share-not-committed}; {@link ComputationProblem} lists them
     */
    default void failed(UnitOfWork work, ApplicationId application, String code) {}

    /**
     * A data party does not sign the contract that this party, the operation centre, has proposed. Without it nothing goes on.
     *
     * @param code the party's reason in a word, as in {@link ComputationProblem}; whatever it likes
     */
    default void contractRefused(UnitOfWork work, ApplicationId application, String code) {}

    /** Does nothing. */
    static ComputationListener none() {
        return new ComputationListener() {};
    }
}
