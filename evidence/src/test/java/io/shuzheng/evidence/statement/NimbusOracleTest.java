package io.shuzheng.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.primitives.CanonicalJson;
import org.junit.jupiter.api.Test;

/** A JOSE library reads what we write, and writes what we read. */
class NimbusOracleTest {

    private final SignedStatement signed = SignedStatement.sign(TestStatements.full(), TestKeys.CENTRE.key());

    @Test
    void whenWeSignThenNimbusVerifies() throws Exception {
        JWSObject jws = JWSObject.parse(signed.compact());

        assertThat(jws.verify(new Ed25519Verifier(jwk().toPublicJWK()))).isTrue();
        assertThat(jws.getHeader().getKeyID()).isEqualTo(TestKeys.CENTRE.id().value());
        assertThat(jws.getHeader().getType()).isEqualTo(new JOSEObjectType(SignedStatement.TYPE));
    }

    @Test
    void whenNimbusSignsTheCanonicalFormThenItIsOurs() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .keyID(TestKeys.CENTRE.id().value())
                .type(new JOSEObjectType(SignedStatement.TYPE))
                .parsedBase64URL(new Base64URL(
                        signed.compact().substring(0, signed.compact().indexOf('.'))))
                .build();
        JWSObject jws = new JWSObject(
                header, new Payload(CanonicalJson.encode(TestStatements.full().toJson())));
        jws.sign(new Ed25519Signer(jwk()));

        assertThat(jws.serialize()).isEqualTo(signed.compact());
        assertThat(SignedStatement.parse(jws.serialize())).isEqualTo(signed);
    }

    private static OctetKeyPair jwk() {
        return new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(TestKeys.CENTRE.key().publicKey().bytes()))
                .d(Base64URL.encode(TestKeys.CENTRE.key().seed().reveal()))
                .build();
    }
}
