package io.shuzheng.app.ledger;

import io.shuzheng.app.Shuzheng;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.TransactionReply;
import io.shuzheng.ledger.client.WriteReply;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** The {@code ledger submit} command. */
@Command(
        name = "submit",
        description = "Sends a request to a ledger and prints the answer as JSON.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "FILE holds a whole request (identifier, reqId, operation, protocolVersion, signature), which is sent as it is,",
            "or an operation alone ({\"type\": \"1\", \"dest\": …}), which is numbered, and signed if it writes.",
            "Exit codes: 0 answered, 1 refused by the ledger or not answered, 2 wrong use."
        })
final class LedgerSubmitCommand implements Callable<Integer> {

    private static final int LARGEST = 128 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private LedgerOptions ledger;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private SignerOptions signer;

    @Parameters(paramLabel = "FILE", description = "The request or operation, JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path file;

    @Override
    public Integer call() throws InterruptedException {
        LedgerRequest request = request(read());
        try (IndyPool pool = ledger.open()) {
            spec.commandLine().getOut().println(Json.write(json(answer(pool, request))));
            return Shuzheng.DONE;
        } catch (RequestRefused e) {
            spec.commandLine().getErr().println("shuzheng: " + e.getMessage());
            return Shuzheng.FAILED;
        }
    }

    private ObjectNode read() {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidInputException("a ledger takes no request of more than " + LARGEST + " bytes");
            }
            return Json.parseObject(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidInputException("cannot read the request " + file, e);
        }
    }

    private LedgerRequest request(ObjectNode json) {
        if (json.has("operation")) {
            return LedgerRequest.parse(json);
        }
        LedgerOperation operation = LedgerOperation.parse(json);
        long number = RequestIds.ofClock(Clock.systemUTC()).next();
        if (!operation.type().isWrite()) {
            return LedgerRequest.of(LedgerDid.ANONYMOUS, number, operation);
        }
        LedgerIdentity author = signer.identity();
        return LedgerRequest.of(author.did(), number, operation).signedBy(author);
    }

    private static LedgerReply answer(IndyPool pool, LedgerRequest request) throws InterruptedException {
        try {
            return pool.submit(request).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new InternalFailureException("the ledger's client failed", e);
        }
    }

    private static ObjectNode json(LedgerReply reply) {
        if (reply instanceof ReadReply read) {
            return read.toJson();
        }
        if (reply instanceof WriteReply write) {
            return write.transaction().toJson();
        }
        ObjectNode none = Json.object().putNull("data");
        return ((TransactionReply) reply)
                .transaction()
                .map(transaction -> transaction.toJson())
                .orElse(none);
    }
}
