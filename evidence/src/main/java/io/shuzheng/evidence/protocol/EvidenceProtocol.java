package io.shuzheng.evidence.protocol;

import io.shuzheng.primitives.InvalidInputException;
import tools.jackson.databind.JsonNode;

/** Names of the protocol, and the way from a message's name and body to its type. */
public final class EvidenceProtocol {

    /** The protocol's URI; a message's {@code @type} is this, a slash and the message's name. */
    public static final String URI = "urn:shuzheng:evidence/1.0";

    private EvidenceProtocol() {}

    /** The {@code @type} of a message. */
    public static String type(EvidenceMessage message) {
        return URI + '/' + message.name();
    }

    /**
     * Reads a message to the log.
     *
     * @param name what follows {@link #URI} and a slash in {@code @type}
     * @param body the message; members that the protocol does not know are ignored
     * @throws InvalidInputException when there is no such request, or the body is not its own
     */
    public static EvidenceRequest parseRequest(String name, JsonNode body) {
        return switch (name) {
            case SubmitStatement.NAME -> SubmitStatement.fromJson(body);
            case GetReceipt.NAME -> GetReceipt.fromJson(body);
            case ListStatements.NAME -> ListStatements.fromJson(body);
            case GetTreeHead.NAME -> GetTreeHead.fromJson(body);
            case GetConsistency.NAME -> GetConsistency.fromJson(body);
            case GetAnchors.NAME -> GetAnchors.fromJson(body);
            default -> throw new InvalidInputException(URI + " has no such request");
        };
    }

    /**
     * Reads a message from the log, as {@link #parseRequest}.
     *
     * @throws InvalidInputException when there is no such reply, or the body is not its own
     */
    public static EvidenceReply parseReply(String name, JsonNode body) {
        return switch (name) {
            case ReceiptReply.NAME -> ReceiptReply.fromJson(body);
            case StatementsReply.NAME -> StatementsReply.fromJson(body);
            case TreeHeadReply.NAME -> TreeHeadReply.fromJson(body);
            case ConsistencyReply.NAME -> ConsistencyReply.fromJson(body);
            case AnchorsReply.NAME -> AnchorsReply.fromJson(body);
            case ProblemReport.NAME -> ProblemReport.fromJson(body);
            default -> throw new InvalidInputException(URI + " has no such reply");
        };
    }
}
