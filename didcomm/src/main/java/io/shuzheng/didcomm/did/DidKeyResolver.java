package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.X25519PublicKey;

/**
 * Resolves did:key of Ed25519 and X25519 keys: the document follows from the DID alone.
 *
 * @see <a href="https://w3c-ccg.github.io/did-key-spec/#read">The did:key Method v0.9, section 3.1.2</a>
 */
public final class DidKeyResolver implements DidResolver {

    @Override
    public DidDocument resolve(Did did) {
        if (!did.method().equals(DidKey.METHOD)) {
            throw DidResolutionException.unsupportedMethod(did);
        }
        try {
            return document(did, Multikey.decode(did.methodSpecificId()));
        } catch (InvalidInputException e) {
            throw DidResolutionException.invalidDocument(did, e);
        }
    }

    private static DidDocument document(Did did, KeyMaterial.Known key) {
        DidDocument.Builder builder = DidDocument.builder(did);
        if (key instanceof KeyMaterial.Ed25519 ed25519) {
            X25519PublicKey derived = ed25519.key().toX25519();
            return builder.verificationMethod(
                            method(did, key),
                            VerificationRelationship.AUTHENTICATION,
                            VerificationRelationship.ASSERTION_METHOD,
                            VerificationRelationship.CAPABILITY_INVOCATION,
                            VerificationRelationship.CAPABILITY_DELEGATION)
                    .verificationMethod(
                            method(did, new KeyMaterial.X25519(derived)), VerificationRelationship.KEY_AGREEMENT)
                    .build();
        }
        return builder.verificationMethod(method(did, key), VerificationRelationship.KEY_AGREEMENT)
                .build();
    }

    private static VerificationMethod method(Did did, KeyMaterial.Known key) {
        return VerificationMethod.multikey(did.withFragment(key.multikey()), key);
    }
}
