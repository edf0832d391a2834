package io.shuzheng.ledger.differences;

import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.SigningForm;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages to be sent one after another, each made when those before it are answered. The same run gives two ledgers the
 * same keys and request numbers.
 */
final class Script {

    /** What a message may need to know of earlier answers: numbers of transactions, by the step's name. */
    record Numbers(Map<String, Long> byStep) {

        long of(String step) {
            return byStep.getOrDefault(step, 0L);
        }
    }

    /** A message with its name. */
    record Step(String name, Function<Numbers, ObjectNode> message) {}

    private final long run;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, LedgerIdentity> identities = new HashMap<>();

    /**
     * A script without steps.
     *
     * @param run tells it from other runs on the same ledger
     */
    Script(long run) {
        this.run = run;
        identities.put("trustee", TestIdentities.trustee());
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The identities that the script has used, by name. */
    Map<String, LedgerIdentity> identities() {
        return Map.copyOf(identities);
    }

    /** An identity of this run. */
    LedgerIdentity identity(String name) {
        return identities.computeIfAbsent(name, key -> {
            String seed = key + run;
            return TestIdentities.ofSeed("0".repeat(32 - seed.length()) + seed);
        });
    }

    String did(String name) {
        return identity(name).did().value();
    }

    String verkey(String name) {
        return identity(name).verkey().base58();
    }

    /** What names of this run are made unique with. */
    String suffix() {
        return Long.toString(run);
    }

    /** A request that is signed by its author. */
    void signed(String step, String author, String operation) {
        signed(step, author, numbers -> operation);
    }

    /** As {@link #signed(String, String, String)}, where the operation refers to earlier transactions. */
    void signed(String step, String author, Function<Numbers, String> operation) {
        add(step, numbers -> sign(request(step, author, operation.apply(numbers)), author));
    }

    /** A request that nobody signs. */
    void unsigned(String step, String author, String operation) {
        unsigned(step, author, numbers -> operation);
    }

    void unsigned(String step, String author, Function<Numbers, String> operation) {
        add(step, numbers -> request(step, author, operation.apply(numbers)));
    }

    void add(String step, Function<Numbers, ObjectNode> message) {
        steps.add(new Step(step, message));
    }

    /** An unsigned request; the operation is JSON with {@code '} for {@code "}. */
    ObjectNode request(String step, String author, String operation) {
        ObjectNode request = Json.object();
        request.put("identifier", did(author));
        request.put("reqId", numberOf(step));
        request.put("protocolVersion", 2);
        request.set("operation", Json.parseObject(operation.replace('\'', '"')));
        return request;
    }

    ObjectNode sign(ObjectNode request, String signer) {
        return request.put("signature", signature(request, signer));
    }

    ObjectNode multiSign(ObjectNode request, String... signers) {
        ObjectNode signatures = Json.object();
        for (String signer : signers) {
            signatures.put(did(signer), signature(request, signer));
        }
        request.set("signatures", signatures);
        return request;
    }

    private String signature(ObjectNode request, String signer) {
        return Base58.encode(identity(signer).sign(SigningForm.signingInput(request)));
    }

    /** The same step has the same number on both ledgers. */
    private long numberOf(String step) {
        return run * 1_000_000 + Math.floorMod(step.hashCode(), 1_000_000);
    }
}
