package io.shuzheng.anoncreds.internal.nativelib;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.ListByValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Loads the objects that presentations are made and verified with. */
final class PublishedObjects {

    private final LibAnonCreds library;
    private final NativeSession session;

    PublishedObjects(LibAnonCreds library, NativeSession session) {
        this.library = library;
        this.session = session;
    }

    /** Without its restrictions: they are judged above the engines, and the library knows only some of their operators. */
    long request(PresentationRequest request) {
        return session.load(
                "presentation request",
                library::presentationRequestFromJson,
                request.withoutRestrictions().toJson());
    }

    /**
     * Without the timestamps of credentials that carry no proof of non-revocation: nothing is proved about them, but the
     * library would ask for their status lists.
     */
    long presentation(Presentation presentation) {
        List<CredentialIdentifier> identifiers = new ArrayList<>(presentation.identifiers());
        List<SubProof> subProofs = presentation.proof().subProofs();
        for (int i = 0; i < Math.min(identifiers.size(), subProofs.size()); i++) {
            if (subProofs.get(i).nonRevocation().isEmpty()) {
                CredentialIdentifier each = identifiers.get(i);
                identifiers.set(
                        i,
                        new CredentialIdentifier(
                                each.schemaId(),
                                each.credentialDefinitionId(),
                                each.revocationRegistryId(),
                                OptionalLong.empty()));
            }
        }
        Presentation proved = new Presentation(presentation.proof(), presentation.requestedProof(), identifiers);
        return session.load("presentation", library::presentationFromJson, proved.toJson());
    }

    ListByValue schemas(Map<String, Schema> schemas) {
        return session.handles(schemas.values().stream()
                .map(each -> session.load("schema", library::schemaFromJson, each.toJson()))
                .toList());
    }

    ListByValue credentialDefinitions(Map<String, CredentialDefinition> definitions) {
        return session.handles(definitions.values().stream()
                .map(each ->
                        session.load("credential definition", library::credentialDefinitionFromJson, each.toJson()))
                .toList());
    }

    ListByValue registries(Map<String, RevocationRegistryDefinition> registries) {
        return session.handles(registries.values().stream()
                .map(each -> session.load(
                        "revocation registry definition", library::revocationRegistryDefinitionFromJson, each.toJson()))
                .toList());
    }

    ListByValue statusLists(List<RevocationStatusList> lists) {
        return session.handles(lists.stream()
                .map(each ->
                        session.load("revocation status list", library::revocationStatusListFromJson, each.toJson()))
                .toList());
    }
}
