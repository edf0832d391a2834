package io.shuzheng.ledger.differences;

import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An answer as paths and values, with a word in place of what differs from one ledger or run to another: numbers of
 * transactions, times, roots, signatures, keys. A word says what was there, so that what is missing or of another kind
 * still shows.
 */
final class Normalizer {

    private static final Set<String> NUMBERS = Set.of(
            "reqId",
            "seqNo",
            "txnTime",
            "ledgerSize",
            "timestamp",
            "ref",
            "to",
            "from",
            "retirement_ts",
            "ratification_ts",
            "txnSeqNo",
            "node_port",
            "client_port",
            "viewNo",
            "ppSeqNo",
            "seqNoEnd",
            "time");
    private static final Set<String> TEXTS = Set.of(
            "rootHash",
            "digest",
            "payloadDigest",
            "signature",
            "root_hash",
            "proof_nodes",
            "state_root_hash",
            "pool_state_root_hash",
            "txn_root_hash",
            "merkleRoot",
            "oldMerkleRoot",
            "newMerkleRoot",
            "taaDigest");
    private static final Set<String> LISTS = Set.of("auditPath", "participants", "hashes", "consProof");

    private static final Pattern ERROR = Pattern.compile("^client request invalid: (\\w+)(?=\\()");
    private static final Pattern MISSED = Pattern.compile("missed fields - ([^.]*)\\. ");

    private final Map<String, LedgerIdentity> identities;
    private final String suffix;

    Normalizer(Script script) {
        this.identities = script.identities();
        this.suffix = script.suffix();
    }

    Map<String, String> normalize(JsonNode answer) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", "", answer, flat);
        return flat;
    }

    private void flatten(String path, String name, JsonNode node, Map<String, String> into) {
        if (node.isArray() && LISTS.contains(name)) {
            into.put(path, "<" + name + ">");
        } else if (node.isContainer() && !node.isEmpty()) {
            members(path, name, node, into);
        } else if (name.equals("data") && node.isString() && node.asString().startsWith("{")) {
            flatten(path + "(JSON)", name, parse(node.asString()), into);
        } else if (name.equals("reason")) {
            reason(node.asString(), into);
        } else {
            into.put(path, value(name, node));
        }
    }

    /** The name of the error apart from the text. */
    private void reason(String reason, Map<String, String> into) {
        Matcher named = ERROR.matcher(reason);
        into.put("reason.error", named.find() ? named.group(1) : "");
        String text = word(named.replaceFirst(""));
        into.put("reason.text", MISSED.matcher(text).replaceAll(Normalizer::sorted));
    }

    /** A real node names missed members in the order of a Python set, which differs from process to process. */
    private static String sorted(MatchResult missed) {
        return "missed fields - "
                + Arrays.stream(missed.group(1).split(", ", -1)).sorted().collect(Collectors.joining(", ")) + ". ";
    }

    private void members(String path, String name, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + word(member.getKey()),
                            member.getKey(),
                            member.getValue(),
                            into));
        } else {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", name, node.path(i), into);
            }
        }
    }

    private String value(String name, JsonNode node) {
        boolean placeholder =
                (node.isIntegralNumber() && NUMBERS.contains(name)) || (node.isString() && TEXTS.contains(name));
        return placeholder ? "<" + name + ">" : word(Json.write(node));
    }

    /** A text with names for DIDs, keys and numbers. */
    private String word(String text) {
        String words = text;
        for (Map.Entry<String, LedgerIdentity> identity : identities.entrySet()) {
            words = words.replace(identity.getValue().verkey().base58(), "<key of " + identity.getKey() + ">")
                    .replace(identity.getValue().did().value(), "<" + identity.getKey() + ">");
        }
        return words.replaceAll(suffix + "\\d{6}", "<reqId>")
                .replace(suffix, "<run>")
                .replaceAll("[1-9A-HJ-NP-Za-km-z]{86,88}", "<signature>")
                .replaceAll("x{100,}", "x…")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}", "<date>")
                .replaceAll("\\b1[7-9]\\d{8}\\b", "<time>")
                .replaceAll(":CL:\\d+", ":CL:<seqNo>")
                .replaceAll("\\b[0-9a-f]{64}\\b", "<SHA-256>");
    }

    private static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (InvalidInputException e) {
            throw new AssertionError(text, e);
        }
    }
}
