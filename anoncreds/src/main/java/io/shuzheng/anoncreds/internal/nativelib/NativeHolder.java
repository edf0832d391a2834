package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.ProverContext;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.engine.NewCredentialRequest;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/** The holder's operations until it has its credential. */
final class NativeHolder {

    private final LibAnonCreds library;

    NativeHolder(LibAnonCreds library) {
        this.library = library;
    }

    LinkSecret createLinkSecret() {
        PointerByReference result = new PointerByReference();
        NativeErrors.check(library, "create a link secret", library.createLinkSecret(result));
        Pointer text = result.getValue();
        try {
            return LinkSecret.parse(text.getString(0));
        } finally {
            library.stringFree(text);
        }
    }

    NewCredentialRequest createRequest(
            CredentialOffer offer,
            CredentialDefinition definition,
            LinkSecret linkSecret,
            String linkSecretName,
            ProverContext context) {
        context.requireUsableFor(offer.credentialDefinitionId());
        try (NativeSession session = new NativeSession(library)) {
            Pointer value = session.string(context.value());
            boolean entropy = context instanceof ProverContext.Entropy;
            LongByReference request = new LongByReference();
            LongByReference metadata = new LongByReference();
            session.check(
                    "create a credential request",
                    library.createCredentialRequest(
                            entropy ? value : null,
                            entropy ? null : value,
                            session.load(
                                    "credential definition",
                                    library::credentialDefinitionFromJson,
                                    definition.toJson()),
                            session.string(linkSecret.revealDecimal()),
                            session.string(linkSecretName),
                            session.load("credential offer", library::credentialOfferFromJson, offer.toJson()),
                            request,
                            metadata));
            long requestHandle = session.own(request);
            long metadataHandle = session.own(metadata);
            return new NewCredentialRequest(
                    CredentialRequest.fromJson(session.json(requestHandle)),
                    CredentialRequestMetadata.fromJson(session.json(metadataHandle)));
        }
    }

    Credential process(
            Credential credential,
            CredentialRequestMetadata metadata,
            LinkSecret linkSecret,
            CredentialDefinition definition,
            Optional<RevocationRegistryDefinition> registry) {
        if (credential.revocation().isPresent() != registry.isPresent()) {
            throw new InvalidInputException(
                    "a credential is processed with its revocation registry exactly where it has one");
        }
        try (NativeSession session = new NativeSession(library)) {
            LongByReference processed = new LongByReference();
            session.check(
                    "process the credential",
                    library.processCredential(
                            session.load("credential", library::credentialFromJson, credential.toJson()),
                            session.load(
                                    "credential request metadata",
                                    library::credentialRequestMetadataFromJson,
                                    metadata.toJson()),
                            session.string(linkSecret.revealDecimal()),
                            session.load(
                                    "credential definition",
                                    library::credentialDefinitionFromJson,
                                    definition.toJson()),
                            registry.map(each -> session.load(
                                            "revocation registry definition",
                                            library::revocationRegistryDefinitionFromJson,
                                            each.toJson()))
                                    .orElse(0L),
                            processed));
            return Credential.fromJson(session.json(session.own(processed)));
        }
    }
}
