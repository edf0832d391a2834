package io.shuzheng.agent.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.store.Sql;
import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.Json;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a durable queue promises, whichever database is under it. */
abstract class DurableQueueContract {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private WalletStore store;
    private DurableQueue queue;
    private DurableQueue peer;

    abstract WalletStore openEmpty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = openEmpty();
        queue = queue("first-process");
        peer = queue("second-process");
    }

    private DurableQueue queue(String owner) {
        return new DurableQueue(store, QueueName.WORK, owner, clock, new SecureRandom());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whenAddedThenClaimedOnceInOrder() {
        add("a");
        add("b");

        assertThat(names(queue.claim(10, LEASE))).containsExactly("a", "b");
        assertThat(queue.claim(10, LEASE)).isEmpty();
        assertThat(peer.claim(10, LEASE)).isEmpty();
    }

    @Test
    void whenUnitFailsThenItemIsNotAdded() {
        assertThatThrownBy(() -> store.run(work -> {
                    queue.add(work, item("a"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(queue.claim(10, LEASE)).isEmpty();
    }

    @Test
    void whenItemsShareALaneThenOnlyTheFirstIsClaimedUntilItIsDone() {
        store.run(work -> {
            queue.add(work, item("a1").inLane("peer", "a"));
            queue.add(work, item("a2").inLane("peer", "a"));
            queue.add(work, item("b1").inLane("peer", "b"));
        });

        List<QueueItem> first = queue.claim(10, LEASE);
        assertThat(names(first)).containsExactly("a1", "b1");
        queue.postpone(first.get(0), clock.instant().plusSeconds(5), "later");
        assertThat(queue.claim(10, LEASE)).as("a2 waits for a1").isEmpty();
        clock.advance(Duration.ofSeconds(5));
        List<QueueItem> again = queue.claim(10, LEASE);
        assertThat(names(again)).containsExactly("a1");
        assertThat(again.get(0).attempt()).isEqualTo(2);
        complete(queue, again.get(0));
        assertThat(names(queue.claim(10, LEASE))).containsExactly("a2");
    }

    @Test
    void whenAddedTwiceWithOneKeyThenOneItemAlsoAfterItIsDone() {
        store.run(work -> queue.add(work, item("a").onceBy("k")));
        store.run(work -> queue.add(work, item("again").onceBy("k")));

        List<QueueItem> claimed = queue.claim(10, LEASE);
        assertThat(names(claimed)).containsExactly("a");
        complete(queue, claimed.get(0));
        store.run(work -> queue.add(work, item("again").onceBy("k")));
        assertThat(queue.claim(10, LEASE)).isEmpty();

        store.run(work -> queue.prune(work, clock.instant().plusSeconds(1)));
        store.run(work -> queue.add(work, item("new").onceBy("k")));
        assertThat(names(queue.claim(10, LEASE))).containsExactly("new");
    }

    @Test
    void whenKeyIsUsedInAnotherQueueThenItIsAnother() {
        DurableQueue inbox = new DurableQueue(store, QueueName.INBOX, "p", clock, new SecureRandom());
        store.run(work -> {
            queue.add(work, item("work").onceBy("k"));
            inbox.add(work, item("message").onceBy("k"));
        });

        assertThat(names(queue.claim(10, LEASE))).containsExactly("work");
        assertThat(names(inbox.claim(10, LEASE))).containsExactly("message");
    }

    @Test
    void whenDueLaterThenNotClaimedBefore() {
        store.run(work -> queue.add(work, item("a").due(clock.instant().plusSeconds(60))));

        assertThat(queue.claim(10, LEASE)).isEmpty();
        assertThat(queue.nextDue()).contains(clock.instant().plusSeconds(60));
        assertThat(queue.depth().scheduled()).isOne();
        assertThat(queue.depth().waiting()).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(queue.claim(10, LEASE)).hasSize(1);
    }

    @Test
    void whenLeaseEndsThenAnotherProcessTakesItAndTheLateOneIsRefused() {
        add("a");
        QueueItem late = queue.claim(1, LEASE).get(0);
        clock.advance(LEASE);
        QueueItem taken = peer.claim(1, LEASE).get(0);

        assertThat(taken.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> complete(queue, late)).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> queue.postpone(late, clock.instant(), "")).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> queue.fail(late, "")).isInstanceOf(LeaseLostException.class);
        complete(peer, taken);
    }

    @Test
    void whenSameProcessLeasedItAgainThenTheLateWorkerIsRefused() {
        add("a");
        QueueItem late = queue.claim(1, LEASE).get(0);
        clock.advance(LEASE);
        QueueItem again = queue.claim(1, LEASE).get(0);

        assertThatThrownBy(() -> complete(queue, late)).isInstanceOf(LeaseLostException.class);
        complete(queue, again);
    }

    @Test
    void whenLeaseIsRenewedThenItIsKept() {
        add("a");
        List<QueueItem> held = queue.claim(1, LEASE);
        clock.advance(LEASE.dividedBy(2));
        queue.renew(held, LEASE);
        clock.advance(LEASE.dividedBy(2).plusSeconds(1));

        assertThat(peer.claim(1, LEASE)).isEmpty();
        complete(queue, held.get(0));
    }

    @Test
    void whenProcessComesBackThenItReleasesItsOwnLeasesOnly() {
        add("a");
        add("b");
        queue.claim(1, LEASE);
        peer.claim(1, LEASE);

        queue("first-process").releaseOwn();
        assertThat(names(queue.claim(10, LEASE))).containsExactly("a");
    }

    @Test
    void whenCompletionConflictsWithALostLeaseThenTheHandlersWritesAreDropped() {
        add("a");
        QueueItem late = queue.claim(1, LEASE).get(0);
        clock.advance(LEASE);
        peer.claim(1, LEASE);

        assertThatThrownBy(() -> store.run(work -> {
                    work.put(TestWallets.COUNT, "n", 1);
                    queue.complete(work, late);
                }))
                .isInstanceOf(LeaseLostException.class);
        assertThat(store.<Boolean>read(
                        reader -> reader.find(TestWallets.COUNT, "n").isPresent()))
                .isFalse();
    }

    @Test
    void whenRefusedOrFailedThenCountedAndTheLaneGoesOn() {
        store.run(work -> {
            queue.add(work, item("bad").inLane("l"));
            queue.add(work, item("broken").inLane("l"));
            queue.add(work, item("good").inLane("l"));
        });
        QueueItem bad = queue.claim(1, LEASE).get(0);
        store.run(work -> queue.refuse(work, bad, "bad input"));
        QueueItem broken = queue.claim(1, LEASE).get(0);
        queue.fail(broken, "broken engine");

        assertThat(queue.depth().refused()).isOne();
        assertThat(queue.depth().failed()).isOne();
        assertThat(queue.depth().waiting()).isOne();
        assertThat(queue.depth().oldest()).contains(clock.instant());
        assertThat(names(queue.claim(1, LEASE))).containsExactly("good");
        queue.retryFailed();
        assertThat(names(queue.claim(1, LEASE))).containsExactly("broken");
    }

    @Test
    void whenContentOfARowIsAlteredThenItIsSetAsideAndOthersGoOn() {
        add("a");
        add("b");
        store.update(connection ->
                Sql.update(connection, "UPDATE queue_item SET content = ? WHERE position = 1", new byte[] {1, 2, 3}));

        assertThat(names(queue.claim(10, LEASE))).containsExactly("b");
        assertThat(queue.depth().failed()).isOne();
    }

    private void add(String name) {
        store.run(work -> queue.add(work, item(name)));
    }

    private void complete(DurableQueue by, QueueItem item) {
        store.run(work -> by.complete(work, item));
    }

    private static NewItem item(String name) {
        return NewItem.of(Json.object().put("name", name));
    }

    private static List<String> names(List<QueueItem> items) {
        return items.stream()
                .map(item -> item.content().path("name").asString())
                .toList();
    }
}
