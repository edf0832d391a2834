package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.internal.pool.Quorum;

/** How many nodes are asked, and when. */
public enum AskingPlan {
    /** All at once: a write, which each node passes on to the others. */
    ALL {
        @Override
        int first(Quorum quorum) {
            return quorum.nodes();
        }
    },
    /** As many as have to agree and one to spare: a read that no node can prove. */
    AGREEMENT {
        @Override
        int first(Quorum quorum) {
            return Math.min(quorum.nodes(), quorum.agreement() + (quorum.faults() > 0 ? 1 : 0));
        }
    },
    /** One, and another where it is slow or proves nothing. */
    ONE_BY_ONE {
        @Override
        int first(Quorum quorum) {
            return 1;
        }
    };

    /** How many are asked at the beginning. */
    abstract int first(Quorum quorum);
}
