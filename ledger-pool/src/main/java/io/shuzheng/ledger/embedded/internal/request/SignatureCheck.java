package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.ledger.embedded.internal.state.Nym;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.request.SigningForm;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/** Verifies that each signer of a request signed it, with the key that the ledger knows for the signer. */
public final class SignatureCheck {

    private SignatureCheck() {}

    /**
     * Verifies all signatures.
     *
     * @throws RefusedRequestException if there is none, or one is wrong
     */
    public static void verify(ClientRequest request, Nyms nyms) {
        if (request.signatures().isEmpty()) {
            throw RefusedRequestException.invalid("the request is not signed");
        }
        byte[] signed = SigningForm.signingInput(request.message());
        request.signatures().forEach((signer, signature) -> {
            if (!keyOf(signer, request, nyms).verify(signed, decode(signer, signature))) {
                throw RefusedRequestException.invalid("the signature of " + signer + " is wrong");
            }
        });
    }

    /** A DID that is not on the ledger can only register itself, with the key that it brings. */
    private static Ed25519PublicKey keyOf(String signer, ClientRequest request, Nyms nyms) {
        Optional<Nym> nym = nyms.find(signer);
        Optional<String> verkey = nym.isPresent() ? nym.get().verkey() : broughtKey(signer, request);
        if (verkey.isEmpty() && nym.isEmpty()) {
            throw RefusedRequestException.invalid("the signer " + signer + " is not on the ledger");
        }
        try {
            return Verkeys.resolve(signer, verkey);
        } catch (InvalidInputException e) {
            throw RefusedRequestException.invalid("the signer " + signer + " has no key: " + e.getMessage());
        }
    }

    private static Optional<String> broughtKey(String signer, ClientRequest request) {
        boolean registersItself = request.type() == TransactionType.NYM
                && signer.equals(request.author())
                && signer.equals(request.operation().json().path("dest").asString(""));
        return registersItself ? request.operation().nullableText("verkey", Fields.NAME_LIMIT) : Optional.empty();
    }

    private static byte[] decode(String signer, String signature) {
        try {
            return Base58.decode(signature, Ed25519PublicKey.SIGNATURE_SIZE);
        } catch (InvalidInputException e) {
            throw RefusedRequestException.invalid(
                    "the signature of " + signer + " is not Base58 of " + Ed25519PublicKey.SIGNATURE_SIZE + " bytes");
        }
    }
}
