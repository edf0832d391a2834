package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an actor says about one step of the flow, before it is signed. It carries no data and no bare digest of data: ids,
 * amounts in fen, dates, salted digests, and references to earlier statements.
 *
 * @param id random, and the actor's own: an actor uses an id for one statement only
 * @param subjects one to four different ones, most specific last
 * @param key the actor's key that signs this statement; its DID is the actor
 * @param occurredAt Unix time in seconds, 0 to 253402300799, by the actor's clock
 * @param previous the statements that this one builds on, at most 16 different ones, in the actor's order
 * @param commitments salted digests by name, at most 16
 * @param details values by name, at most 16
 */
public record Statement(
        UUID id,
        List<Subject> subjects,
        Step step,
        KeyId key,
        long occurredAt,
        List<StatementDigest> previous,
        SortedMap<String, SaltedDigest> commitments,
        SortedMap<String, Detail> details) {

    private static final int MAX_SUBJECTS = 4;
    private static final int MAX_ITEMS = 16;
    private static final long MAX_TIME = 253_402_300_799L;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    /**
     * Refuses what is out of bounds.
     *
     * @throws InvalidInputException when a part is out of its bounds
     */
    public Statement {
        subjects = List.copyOf(subjects);
        previous = List.copyOf(previous);
        commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        require(!subjects.isEmpty() && subjects.size() <= MAX_SUBJECTS, "a statement has one to four subjects");
        require(Set.copyOf(subjects).size() == subjects.size(), "a statement names a subject once");
        require(occurredAt >= 0 && occurredAt <= MAX_TIME, "occurredAt must be Unix seconds up to the year 9999");
        require(previous.size() <= MAX_ITEMS, "a statement refers to at most 16 statements");
        require(Set.copyOf(previous).size() == previous.size(), "a statement refers to another once");
        requireNames(commitments);
        requireNames(details);
    }

    /** Starts a statement that refers to nothing and carries nothing yet. */
    public static StatementBuilder of(UUID id, Step step, KeyId key, long occurredAt, Subject... subjects) {
        return new StatementBuilder(id, step, key, occurredAt, List.of(subjects));
    }

    /**
     * Reads the JSON object that is signed.
     *
     * @throws InvalidInputException when {@code json} is not a statement: a member wrong, missing or unknown
     */
    public static Statement fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "statement");
        KeyId key = KeyId.parse(fields.string("keyId"));
        Statement statement = new Statement(
                uuid(fields.string("id")),
                fields.list("subjects", MAX_SUBJECTS, Subject::fromJson),
                new Step(fields.string("step")),
                key,
                fields.integer("occurredAt"),
                fields.strings("previous", MAX_ITEMS, StatementDigest::new),
                fields.map("commitments", MAX_ITEMS, Statement::commitment),
                fields.map("details", MAX_ITEMS, (name, value) -> Detail.fromJson(value)));
        require(fields.string("actor").equals(key.did().value()), "the key id must be one of the actor's");
        fields.end();
        return statement;
    }

    /** The actor: whose key signs. */
    public PartyDid actor() {
        return key.did();
    }

    /** The statement as the JSON object that is signed. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("step", step.name())
                .put("actor", actor().value())
                .put("keyId", key.value())
                .put("occurredAt", occurredAt);
        ArrayNode subjectArray = json.putArray("subjects");
        subjects.forEach(subject -> subjectArray.add(subject.toJson()));
        ArrayNode previousArray = json.putArray("previous");
        previous.forEach(digest -> previousArray.add(digest.hex()));
        ObjectNode commitmentObject = json.putObject("commitments");
        commitments.forEach((name, commitment) -> commitmentObject.put(name, commitment.hex()));
        ObjectNode detailObject = json.putObject("details");
        details.forEach((name, detail) -> detailObject.set(name, detail.toJson()));
        return json;
    }

    private static SaltedDigest commitment(String name, JsonNode value) {
        if (!value.isString()) {
            throw new InvalidInputException("a commitment must be a string");
        }
        return SaltedDigest.fromHex(value.stringValue());
    }

    private static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            require(id.toString().equals(text), "a statement's id must be a UUID in lower case");
            return id;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("a statement's id must be a UUID in lower case", e);
        }
    }

    private static void requireNames(Map<String, ?> members) {
        require(members.size() <= MAX_ITEMS, "a statement has at most 16 commitments and at most 16 details");
        Consumer<String> wellFormed = name ->
                require(NAME.matcher(name).matches(), "a name must be 1 to 64 lower-case letters, digits, _ and -");
        members.keySet().forEach(wellFormed);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new InvalidInputException(message);
        }
    }
}
