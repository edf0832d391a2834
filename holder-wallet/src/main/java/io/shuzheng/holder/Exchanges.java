package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.protocol.Exchange;
import io.shuzheng.didcomm.protocol.Protocol;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The exchanges of one protocol in the wallet, one a connection and thread. */
final class Exchanges<X extends Exchange> {

    private final Protocol<X> protocol;
    private final MessageIds ids;
    private final RecordType<HeldExchange<X>> type;

    Exchanges(String category, Protocol<X> protocol, MessageIds ids) {
        this.protocol = protocol;
        this.ids = ids;
        this.type = RecordType.of(category, Exchanges::toJson, this::fromJson)
                .taggedBy(held ->
                        Set.of(thread(held.connectionId(), held.exchange().threadId())));
    }

    Optional<HeldExchange<X>> find(WalletReader reader, String connectionId, String threadId) {
        return reader.findAll(type, thread(connectionId, threadId)).stream()
                .findFirst()
                .map(StoredRecord::value);
    }

    Optional<HeldExchange<X>> find(WalletReader reader, InboundMessage inbound) {
        return inbound.connection()
                .flatMap(connection ->
                        find(reader, connection.id(), inbound.message().threadId()));
    }

    /**
     * The exchange of this id.
     *
     * @throws UnknownExchangeException if there is none
     */
    HeldExchange<X> require(WalletReader reader, String id) {
        return reader.find(type, id).orElseThrow(() -> new UnknownExchangeException(id));
    }

    /** The exchange after the peer's message, which may begin it; not stored yet. */
    HeldExchange<X> received(WalletReader reader, Connection connection, Message message) {
        return find(reader, connection.id(), message.threadId())
                .map(held -> held.at(protocol.receive(held.exchange(), message).exchange()))
                .orElseGet(() -> begun(connection, protocol.begin(message).exchange()));
    }

    HeldExchange<X> begun(Connection connection, X exchange) {
        return new HeldExchange<>(ids.next(), connection.id(), exchange);
    }

    HeldExchange<X> put(UnitOfWork work, HeldExchange<X> held) {
        work.put(type, held.id(), held);
        return held;
    }

    List<HeldExchange<X>> all(WalletReader reader) {
        return reader.findAll(type).stream().map(StoredRecord::value).toList();
    }

    private static Tag thread(String connectionId, String threadId) {
        return new Tag("thread", connectionId + " " + threadId);
    }

    private static <X extends Exchange> JsonNode toJson(HeldExchange<X> held) {
        ObjectNode json = Json.object().put("id", held.id()).put("connection", held.connectionId());
        json.set("exchange", held.exchange().toJson());
        return json;
    }

    private HeldExchange<X> fromJson(JsonNode json) {
        MemberReader members = MemberReader.of(json, "exchange");
        return new HeldExchange<>(
                members.text("id"), members.text("connection"), protocol.readExchange(json.path("exchange")));
    }
}
