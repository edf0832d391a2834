package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.node.LedgerServer;
import io.shuzheng.ledger.embedded.internal.storage.AtomicFiles;
import io.shuzheng.ledger.embedded.internal.storage.LedgerDirectory;
import io.shuzheng.ledger.embedded.internal.transport.ClientEndpoint;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/** Brings a ledger up: binds its port, begins it if it is new, and sees to it that genesis never changes. */
final class LedgerStart {

    static final String ALIAS = "Node1";
    private static final int DID_BYTES = 16;
    private static final int LOWEST_FREE_PORT = 10_000;
    private static final int HIGHEST_FREE_PORT = 32_000;
    private static final int PORT_ATTEMPTS = 50;

    private final EmbeddedLedgerConfiguration configuration;
    private final LedgerDirectory directory;
    private final LedgerNode node;
    private final Ed25519PublicKey trusteeKey;
    private final String trusteeDid;

    LedgerStart(EmbeddedLedgerConfiguration configuration, LedgerDirectory directory, LedgerNode node) {
        this.configuration = configuration;
        this.directory = directory;
        this.node = node;
        this.trusteeKey =
                Ed25519PrivateKey.fromSeed(configuration.trusteeSeed()).publicKey();
        this.trusteeDid = Base58.encode(Arrays.copyOf(trusteeKey.bytes(), DID_BYTES));
    }

    LedgerServer start() {
        Ed25519PrivateKey nodeKey = directory.nodeKey(ALIAS, configuration.random());
        boolean isNew = node.isEmpty();
        if (isNew && Files.exists(directory.genesisFile())) {
            throw new InternalFailureException(
                    directory.genesisFile() + " exists, but the transactions of its ledger are missing");
        }
        int port = isNew ? configuration.port() : requireSameLedger(nodeKey);
        ClientEndpoint endpoint =
                port == 0 ? bindFreePort(nodeKey) : ClientEndpoint.bind(configuration.host(), port, nodeKey);
        try {
            if (isNew) {
                node.begin(Genesis.create(
                        new GenesisNode(
                                ALIAS,
                                nodeKey.publicKey(),
                                configuration.host(),
                                endpoint.port(),
                                Optional.of(
                                        GenesisNode.BlsKey.of(directory.nodeBlsKey(ALIAS, configuration.random())))),
                        trusteeDid,
                        trusteeKey));
            }
            writeGenesisFile();
            return LedgerServer.start(endpoint, node);
        } catch (RuntimeException e) {
            endpoint.close();
            endpoint.interrupt();
            throw e;
        }
    }

    /**
     * Genesis fixes the port for ever, so it must be free at later starts too: the operating system's own choice would lie
     * among the ports that it gives to outgoing connections.
     */
    private ClientEndpoint bindFreePort(Ed25519PrivateKey nodeKey) {
        for (int attempt = 1; ; attempt++) {
            int port = configuration.random().nextInt(LOWEST_FREE_PORT, HIGHEST_FREE_PORT);
            try {
                return ClientEndpoint.bind(configuration.host(), port, nodeKey);
            } catch (InternalFailureException e) {
                if (attempt == PORT_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private int requireSameLedger(Ed25519PrivateKey nodeKey) {
        GenesisNode genesis = pool().find(1)
                .map(Genesis::nodeOf)
                .orElseThrow(() -> new InternalFailureException("the log has no genesis: " + directory.logFile()));
        if (!genesis.key().equals(nodeKey.publicKey())) {
            throw new InternalFailureException("the node's seed is not the one of genesis: " + directory.logFile());
        }
        requireSame("host", genesis.host(), configuration.host());
        if (configuration.port() != 0) {
            requireSame("port", Integer.toString(genesis.port()), Integer.toString(configuration.port()));
        }
        requireSame("trustee", genesisTrustee(), trusteeDid);
        return genesis.port();
    }

    private String genesisTrustee() {
        return node.store()
                .ledger(Ledger.DOMAIN)
                .find(1)
                .map(transaction -> transaction.data().path("dest").asString(""))
                .orElse("");
    }

    private static void requireSame(String what, String stored, String wanted) {
        if (!stored.equals(wanted)) {
            throw new InvalidInputException("this directory's ledger has the " + what + " " + stored + ", not " + wanted
                    + "; genesis cannot change, so use the same or a new directory");
        }
    }

    /** The log is the truth; the file is written from it where it is missing, and must agree where it is there. */
    private void writeGenesisFile() {
        String genesis = Genesis.file(pool());
        if (!Files.exists(directory.genesisFile())) {
            AtomicFiles.write(directory.genesisFile(), genesis);
            return;
        }
        try {
            if (!Files.readString(directory.genesisFile()).equals(genesis)) {
                throw new InternalFailureException(directory.genesisFile()
                        + " is not the genesis of this ledger; remove it to have it written anew");
            }
        } catch (IOException e) {
            throw new InternalFailureException("genesis cannot be read: " + directory.genesisFile(), e);
        }
    }

    private TransactionLedger pool() {
        return node.store().ledger(Ledger.POOL);
    }
}
