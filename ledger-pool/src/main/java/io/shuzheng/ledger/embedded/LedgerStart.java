package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.embedded.internal.node.LedgerNode;
import io.shuzheng.ledger.embedded.internal.node.LedgerServer;
import io.shuzheng.ledger.embedded.internal.storage.AtomicFiles;
import io.shuzheng.ledger.embedded.internal.storage.LedgerDirectory;
import io.shuzheng.ledger.embedded.internal.transport.ClientEndpoints;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Brings a ledger up: binds its ports, begins it if it is new, and sees to it that genesis never changes. */
final class LedgerStart {

    private static final int DID_BYTES = 16;
    private static final int LOWEST_FREE_PORT = 10_000;
    private static final int HIGHEST_FREE_PORT = 32_000;
    private static final int PORT_ATTEMPTS = 50;

    private final EmbeddedLedgerConfiguration configuration;
    private final LedgerDirectory directory;
    private final NodeKeyRing keys;
    private final LedgerNode node;
    private final Ed25519PublicKey trusteeKey;
    private final String trusteeDid;

    LedgerStart(
            EmbeddedLedgerConfiguration configuration, LedgerDirectory directory, NodeKeyRing keys, LedgerNode node) {
        this.configuration = configuration;
        this.directory = directory;
        this.keys = keys;
        this.node = node;
        this.trusteeKey =
                Ed25519PrivateKey.fromSeed(configuration.trusteeSeed()).publicKey();
        this.trusteeDid = Base58.encode(Arrays.copyOf(trusteeKey.bytes(), DID_BYTES));
    }

    LedgerServer start() {
        boolean isNew = node.isEmpty();
        if (isNew && Files.exists(directory.genesisFile())) {
            throw new InternalFailureException(
                    directory.genesisFile() + " exists, but the transactions of its ledger are missing");
        }
        int port = isNew ? configuration.port() : requireSameLedger();
        ClientEndpoints endpoints =
                port == 0 ? bindFreePorts() : ClientEndpoints.bind(configuration.host(), port, keys.signingKeys());
        try {
            if (isNew) {
                node.begin(Genesis.create(
                        keys.nodes(configuration.host(), endpoints.firstPort()), trusteeDid, trusteeKey));
            }
            writeGenesisFile();
            return LedgerServer.start(endpoints, node);
        } catch (RuntimeException e) {
            endpoints.close();
            endpoints.interrupt();
            throw e;
        }
    }

    /**
     * Genesis fixes the ports for ever, so they must be free at later starts too: the operating system's own choice would
     * lie among the ports that it gives to outgoing connections.
     */
    private ClientEndpoints bindFreePorts() {
        for (int attempt = 1; ; attempt++) {
            int port = configuration.random().nextInt(LOWEST_FREE_PORT, HIGHEST_FREE_PORT);
            try {
                return ClientEndpoints.bind(configuration.host(), port, keys.signingKeys());
            } catch (InternalFailureException e) {
                if (attempt == PORT_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private int requireSameLedger() {
        List<GenesisNode> genesis = Genesis.nodes(pool());
        if (genesis.isEmpty()) {
            throw new InternalFailureException("the log has no genesis: " + directory.logFile());
        }
        GenesisNode first = genesis.get(0);
        requireSame("number of nodes", Integer.toString(genesis.size()), Integer.toString(configuration.nodes()));
        requireSame("host", first.host(), configuration.host());
        if (configuration.port() != 0) {
            requireSame("port", Integer.toString(first.port()), Integer.toString(configuration.port()));
        }
        if (!keys.areThoseOf(genesis)) {
            throw new InternalFailureException("the node's seed is not the one of genesis: " + directory.logFile());
        }
        requireSame("trustee", genesisTrustee(), trusteeDid);
        return first.port();
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
