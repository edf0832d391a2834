package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.Attachment;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The same thing attached in one or more formats, of which the receiver takes one (Aries RFC 0453 and 0454).
 *
 * <p>Every format names one attachment and every attachment has a format.
 *
 * @param formats {@code formats}, one or more
 * @param attachments the attachments
 */
public record FormattedAttachments(List<AttachmentFormat> formats, List<Attachment> attachments) {

    public FormattedAttachments {
        formats = List.copyOf(formats);
        attachments = List.copyOf(attachments);
        Set<String> named = new HashSet<>();
        formats.forEach(format -> named.add(format.attachmentId()));
        Set<String> attached = new HashSet<>();
        for (Attachment attachment : attachments) {
            Optional<String> id = attachment.id();
            require(id.isPresent() && attached.add(id.get()), "an attachment has no @id of its own");
        }
        require(!named.isEmpty(), "one format or more is expected");
        require(named.equals(attached), "formats and attachments do not match");
    }

    /** One AnonCreds object in one family. */
    public static FormattedAttachments of(AnonCredsFamily family, AnonCredsPart part, JsonNode content) {
        String id = family == AnonCredsFamily.ANONCREDS ? "anoncreds" : "indy";
        return new FormattedAttachments(
                List.of(new AttachmentFormat(id, part.format(family), JsonObject.EMPTY)),
                List.of(Attachment.ofJson(id, content)));
    }

    /** Reads {@code formats} and the attachments of the given name. */
    public static FormattedAttachments read(MemberReader members, String attachmentsName) {
        return new FormattedAttachments(
                members.objects("formats", AttachmentFormat::read),
                members.list(attachmentsName, Attachment::fromJson));
    }

    /** Writes {@code formats} and the attachments under the given name. */
    public MessageWriter write(MessageWriter writer, String attachmentsName) {
        return writer.putList("formats", formats, AttachmentFormat::toJson)
                .putList(attachmentsName, attachments, Attachment::toJson);
    }

    /** The family that we take: the newer name where both are there. */
    public Optional<AnonCredsFamily> family(AnonCredsPart part) {
        return formats.stream()
                .flatMap(format -> part.family(format.format()).stream())
                .min(AnonCredsFamily::compareTo);
    }

    /**
     * The family that we take, which must be there.
     *
     * @throws ProtocolViolation {@link Reason#UNSUPPORTED_FORMAT}
     */
    public AnonCredsFamily requireFamily(AnonCredsPart part) {
        return family(part)
                .orElseThrow(() -> new ProtocolViolation(
                        Reason.UNSUPPORTED_FORMAT, "no format of the message is one of AnonCreds"));
    }

    /**
     * The object in the given family.
     *
     * @throws ProtocolViolation {@link Reason#UNSUPPORTED_FORMAT} if it is not there
     * @throws InvalidInputException if it is not JSON, or by links
     */
    public JsonNode content(AnonCredsFamily family, AnonCredsPart part) {
        String id = formats.stream()
                .filter(format -> format.format().equals(part.format(family)))
                .map(AttachmentFormat::attachmentId)
                .findFirst()
                .orElseThrow(() -> new ProtocolViolation(
                        Reason.UNSUPPORTED_FORMAT, "the message has no attachment of format " + part.format(family)));
        return attachments.stream()
                .filter(attachment -> attachment.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("formats: no such attachment"))
                .data()
                .jsonContent();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new InvalidInputException("formats: " + otherwise);
        }
    }
}
