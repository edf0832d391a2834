package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.ptr.LongByReference;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.RevocationInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The issuer's operations. */
final class NativeIssuer {

    private final LibAnonCreds library;

    NativeIssuer(LibAnonCreds library) {
        this.library = library;
    }

    NewCredentialDefinition createCredentialDefinition(
            String schemaId, Schema schema, String issuerId, String tag, boolean revocable) {
        try (NativeSession session = new NativeSession(library)) {
            LongByReference definition = new LongByReference();
            LongByReference privateKey = new LongByReference();
            LongByReference keyProof = new LongByReference();
            session.check(
                    "create a credential definition",
                    library.createCredentialDefinition(
                            session.string(schemaId),
                            session.load("schema", library::schemaFromJson, schema.toJson()),
                            session.string(tag),
                            session.string(issuerId),
                            session.string(CredentialDefinition.SIGNATURE_TYPE),
                            (byte) (revocable ? 1 : 0),
                            definition,
                            privateKey,
                            keyProof));
            long definitionHandle = session.own(definition);
            long privateKeyHandle = session.own(privateKey);
            long keyProofHandle = session.own(keyProof);
            return new NewCredentialDefinition(
                    CredentialDefinition.fromJson(session.json(definitionHandle)),
                    CredentialDefinitionPrivateKey.fromJson(session.json(privateKeyHandle)),
                    KeyCorrectnessProof.fromJson(session.json(keyProofHandle)));
        }
    }

    CredentialOffer createOffer(String schemaId, String credentialDefinitionId, KeyCorrectnessProof proof) {
        try (NativeSession session = new NativeSession(library)) {
            LongByReference offer = new LongByReference();
            session.check(
                    "create a credential offer",
                    library.createCredentialOffer(
                            session.string(schemaId),
                            session.string(credentialDefinitionId),
                            session.load("key correctness proof", library::keyCorrectnessProofFromJson, proof.toJson()),
                            offer));
            return CredentialOffer.fromJson(session.json(session.own(offer)));
        }
    }

    Credential issue(CredentialIssuance issuance) {
        try (NativeSession session = new NativeSession(library)) {
            LongByReference credential = new LongByReference();
            session.check(
                    "issue a credential",
                    library.createCredential(
                            session.load(
                                    "credential definition",
                                    library::credentialDefinitionFromJson,
                                    issuance.definition().toJson()),
                            session.load(
                                    "private key",
                                    library::credentialDefinitionPrivateFromJson,
                                    issuance.privateKey().toJson()),
                            session.load(
                                    "credential offer",
                                    library::credentialOfferFromJson,
                                    issuance.offer().toJson()),
                            session.load(
                                    "credential request",
                                    library::credentialRequestFromJson,
                                    issuance.request().toJson()),
                            session.strings(issuance.values().keySet()),
                            session.strings(issuance.values().values().stream()
                                    .map(AttributeValue::raw)
                                    .toList()),
                            session.strings(issuance.values().values().stream()
                                    .map(value -> value.encoded().toString())
                                    .toList()),
                            revocationInfo(session, issuance.revocation()),
                            credential));
            return Credential.fromJson(session.json(session.own(credential)));
        }
    }

    private @Nullable RevocationInfo revocationInfo(NativeSession session, Optional<RegistryPlace> place) {
        if (place.isEmpty()) {
            return null;
        }
        RevocationInfo info = new RevocationInfo();
        info.registry = session.load(
                "revocation registry definition",
                library::revocationRegistryDefinitionFromJson,
                place.get().registry().toJson());
        info.privateKey = session.load(
                "revocation registry private key",
                library::revocationRegistryDefinitionPrivateFromJson,
                place.get().privateKey().toJson());
        info.statusList = session.load(
                "revocation status list",
                library::revocationStatusListFromJson,
                place.get().statusList().toJson());
        info.index = place.get().index();
        return info;
    }
}
