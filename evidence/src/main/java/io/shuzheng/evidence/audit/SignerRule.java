package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.PartyDid;
import java.util.Set;

/** Who may sign a step. */
public sealed interface SignerRule {

    boolean permits(PartyDid signer);

    /** One of these parties. */
    record OneOf(Set<PartyDid> parties) implements SignerRule {

        public OneOf {
            parties = Set.copyOf(parties);
        }

        @Override
        public boolean permits(PartyDid signer) {
            return parties.contains(signer);
        }
    }

    /** Any DID of a method, as a one-time {@code did:key}. */
    record AnyOfMethod(String method) implements SignerRule {
        @Override
        public boolean permits(PartyDid signer) {
            return signer.method().equals(method);
        }
    }

    static SignerRule oneOf(PartyDid... parties) {
        return new OneOf(Set.of(parties));
    }

    static SignerRule anyOfMethod(String method) {
        return new AnyOfMethod(method);
    }
}
