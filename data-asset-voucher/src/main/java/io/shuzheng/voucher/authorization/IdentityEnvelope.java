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
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.X25519PublicKey;
import java.text.ParseException;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
            requireHeader(envelope);
            JWEObject jwe = JWEObject.parse(envelope);
            jwe.decrypt(new X25519Decrypter(privateJwk(key)));
            return AuthorizedIdentity.read(Json.parseObject(jwe.getPayload().toBytes()));
        } catch (ParseException | JOSEException | IllegalStateException e) {
            throw new InvalidInputException("the identity envelope cannot be opened", e);
        }
    }

    /** Read here first and strictly, as the JOSE library breaks on some headers in ways of its own. */
    private static void requireHeader(String envelope) {
        ObjectNode header = Json.parseObject(Base64Url.decode(envelope.split("\\.", 2)[0]));
        JsonNode epk = header.path("epk");
        boolean known = hasNoOthers(header, Set.of("alg", "enc", "epk"))
                && header.path("alg").asString("").equals("ECDH-ES")
                && header.path("enc").asString("").equals("A256GCM")
                && hasNoOthers(epk, Set.of("kty", "crv", "x"))
                && epk.path("kty").asString("").equals("OKP")
                && epk.path("crv").asString("").equals("X25519")
                && Base64Url.decode(epk.path("x").asString("")).length == X25519PublicKey.SIZE;
        if (!known) {
            throw new InvalidInputException("an identity envelope is ECDH-ES on X25519 with A256GCM, not compressed");
        }
    }

    private static boolean hasNoOthers(JsonNode object, Set<String> members) {
        return object.isObject() && members.containsAll(object.propertyNames());
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
