package io.shuzheng.voucher.party;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.schemas.CredentialSchema;
import io.shuzheng.schemas.CredentialSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.StringNode;

/** The revocable credential definitions that an actor issues by, one for each of its schemas. */
public final class CredentialDefinitions {

    /** How many places a revocation registry has; the next one is made by itself. It takes a fifth of a second. */
    private static final int REGISTRY_SIZE = 256;

    private static final String TAG = "shuzheng";

    private static final RecordType<String> DEFINITION =
            RecordType.of("published-definition", StringNode::valueOf, json -> json.asString(""));

    private final Issuer issuer;

    public CredentialDefinitions(Issuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Publishes those that are not published yet, side by side: each searches for two safe primes, which takes seconds. Must
     * not run in a unit of work.
     *
     * @throws InternalFailureException if the ledger cannot be reached; may be called again
     */
    public void publish(AgentContext context, Progress progress, CredentialSchemas... schemas) {
        ExecutorService workers = Executors.newFixedThreadPool(schemas.length);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (CredentialSchemas schema : schemas) {
                running.add(CompletableFuture.runAsync(() -> publish(context, progress, schema.schema()), workers));
            }
            running.forEach(CredentialDefinitions::await);
        } finally {
            workers.shutdown();
        }
    }

    private void publish(AgentContext context, Progress progress, CredentialSchema schema) {
        if (context.store()
                .read(reader -> reader.find(DEFINITION, schema.name()))
                .isPresent()) {
            return;
        }
        progress.begins("searching safe primes for " + schema.name());
        String id = issuer.publish(
                new Schema(schema.name(), schema.version(), schema.attributeNames(), issuer.issuerId()),
                TAG,
                true,
                REGISTRY_SIZE);
        context.store().run(work -> work.put(DEFINITION, schema.name(), id));
    }

    private static void await(CompletableFuture<Void> running) {
        try {
            running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new InternalFailureException("a credential definition was not published", e);
        } catch (CancellationException e) {
            throw new InternalFailureException("a credential definition was not published", e);
        }
    }

    /**
     * The id of the definition.
     *
     * @throws InternalFailureException if it is not published yet: the same question may be answered later
     */
    public String require(WalletReader reader, CredentialSchemas schema) {
        String name = schema.schema().name();
        return reader.find(DEFINITION, name)
                .orElseThrow(() -> new InternalFailureException("the definition of " + name + " is not published yet"));
    }
}
