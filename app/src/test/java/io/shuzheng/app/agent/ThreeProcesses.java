package io.shuzheng.app.agent;

import static org.awaitility.Awaitility.await;

import io.shuzheng.app.CommandProcess;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A ledger and agents, each a process of its own, driven through nothing but their admin APIs. */
final class ThreeProcesses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Map<String, CommandProcess> running = new HashMap<>();
    private final Map<String, AdminClient> admins = new HashMap<>();

    private ThreeProcesses(Path folder) {
        this.folder = folder;
    }

    /** With a ledger that serves. */
    static ThreeProcesses withLedger(Path folder) throws Exception {
        ThreeProcesses processes = new ThreeProcesses(folder);
        CommandProcess ledger = CommandProcess.start(
                folder, "ledger", "--dir", folder.resolve("ledger").toString());
        processes.running.put("ledger", ledger);
        ledger.awaitReady();
        return processes;
    }

    /** Starts an agent, in the directory of its name; again after it was killed. */
    AdminClient start(String command, String... more) throws Exception {
        CommandProcess process = CommandProcess.start(folder, Map.of(), arguments(command, more));
        running.put(command, process);
        AdminClient admin = AdminClient.of(process.awaitReady());
        admins.put(command, admin);
        return admin;
    }

    private List<String> arguments(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--dir",
                folder.resolve(command).toString(),
                "--genesis",
                folder.resolve("ledger").resolve("genesis.txn").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Ends an agent as no program can resist. */
    void kill(String command) throws InterruptedException {
        running.get(command).kill();
    }

    /** Connects two agents by an invitation, and gives the connection's id on the side of the invited. */
    String connect(String inviter, String invited) {
        JsonNode invitation = admins.get(inviter).post("/connections/invitations", Json.object());
        String id = admins.get(invited)
                .post(
                        "/connections",
                        Json.object().put("url", invitation.path("url").asString()))
                .path("id")
                .asString();
        await().atMost(PATIENCE)
                .until(() -> admins.get(invited)
                        .send("GET", "/connections/" + id, "")
                        .body()
                        .contains("ACTIVE"));
        return id;
    }

    /** Waits until a GET's answer is so. */
    static JsonNode awaitAnswer(AdminClient admin, String path, Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE).until(() -> admin.get(path), wanted);
    }

    @Override
    public void close() throws InterruptedException {
        for (CommandProcess process : running.values()) {
            process.close();
        }
    }
}
