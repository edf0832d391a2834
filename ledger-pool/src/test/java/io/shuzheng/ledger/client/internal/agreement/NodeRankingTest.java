package io.shuzheng.ledger.client.internal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.GenesisNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NodeRankingTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final NodeRanking ranking = new NodeRanking();
    private final List<GenesisNode> nodes = fourNodes();

    @Test
    void whenNodesAreAlikeThenTheyTakeTurns() {
        Set<GenesisNode> first = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            first.add(ranking.order(nodes, 0).get(0));
        }

        assertThat(first).hasSize(4);
    }

    @Test
    void whenNodesHaveMoreToAnswerThenTheyAreAskedAfterThoseThatHaveLess() {
        NodeHealth busy = ranking.health(nodes.get(1).verkey());
        NodeHealth busiest = ranking.health(nodes.get(0).verkey());
        busy.asked();
        busiest.asked();
        busiest.asked();

        assertThat(orders(0)).allMatch(order -> order.subList(2, 4).equals(List.of(nodes.get(1), nodes.get(0))));
        busy.settled();
        assertThat(orders(0)).anyMatch(order -> order.get(0).equals(nodes.get(1)));
    }

    @Test
    void whenNodeHasLetARequestWaitThenItIsAskedLastForATime() {
        GenesisNode silent = nodes.get(1);
        ranking.health(silent.verkey()).missed(0);

        assertThat(orders(SECOND / 2)).allMatch(order -> order.get(3).equals(silent));
        assertThat(orders(2 * SECOND)).anyMatch(order -> order.get(0).equals(silent));
    }

    @Test
    void whenNodeMissesAgainThenItIsAvoidedForLonger() {
        NodeHealth health = ranking.health(nodes.get(0).verkey());
        for (int i = 0; i < 3; i++) {
            health.missed(0);
        }

        assertThat(health.isSuspect(3 * SECOND)).isTrue();
        health.answered(MILLISECOND, 0);
        assertThat(health.isSuspect(3 * SECOND)).isFalse();
    }

    @Test
    void whenNodeIsMuchSlowerThanOthersThenItIsAskedAfterThem() {
        nodes.forEach(node -> ranking.health(node.verkey()).answered(MILLISECOND, 0));
        GenesisNode slow = nodes.get(2);
        for (int i = 0; i < 50; i++) {
            ranking.health(slow.verkey()).answered(SECOND, 0);
        }

        assertThat(orders(0)).allMatch(order -> order.get(3).equals(slow));
    }

    /** Such a node is asked no more while others answer: its own answers would never show that it has become fast. */
    @Test
    void whenNodeWasSlowLongAgoThenItTakesItsTurnAgain() {
        GenesisNode slow = nodes.get(2);
        ranking.health(slow.verkey()).answered(SECOND, 0);
        for (long time = 0; time < 31 * SECOND; time += SECOND) {
            for (GenesisNode node : nodes) {
                if (!node.equals(slow)) {
                    ranking.health(node.verkey()).answered(MILLISECOND, time);
                }
            }
        }

        assertThat(orders(29 * SECOND)).allMatch(order -> order.get(3).equals(slow));
        assertThat(orders(30 * SECOND)).anyMatch(order -> order.get(0).equals(slow));
        ranking.health(slow.verkey()).answered(MILLISECOND, 30 * SECOND);
        assertThat(orders(31 * SECOND)).anyMatch(order -> order.get(0).equals(slow));
    }

    @Test
    void whenAnswersComeSteadilyThenPatienceIsLittleMoreThanTheirTime() {
        NodeHealth health = ranking.health(nodes.get(0).verkey());
        assertThat(health.patience(0)).isEqualTo(SECOND / 2);
        for (int i = 0; i < 100; i++) {
            health.answered(200 * MILLISECOND, 0);
        }

        assertThat(health.patience(0)).isBetween(200 * MILLISECOND, 210 * MILLISECOND);
    }

    private List<List<GenesisNode>> orders(long now) {
        return List.of(
                ranking.order(nodes, now),
                ranking.order(nodes, now),
                ranking.order(nodes, now),
                ranking.order(nodes, now));
    }

    private static List<GenesisNode> fourNodes() {
        try (InputStream genesis = Genesis.class.getResourceAsStream("four-nodes.genesis")) {
            return Genesis.parse(new String(genesis.readAllBytes(), StandardCharsets.UTF_8))
                    .nodes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
