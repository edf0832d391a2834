package io.shuzheng.voucher.authorization;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.X25519Decrypter;
import com.nimbusds.jose.crypto.X25519Encrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.text.ParseException;

/**
 * The envelope in which the bank carries an enterprise's identity to the data provider, without being able to open it: a JWE
 * in compact form (RFC 7516), ECDH-ES on X25519 (RFC 8037) with A256GCM, for the X25519 form of the provider's ledger key.
 */
public final class IdentityEnvelope {

    private static final int MAXIMUM_SIZE = 16_384;

    private IdentityEnvelope() {}

    /** Closes it for the holder of a key. */
    public static String seal(AuthorizedIdentity identity, Ed25519PublicKey recipient) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).build();
        JWEObject envelope = new JWEObject(header, new Payload(Json.write(identity.toSecretJson())));
        try {
            envelope.encrypt(new X25519Encrypter(publicJwk(recipient).build()));
        } catch (JOSEException e) {
            throw new InternalFailureException("the identity cannot be encrypted", e);
        }
        return envelope.serialize();
    }

    /**
     * Opens it.
     *
     * @throws InvalidInputException if it is no such JWE, not for this key, altered, or holds something else
     */
    public static AuthorizedIdentity open(String envelope, Ed25519PrivateKey key) {
        if (envelope.length() > MAXIMUM_SIZE) {
            throw new InvalidInputException("an identity envelope has at most " + MAXIMUM_SIZE + " characters");
        }
        try {
            JWEObject jwe = JWEObject.parse(envelope);
            requireAlgorithms(jwe.getHeader());
            jwe.decrypt(new X25519Decrypter(privateJwk(key)));
            return AuthorizedIdentity.read(Json.parseObject(jwe.getPayload().toBytes()));
        } catch (ParseException | JOSEException | IllegalStateException e) {
            throw new InvalidInputException("the identity envelope cannot be opened", e);
        }
    }

    private static void requireAlgorithms(JWEHeader header) {
        boolean known = header.getAlgorithm().equals(JWEAlgorithm.ECDH_ES)
                && header.getEncryptionMethod().equals(EncryptionMethod.A256GCM)
                && header.getCompressionAlgorithm() == null;
        if (!known) {
            throw new InvalidInputException("an identity envelope is ECDH-ES with A256GCM, not compressed");
        }
    }

    private static OctetKeyPair.Builder publicJwk(Ed25519PublicKey key) {
        return new OctetKeyPair.Builder(
                Curve.X25519, Base64URL.encode(key.toX25519().bytes()));
    }

    private static OctetKeyPair privateJwk(Ed25519PrivateKey key) {
        return publicJwk(key.publicKey())
                .d(Base64URL.encode(key.toX25519().scalar().reveal()))
                .build();
    }
}
