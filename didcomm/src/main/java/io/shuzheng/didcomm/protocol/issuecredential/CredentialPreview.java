package io.shuzheng.didcomm.protocol.issuecredential;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attributes of a credential to be, for people to look at (Aries RFC 0453, "Preview Credential").
 *
 * @param type {@code @type}
 * @param attributes the attributes; no name twice
 * @param rest other members
 */
public record CredentialPreview(MessageType type, List<PreviewAttribute> attributes, JsonObject rest) {

    /** The type of a preview. */
    public static final MessageType TYPE = IssueCredentialTable.PROTOCOL.message("credential-preview");

    public CredentialPreview {
        attributes = List.copyOf(attributes);
        Set<String> names = new HashSet<>();
        for (PreviewAttribute attribute : attributes) {
            if (!names.add(attribute.name())) {
                throw new InvalidInputException("credential_preview: the same attribute twice");
            }
        }
        if (!type.isCompatibleWith(TYPE)) {
            throw new InvalidInputException("credential_preview: a credential-preview is expected");
        }
    }

    /** A preview of plain strings, in the map's order. */
    public static CredentialPreview of(Map<String, String> values) {
        List<PreviewAttribute> attributes = values.entrySet().stream()
                .map(entry -> PreviewAttribute.of(entry.getKey(), entry.getValue()))
                .toList();
        return new CredentialPreview(TYPE, attributes, JsonObject.EMPTY);
    }

    static CredentialPreview read(MemberReader members) {
        MessageType type = MessageType.parse(members.text("@type"));
        List<PreviewAttribute> attributes = members.objects("attributes", PreviewAttribute::read);
        return new CredentialPreview(type, attributes, members.rest());
    }

    /** The values by name, in their order. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach(attribute -> values.put(attribute.name(), attribute.value()));
        return java.util.Collections.unmodifiableMap(values);
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("@type", type.toString());
        if (!attributes.isEmpty()) {
            attributes.forEach(attribute -> node.withArray("/attributes").add(attribute.toJson()));
        }
        node.setAll(rest.toNode());
        return node;
    }
}
