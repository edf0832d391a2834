package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Identifiers;
import io.shuzheng.anoncreds.restriction.Tag;
import io.shuzheng.anoncreds.restriction.TagValue;
import io.shuzheng.anoncreds.restriction.TagValues;
import java.util.Comparator;
import java.util.List;

/**
 * The tags of the credential that answers one referent. Values of attributes are those that the same credential shows, the
 * referent's own first.
 */
final class CredentialTags implements TagValues {

    private final PresentedCredential credential;
    private final List<Dossier.Shown> shown;

    CredentialTags(PresentedCredential credential, String referent, List<Dossier.Shown> shown) {
        this.credential = credential;
        this.shown = shown.stream()
                .filter(each -> each.credential().index() == credential.index())
                .sorted(Comparator.comparing(each -> !each.referent().equals(referent)))
                .toList();
    }

    @Override
    public TagValue of(Tag tag) {
        CredentialIdentifier identifier = credential.identifier();
        return switch (tag.property()) {
            case SCHEMA_ID -> TagValue.known(identifier.schemaId());
            case SCHEMA_NAME -> TagValue.known(credential.schema().name());
            case SCHEMA_VERSION -> TagValue.known(credential.schema().version());
            case SCHEMA_ISSUER_ID -> TagValue.known(credential.schema().issuerId());
            case SCHEMA_ISSUER_DID -> legacyDid(credential.schema().issuerId());
            case ISSUER_ID -> TagValue.known(credential.definition().issuerId());
            case ISSUER_DID -> legacyDid(credential.definition().issuerId());
            case CREDENTIAL_DEFINITION_ID -> TagValue.known(identifier.credentialDefinitionId());
            case REVOCATION_REGISTRY_ID ->
                identifier.revocationRegistryId().map(TagValue::known).orElseGet(TagValue::absent);
            case ATTRIBUTE_VALUE -> attributeValue(tag.attributeName());
            case ATTRIBUTE_MARKER -> hasAttribute(tag) ? TagValue.known("1") : TagValue.absent();
        };
    }

    private static TagValue legacyDid(String issuerId) {
        return Identifiers.isLegacyDid(issuerId) ? TagValue.known(issuerId) : TagValue.absent();
    }

    private TagValue attributeValue(String name) {
        return shown.stream()
                .filter(each -> each.normalisedName().equals(name))
                .findFirst()
                .map(each -> TagValue.known(each.value().raw()))
                .orElseGet(TagValue::hidden);
    }

    private boolean hasAttribute(Tag tag) {
        return credential.attributeNames().contains(tag.attributeName());
    }
}
