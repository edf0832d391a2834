package io.shuzheng.agent.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is claimed, postponed, lost and completed: each item is done once, and in the order of its lane. */
class LaneOrderPropertyTest {

    private static final Duration LEASE = Duration.ofSeconds(10);

    @Property(tries = 15)
    void whenItemsAreHandledInAnyWayThenLanesKeepTheirOrder(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 3) Integer> lanes, @ForAll long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("lanes");
        SettableClock clock = new SettableClock();
        try (WalletStore store = TestWallets.open(folder.resolve("w.db"))) {
            List<DurableQueue> processes = List.of(queue(store, "one", clock), queue(store, "two", clock));
            for (int i = 0; i < lanes.size(); i++) {
                NewItem item = NewItem.of(Json.object().put("n", i)).inLane("lane" + lanes.get(i));
                store.run(work -> processes.get(0).add(work, item));
            }
            List<Integer> done = handleAll(store, processes, lanes.size(), clock, new SplittableRandom(seed));
            assertThat(done)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, lanes.size()).boxed().toList());
            for (int lane = 0; lane <= 3; lane++) {
                int wanted = lane;
                assertThat(done.stream().filter(n -> lanes.get(n) == wanted)).isSorted();
            }
        }
    }

    private static DurableQueue queue(WalletStore store, String owner, SettableClock clock) {
        return new DurableQueue(store, QueueName.WORK, owner, clock, new SecureRandom());
    }

    private static List<Integer> handleAll(
            WalletStore store, List<DurableQueue> processes, int count, SettableClock clock, SplittableRandom random) {
        List<Integer> done = new ArrayList<>();
        for (int step = 0; done.size() < count; step++) {
            assertThat(step).as("it comes to an end").isLessThan(2_000);
            DurableQueue process = processes.get(random.nextInt(2));
            for (QueueItem item : process.claim(1 + random.nextInt(3), LEASE)) {
                switch (random.nextInt(4)) {
                    case 0 -> process.postpone(item, clock.instant().plusSeconds(random.nextInt(20)), "later");
                    case 1 -> clock.advance(Duration.ofSeconds(random.nextInt(15)));
                    default -> complete(store, process, item, done);
                }
            }
            clock.advance(Duration.ofSeconds(random.nextInt(5)));
        }
        return done;
    }

    private static void complete(WalletStore store, DurableQueue process, QueueItem item, List<Integer> done) {
        try {
            store.run(work -> process.complete(work, item));
            done.add(item.content().path("n").asInt());
        } catch (LeaseLostException e) {
            // taken by the other meanwhile: it will be done there
        }
    }
}
