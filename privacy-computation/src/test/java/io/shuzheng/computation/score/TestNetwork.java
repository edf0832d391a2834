package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.computation.engine.Engine;
import io.shuzheng.computation.engine.Engines;
import io.shuzheng.computation.engine.PartyChannel;
import io.shuzheng.computation.engine.PartyInputs;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Three parties that share nothing but bytes: every message crosses as text, every run is stored as text, and each party's view
 * is kept.
 */
final class TestNetwork {

    /** A message under way. */
    record Packet(PartyDid from, PartyDid to, String json) {

        PartyMessage message() {
            return PartyMessage.fromJson(Json.parse(json.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private final Map<String, Engines> engines = new LinkedHashMap<>();
    private final Map<String, String> runs = new LinkedHashMap<>();
    private final Deque<Packet> underWay = new ArrayDeque<>();
    private final List<Packet> delivered = new ArrayList<>();

    void join(PartyDid party, Engine engine) {
        engines.put(party.value(), new Engines(List.of(engine)));
    }

    void begin(PartyDid party, VerifiedContract contract, PartyInputs inputs) {
        ComputationRun run = engines.get(party.value()).begin(contract, inputs, channelOf(party));
        runs.put(party.value(), Json.write(run.toSecretJson()));
    }

    private PartyChannel channelOf(PartyDid from) {
        return (to, message) -> underWay.add(new Packet(from, to, Json.write(message.toJson())));
    }

    /** Delivers all messages, and those that they give rise to. */
    void deliverAll() {
        while (!underWay.isEmpty()) {
            deliver(underWay.remove());
        }
    }

    void deliver(Packet packet) {
        deliver(packet.from(), packet.to(), packet.message());
        delivered.add(packet);
    }

    void deliver(PartyDid from, PartyDid to, PartyMessage message) {
        ComputationRun next = engines.get(to.value()).receive(run(to), from, message, channelOf(to));
        runs.put(to.value(), Json.write(next.toSecretJson()));
    }

    ComputationRun run(PartyDid party) {
        return ComputationRun.fromJson(Json.parse(runs.get(party.value())));
    }

    String storedRun(PartyDid party) {
        return runs.get(party.value());
    }

    List<Packet> underWay() {
        return List.copyOf(underWay);
    }

    /** The message that is under way from one party to another. */
    PartyMessage underWay(PartyDid from, PartyDid to) {
        return underWay.stream()
                .filter(packet -> packet.to().equals(to) && packet.from().equals(from))
                .findFirst()
                .orElseThrow()
                .message();
    }

    /** What a party has received. */
    List<PartyMessage> view(PartyDid party) {
        return delivered.stream()
                .filter(packet -> packet.to().equals(party))
                .map(Packet::message)
                .toList();
    }
}
