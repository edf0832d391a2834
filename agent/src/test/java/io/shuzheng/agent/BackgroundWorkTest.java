package io.shuzheng.agent;

import static io.shuzheng.agent.store.TestWallets.COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class BackgroundWorkTest {

    @TempDir
    Path folder;

    private TestAgents agents;

    @BeforeEach
    void open() {
        agents = new TestAgents(folder);
    }

    @AfterEach
    void stop() {
        agents.close();
    }

    /** Does work of type "step": counts it, and fails or refuses as told. */
    private static final class Steps implements AgentModule, WorkHandler {

        private final AtomicInteger failures = new AtomicInteger();
        private final List<String> refused = new CopyOnWriteArrayList<>();
        private final List<String> subscribed = new CopyOnWriteArrayList<>();

        @Override
        public void install(AgentContext context, Installation installation) {
            installation.work(this);
            context.events().subscribe("log", (event, work) -> {
                if (failures.getAndDecrement() > 0) {
                    throw new InternalFailureException("the log is full");
                }
                subscribed.add(event.topic() + " " + event.text("n"));
            });
        }

        @Override
        public String type() {
            return "step";
        }

        @Override
        public void handle(ObjectNode payload, UnitOfWork work) {
            String name = payload.path("name").asString();
            work.put(COUNT, name, work.find(COUNT, name).orElse(0) + 1);
            if (name.equals("bad")) {
                throw new InvalidInputException("never");
            }
        }

        @Override
        public void refused(ObjectNode payload, InvalidInputException reason, UnitOfWork work) {
            refused.add(payload.path("name").asString() + ": " + reason.getMessage());
        }
    }

    private static WorkItem step(String name) {
        return WorkItem.of("step", Json.object().put("name", name));
    }

    @Test
    void whenWorkIsScheduledWithAKeyThenItIsDoneOnceAlsoAfterARestart() {
        Agent agent = agents.start("worker", new Steps());
        schedule(agent, step("a").onceBy("k"), step("a").onceBy("k"), step("b"));
        await().until(() -> CountingModule.count(agent, "a") == 1 && CountingModule.count(agent, "b") == 1);
        agent.close();

        Agent again = agents.start("worker", new Steps());
        schedule(again, step("a").onceBy("k"), step("c"));
        await().until(() -> CountingModule.count(again, "c") == 1);
        assertThat(CountingModule.count(again, "a")).isEqualTo(1);
    }

    @Test
    void whenWorkIsDueLaterThenItWaits() {
        Agent agent = agents.start("worker", new Steps());
        Instant due = Instant.now().plusMillis(700);
        schedule(agent, step("later").due(due), step("now"));
        await().until(() -> CountingModule.count(agent, "now") == 1);
        await().pollInterval(Duration.ofMillis(5)).until(() -> CountingModule.count(agent, "later") == 1);

        assertThat(Instant.now()).isAfterOrEqualTo(due);
    }

    @Test
    void whenWorkIsRefusedThenHandlerIsToldAndNothingIsKept() {
        Steps steps = new Steps();
        Agent agent = agents.start("worker", steps);
        schedule(agent, step("bad"));

        await().until(() -> agent.health().depths().get(QueueName.WORK).refused() == 1);
        assertThat(steps.refused).containsExactly("bad: never");
        assertThat(CountingModule.count(agent, "bad")).isZero();
    }

    @Test
    void whenNobodyDoesWorkOfATypeThenItFailsAndShowsInTheHealth() {
        RetryPolicy twice = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 2);
        AgentConfiguration configuration = agents.configuration("worker")
                .withWork(WorkSettings.DEFAULT.retrying(twice, RetryPolicy.forDelivery()));
        Agent agent = agents.start(configuration, new Steps());
        schedule(agent, WorkItem.of("unknown", Json.object()));

        await().until(() -> agent.health().status() == Health.Status.DEGRADED);
        assertThat(agent.health().depths().get(QueueName.WORK).failed()).isEqualTo(1);
    }

    @Test
    void whenEventIsPublishedThenSubscribersGetItInOrderAtLeastOnceAndOnlyAfterTheCommit() {
        Steps steps = new Steps();
        Agent agent = agents.start("worker", steps);
        steps.failures.set(2);
        List<String> heard = new CopyOnWriteArrayList<>();
        agent.context().events().listen(event -> {
            heard.add(event.text("n"));
            throw new IllegalStateException("a listener's own fault");
        });
        for (String n : List.of("1", "2", "3")) {
            agent.context().store().run(work -> publish(agent, work, n));
        }
        assertThatThrownBy(() -> agent.context().store().run(work -> {
                    publish(agent, work, "never");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        await().until(() -> steps.subscribed.size() == 3);
        assertThat(steps.subscribed).containsExactly("topic 1", "topic 2", "topic 3");
        assertThat(heard).containsExactly("1", "2", "3");
    }

    @Test
    void whenLifeCycleIsBrokenThenRefused() {
        Agent agent = agents.start("worker", new Steps());
        assertThatThrownBy(agent::start).isInstanceOf(IllegalStateException.class);
        assertThat(agent.state()).isEqualTo(LifeCycle.RUNNING);
        agent.close();
        agent.close();
        assertThat(agent.state()).isEqualTo(LifeCycle.STOPPED);
        assertThat(agent.health().status()).isEqualTo(Health.Status.DOWN);
        assertThatThrownBy(agent::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenTwoHandlersDoTheSameWorkThenOpeningFailsAndTheWalletIsFree() {
        assertThatThrownBy(() -> agents.start("worker", new Steps(), new Steps()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(agents.start("worker", new Steps()).state()).isEqualTo(LifeCycle.RUNNING);
    }

    private static void publish(Agent agent, UnitOfWork work, String n) {
        agent.context()
                .events()
                .publish(work, new AgentEvent("topic", Json.object().put("n", n)));
    }

    private static void schedule(Agent agent, WorkItem... items) {
        agent.context().store().run(work -> {
            for (WorkItem item : items) {
                agent.context().background().schedule(work, item);
            }
        });
    }
}
