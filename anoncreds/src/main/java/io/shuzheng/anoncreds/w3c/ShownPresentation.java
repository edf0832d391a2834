package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a presentation in W3C form holds.
 *
 * @param credentials one or more, in their order
 * @param aggregated what binds them together
 */
record ShownPresentation(List<ShownCredential> credentials, AggregatedProof aggregated) {

    static final String CREDENTIALS = "verifiableCredential";

    private static final Set<String> MEMBERS = Set.of(Context.MEMBER, Types.MEMBER, CREDENTIALS, Envelope.PROOF);

    ShownPresentation {
        credentials = List.copyOf(credentials);
    }

    static ShownPresentation read(JsonInput json, PresentationRequest request) {
        Members.requireOnly(json, MEMBERS);
        Context.read(json.required(Context.MEMBER));
        Types.PRESENTATION.check(json.required(Types.MEMBER));
        DataIntegrityProof proof = DataIntegrityProof.read(json.required(Envelope.PROOF), ProofKind.PRESENTATION);
        String nonce = request.nonce().value().toString();
        if (!proof.challenge().filter(nonce::equals).isPresent()) {
            throw proof.content().expected("with the request's nonce as challenge");
        }
        AggregatedProof aggregated = AggregatedProof.read(proof.content().required("aggregated"));
        return new ShownPresentation(credentials(json.required(CREDENTIALS)), aggregated);
    }

    private static List<ShownCredential> credentials(JsonInput json) {
        List<JsonInput> all = json.list(credential -> credential);
        if (all.isEmpty()) {
            throw json.expected("not empty");
        }
        List<ShownCredential> credentials = new ArrayList<>();
        all.forEach(each -> credentials.add(ShownCredential.read(credentials.size(), each)));
        return credentials;
    }
}
