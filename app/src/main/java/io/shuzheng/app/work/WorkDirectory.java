package io.shuzheng.app.work;

import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory in which everything is kept that the actors of one market need again.
 *
 * <pre>
 * ledger/                      the embedded ledger, with genesis.txn
 * market.json                  which ledger, and who the bureau is
 * tokens/ROLE                  enrolment tokens, for the owner only
 * invitations/NUMBER           the bureau's invitations of enterprises, for the owner only
 * actors/NAME/wallet.db        the actor's encrypted wallet
 * actors/NAME/wallet.key       what opens it, for the owner only
 * actors/NAME/port             where the actor listens, chosen once
 * actors/NAME/files/           tails files and their like
 * actors/NAME/finished         there once an enterprise's application is decided and audited
 * presentations/APPLICATION/   what the bank verified
 * work.lock                    held by whoever works here
 * </pre>
 *
 * <p>It is a developer's set-up: whoever reads the directory as its owner has the keys beside the wallets. An operator gives
 * each actor a machine and a passphrase of its own.
 */
public final class WorkDirectory {

    private final Path root;
    private final SecureRandom random;

    private WorkDirectory(Path root, SecureRandom random) {
        this.root = root;
        this.random = random;
    }

    /**
     * The directory, made if it is missing.
     *
     * @throws InvalidInputException if it is no directory that can be written to
     */
    public static WorkDirectory open(Path root, SecureRandom random) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new InvalidInputException("cannot make the work directory " + root + ": " + e.getMessage(), e);
        }
        if (!Files.isWritable(absolute)) {
            throw new InvalidInputException("the work directory " + root + " cannot be written to");
        }
        return new WorkDirectory(absolute, random);
    }

    /**
     * The directory, which must be there.
     *
     * @throws InvalidInputException if it is not
     */
    public static WorkDirectory existing(Path root, SecureRandom random) {
        if (!Files.isDirectory(root)) {
            throw new InvalidInputException("there is no work directory " + root);
        }
        return open(root, random);
    }

    public Path root() {
        return root;
    }

    /** Locks the directory for this process alone; see {@link WorkLock}. */
    public WorkLock lockAlone() {
        return WorkLock.alone(root);
    }

    /** Locks the directory against those who want it alone; see {@link WorkLock}. */
    public WorkLock lockShared() {
        return WorkLock.shared(root);
    }

    /** Where the embedded ledger is. */
    public Path ledger() {
        return root.resolve("ledger");
    }

    /** The embedded ledger's genesis. */
    public Path genesis() {
        return ledger().resolve("genesis.txn");
    }

    public MarketFile market() {
        return new MarketFile(root);
    }

    public TokenFiles tokens() {
        return new TokenFiles(root.resolve("tokens"));
    }

    public InvitationFiles invitations() {
        return new InvitationFiles(root.resolve("invitations"));
    }

    /** What an actor keeps; {@code name} is for instance {@code bank} or {@code enterprise-17}. */
    public ActorFiles actor(String name) {
        return new ActorFiles(root.resolve("actors").resolve(name), random);
    }

    /** The names of all actors that keep something here, in no order. */
    public List<String> actors() {
        Path folder = root.resolve("actors");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> actors = Files.list(folder)) {
            return actors.map(actor -> actor.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new InternalFailureException("cannot read " + folder, e);
        }
    }

    /** The port for the embedded ledger: a free one at the first start, and 0 later, since its genesis has it. */
    public int ledgerPort() {
        return Files.exists(genesis()) ? 0 : FreePort.choose(random);
    }

    /** The folder of what the bank verified for an application. */
    public Path presentation(String application) {
        return root.resolve("presentations").resolve(application);
    }
}
