package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.RequestedProof.Revealed;
import io.shuzheng.anoncreds.RequestedProof.RevealedGroup;
import io.shuzheng.anoncreds.RequestedProof.SubProofReference;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down which credential answers which referent, in the order of the request. */
final class RequestedProofs {

    private final PresentationRequest request;
    private final Map<String, Revealed> revealed = new LinkedHashMap<>();
    private final Map<String, RevealedGroup> groups = new LinkedHashMap<>();
    private final Map<String, SubProofReference> unrevealed = new LinkedHashMap<>();
    private final Map<String, SubProofReference> predicates = new LinkedHashMap<>();

    private RequestedProofs(PresentationRequest request) {
        this.request = request;
    }

    static RequestedProof of(PresentationInputs inputs) {
        RequestedProofs proofs = new RequestedProofs(inputs.request());
        List<CredentialUse> uses = inputs.credentials();
        for (int i = 0; i < uses.size(); i++) {
            proofs.add(i, uses.get(i));
        }
        return new RequestedProof(
                proofs.revealed, proofs.groups, inputs.selfAttested(), proofs.unrevealed, proofs.predicates);
    }

    private void add(int index, CredentialUse use) {
        HeldCredential held = new HeldCredential(use.credential());
        request.requestedAttributes().forEach((referent, requested) -> {
            if (use.revealed().contains(referent)) {
                reveal(index, referent, requested, held);
            }
        });
        SubProofReference reference = new SubProofReference(index);
        refer(request.requestedAttributes().keySet(), use.unrevealed(), reference, unrevealed);
        refer(request.requestedPredicates().keySet(), use.predicates(), reference, predicates);
    }

    private void reveal(int index, String referent, RequestedAttribute requested, HeldCredential held) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        requested.names().forEach(name -> values.put(name, held.value(name)));
        if (requested.group()) {
            groups.put(referent, new RevealedGroup(index, values));
        } else {
            revealed.put(
                    referent, new Revealed(index, held.value(requested.names().get(0))));
        }
    }

    private static void refer(
            Set<String> requested,
            Set<String> answered,
            SubProofReference reference,
            Map<String, SubProofReference> references) {
        requested.stream().filter(answered::contains).forEach(referent -> references.put(referent, reference));
    }
}
