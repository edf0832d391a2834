package io.shuzheng.app.failures;

import java.util.List;

/** All that goes wrong in {@code shuzheng demo --failures}, in the order in which it does. */
public final class Failures {

    private Failures() {}

    /** New ones, for one market. */
    public static List<Failure> all() {
        return List.of(
                new LowScore(),
                new BlankSpentTwice(),
                new BadAuthorization(),
                new WrongInvoice(),
                new PeerDown(),
                new ReplayedProof(),
                new ForeignCredential(),
                new ChangedResult(),
                new RevokedVoucher(),
                new OtherEnterprise(),
                new ActorKilled());
    }
}
