package io.shuzheng.evidence.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.ReceiptVerdict;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.TreeHead;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnchorJobTest {

    private final TestFlow flow = TestFlow.of(2);
    private final AnchorJob job = new AnchorJob(flow.transactions(), flow.ledger());

    @Test
    void whenStatementsAreNotAnchoredThenOneWriteAnchorsThemAll() {
        AnchoredBatch anchored = job.run().orElseThrow();

        assertThat(flow.ledger().size()).isEqualTo(1);
        assertThat(anchored.batch().newestHead().size()).isEqualTo(2L * TestFlow.STEPS);
        assertThat(flow.ledger().find(anchored.reference()).orElseThrow())
                .satisfies(record -> assertThat(anchored.isHeldBy(record)).isTrue());
        assertThat(flow.anchors().firstCovering(0)).contains(anchored);
    }

    @Test
    void whenEverythingIsAnchoredThenNothingIsSent() {
        job.run();

        assertThat(job.run()).isEmpty();
        assertThat(flow.ledger().size()).isEqualTo(1);
    }

    /** Two side by side end the nodes of an Indy network. */
    @Test
    void whenABatchIsWrittenThenNoHeadHasAHyphenAndEachIsReadBack() {
        AnchorBatch batch = job.run().orElseThrow().batch();

        assertThat(batch.heads())
                .allSatisfy(head -> assertThat(batch.text())
                        .doesNotContain("--")
                        .contains(head.compact().replace('-', '+')));
        assertThat(AnchorBatch.parse(batch.text())).isEqualTo(batch);
    }

    @Test
    void whenTheLogIsEmptyThenNothingIsSent() {
        TestFlow empty = TestFlow.of(0);

        assertThat(new AnchorJob(empty.transactions(), empty.ledger()).run()).isEmpty();
    }

    @Test
    void whenTheLogGrowsThenTheNextBatchFollowsTheLast() {
        AnchoredBatch first = job.run().orElseThrow();
        flow.append(TestFlow.lineage(5).get(0));

        AnchoredBatch second = job.run().orElseThrow();

        assertThat(first.batch().previous()).isEmpty();
        assertThat(second.batch().previous()).contains(first.asPrevious());
        assertThat(second.batch().heads()).hasSize(1);
    }

    @Test
    void whenTheReplyIsLostThenTheSameBatchIsSentAndWrittenOnce() {
        flow.ledger().loseNextReply();
        assertThatThrownBy(job::run).isInstanceOf(InternalFailureException.class);
        AnchorBatch planned = flow.anchors().planned().orElseThrow();
        flow.append(TestFlow.lineage(5).get(0));

        AnchoredBatch anchored = job.run().orElseThrow();

        assertThat(anchored.batch()).isEqualTo(planned);
        assertThat(flow.ledger().size()).isEqualTo(1);
        assertThat(job.run().orElseThrow().batch().newestHead().size()).isEqualTo(2L * TestFlow.STEPS + 1);
    }

    @Test
    void whenManyHeadsWereGivenOutThenTheNewestThatFitGoToTheLedger() {
        TestFlow large = TestFlow.of(8);

        AnchorBatch batch = new AnchorJob(large.transactions(), large.ledger())
                .run()
                .orElseThrow()
                .batch();

        assertThat(batch.heads()).hasSizeBetween(4, 16);
        assertThat(batch.newestHead().size()).isEqualTo(8L * TestFlow.STEPS);
        assertThat(batch.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(AnchorBatch.MAX_BYTES);
    }

    @Test
    void whenAStatementIsAnchoredThenItsReceiptForTheAnchoredHeadHolds() {
        SignedTreeHead head = job.run().orElseThrow().covering(3).orElseThrow().head();

        Receipt receipt = flow.database()
                .inTransaction(
                        store -> flow.log().receipt(store, flow.statement(3).digest(), head));

        assertThat(receipt.verify(flow.statement(3), TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
    }

    @Test
    void whenABatchIsReadBackThenItIsTheSameAndNothingElseIsRead() {
        job.run();
        flow.append(TestFlow.lineage(5).get(0));
        AnchoredBatch anchored = job.run().orElseThrow();

        assertThat(AnchorBatch.parse(anchored.batch().text())).isEqualTo(anchored.batch());
        assertThat(AnchoredBatch.fromJson(anchored.toJson())).isEqualTo(anchored);
        assertThatThrownBy(() -> AnchorBatch.parse(anchored.batch().text() + " "))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenHeadsDoNotGrowOrAreOfTwoLogsThenRefused() {
        SignedTreeHead one = head(TestKeys.LOG, 0);
        SignedTreeHead two = head(TestKeys.LOG, 1);
        SignedTreeHead other = head(TestKeys.BANK, 1);

        assertRefused(List.of());
        assertRefused(List.of(two, one));
        assertRefused(List.of(one, one));
        assertRefused(List.of(one, other));
    }

    private static void assertRefused(List<SignedTreeHead> heads) {
        assertThatThrownBy(() -> new AnchorBatch(Optional.empty(), heads)).isInstanceOf(InvalidInputException.class);
    }

    private SignedTreeHead head(TestKeys log, int index) {
        SignedTreeHead real = flow.receipt(index).receipt().head();
        return SignedTreeHead.sign(new TreeHead(log.id(), real.size(), real.root(), 1), log.key());
    }
}
