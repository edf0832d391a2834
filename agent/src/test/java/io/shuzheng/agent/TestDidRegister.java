package io.shuzheng.agent;

import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.did.VerificationMethod;
import io.shuzheng.didcomm.did.VerificationRelationship;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Public DIDs and their endpoints, in memory. */
public final class TestDidRegister implements DidResolver {

    private final Map<Did, DidDocument> documents = new ConcurrentHashMap<>();

    public void put(OwnDid own, URI endpoint) {
        DidDocument document = DidDocument.builder(own.did())
                .verificationMethod(
                        VerificationMethod.ed25519(own.did().withFragment("key-1"), own.key()),
                        VerificationRelationship.AUTHENTICATION)
                .service(Service.didCommunication(
                        own.did() + "#did-communication", endpoint, List.of(own.key()), List.of()))
                .build();
        documents.put(own.did(), document);
    }

    /** Answers like a node of the ledger that does not have the DID yet. */
    public void remove(Did did) {
        documents.remove(did);
    }

    @Override
    public DidDocument resolve(Did did) {
        DidDocument document = documents.get(did);
        if (document == null) {
            throw DidResolutionException.notFound(did);
        }
        return document;
    }
}
