package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a verifier asks a holder to prove. The keys of both maps are the request's own names for its parts, the referents.
 *
 * @param name what the request is called
 * @param version the request's own version
 * @param nonce makes the presentation fresh
 * @param requestedAttributes by referent
 * @param requestedPredicates by referent
 * @param nonRevoked when the credentials must not have been revoked, where a referent has no interval of its own
 * @param format the version of the request's format
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#create-presentation-request">AnonCreds, "Create Presentation
 *     Request"</a>
 */
public record PresentationRequest(
        String name,
        String version,
        Nonce nonce,
        Map<String, RequestedAttribute> requestedAttributes,
        Map<String, RequestedPredicate> requestedPredicates,
        Optional<NonRevokedInterval> nonRevoked,
        Format format) {

    /** The version of a request's format, its {@code ver}. */
    public enum Format {
        /** Unqualified identifiers only. */
        V1("1.0"),
        /** Qualified identifiers as well. */
        V2("2.0");

        private final String text;

        Format(String text) {
            this.text = text;
        }

        static Format read(JsonInput json) {
            return switch (json.text()) {
                case "1.0" -> V1;
                case "2.0" -> V2;
                default -> throw json.expected("\"1.0\" or \"2.0\"");
            };
        }
    }

    public PresentationRequest {
        requestedAttributes = Copies.of(requestedAttributes);
        requestedPredicates = Copies.of(requestedPredicates);
        if (requestedAttributes.isEmpty() && requestedPredicates.isEmpty()) {
            throw new InvalidInputException("a presentation request must ask for an attribute or a predicate");
        }
    }

    /** When the credential behind an attribute must not have been revoked: the referent's interval, or the request's. */
    public Optional<NonRevokedInterval> intervalOf(RequestedAttribute attribute) {
        return attribute.nonRevoked().or(() -> nonRevoked);
    }

    /** When the credential behind a predicate must not have been revoked: the referent's interval, or the request's. */
    public Optional<NonRevokedInterval> intervalOf(RequestedPredicate predicate) {
        return predicate.nonRevoked().or(() -> nonRevoked);
    }

    /** The same request, open to any credential: what is left for an engine once the restrictions are judged. */
    public PresentationRequest withoutRestrictions() {
        Map<String, RequestedAttribute> attributes = new LinkedHashMap<>();
        requestedAttributes.forEach((referent, each) -> attributes.put(referent, each.withoutRestriction()));
        Map<String, RequestedPredicate> predicates = new LinkedHashMap<>();
        requestedPredicates.forEach((referent, each) -> predicates.put(referent, each.withoutRestriction()));
        return new PresentationRequest(name, version, nonce, attributes, predicates, nonRevoked, format);
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a presentation request in JSON
     */
    public static PresentationRequest parse(String json) {
        return read(JsonInput.parse("presentation request", json));
    }

    /**
     * Reads the object from JSON.
     *
     * @throws InvalidInputException if the value is not a presentation request
     */
    public static PresentationRequest fromJson(JsonNode json) {
        return read(JsonInput.of("presentation request", json));
    }

    private static PresentationRequest read(JsonInput json) {
        return new PresentationRequest(
                json.required("name").text(),
                json.required("version").text(),
                Nonce.read(json.required("nonce")),
                json.optional("requested_attributes")
                        .map(attributes -> attributes.map(RequestedAttribute::read))
                        .orElseGet(Map::of),
                json.optional("requested_predicates")
                        .map(predicates -> predicates.map(RequestedPredicate::read))
                        .orElseGet(Map::of),
                json.optional("non_revoked").map(NonRevokedInterval::read),
                json.optional("ver").map(Format::read).orElse(Format.V1));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object().put("name", name).put("version", version);
        json.set("nonce", nonce.toJson());
        json.set("requested_attributes", JsonOutput.map(requestedAttributes, RequestedAttribute::toJson));
        json.set("requested_predicates", JsonOutput.map(requestedPredicates, RequestedPredicate::toJson));
        nonRevoked.ifPresent(interval -> json.set("non_revoked", interval.toJson()));
        return json.put("ver", format.text);
    }
}
