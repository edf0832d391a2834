package io.shuzheng.agent.connection;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.List;
import java.util.Optional;

/** The connections in the wallet. */
public final class Connections {

    /** The topics of events of connections begin so; the state in lower case follows, for example {@code active}. */
    public static final String TOPIC = "connection.";

    private static final RecordType<Connection> CONNECTION = RecordType.of(
                    "connection", Connection::toJson, Connection::fromJson)
            .taggedBy(Connection::tags);

    public Optional<Connection> find(WalletReader reader, String id) {
        return reader.find(CONNECTION, id);
    }

    /**
     * The connection of this id.
     *
     * @throws UnknownConnectionException if there is none
     */
    public Connection require(WalletReader reader, String id) {
        return find(reader, id).orElseThrow(() -> new UnknownConnectionException(id));
    }

    /** The connection to which an envelope between these keys belongs. */
    public Optional<Connection> findByKeys(WalletReader reader, Ed25519PublicKey myKey, Ed25519PublicKey theirKey) {
        return first(reader, Connection.keys(myKey, theirKey));
    }

    /** The connection between these DIDs. */
    public Optional<Connection> findByDids(WalletReader reader, Did myDid, Did theirDid) {
        return first(reader, Connection.dids(myDid, theirDid));
    }

    /** The connections that came out of one invitation, the oldest first. */
    public List<Connection> ofInvitation(WalletReader reader, String invitation) {
        return values(reader.findAll(CONNECTION, new Tag("invitation", invitation)));
    }

    /** All connections, the oldest first. */
    public List<Connection> all(WalletReader reader) {
        return values(reader.findAll(CONNECTION));
    }

    public void put(UnitOfWork work, Connection connection) {
        work.put(CONNECTION, connection.id(), connection);
    }

    private static Optional<Connection> first(WalletReader reader, Tag tag) {
        return values(reader.findAll(CONNECTION, tag)).stream().findFirst();
    }

    private static List<Connection> values(List<StoredRecord<Connection>> records) {
        return records.stream().map(StoredRecord::value).toList();
    }
}
