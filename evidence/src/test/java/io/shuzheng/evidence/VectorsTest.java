package io.shuzheng.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.log.HeadConsistency;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.ReceiptVerdict;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Known answers, made by other code. */
class VectorsTest {

    @Test
    void whenAStatementIsSignedThenItIsTheVectorByteForByte() {
        assertThat(TestVectors.list("statements")).hasSize(5).allSatisfy(vector -> {
            Statement statement = Statement.fromJson(vector.get("json"));
            TestKeys actor = TestKeys.of(statement.key());
            SignedStatement signed = SignedStatement.sign(statement, actor.key());

            assertThat(signed.compact()).isEqualTo(vector.get("compact").stringValue());
            assertThat(signed.digest().hex()).isEqualTo(vector.get("digest").stringValue());
            assertThat(SignedStatement.parse(signed.compact()).statement()).isEqualTo(statement);
            assertThat(actor.key().publicKey().bytes())
                    .isEqualTo(HexFormat.of()
                            .parseHex(TestVectors.all()
                                    .get("publicKeys")
                                    .get(actor.name())
                                    .stringValue()));
        });
    }

    @Test
    void whenAReceiptIsReadThenItHoldsAndIsWrittenAsTheVector() {
        List<JsonNode> statements = TestVectors.list("statements").toList();
        assertThat(TestVectors.list("receipts")).hasSize(5).allSatisfy(vector -> {
            Receipt receipt = Receipt.fromJson(vector);
            SignedStatement statement = SignedStatement.parse(
                    statements.get((int) receipt.index()).get("compact").stringValue());

            assertThat(receipt.verify(statement, TestLogs.identity())).isEqualTo(ReceiptVerdict.HOLDS);
            assertThat(Json.write(receipt.toJson())).isEqualTo(Json.write(vector));
            assertThat(SignedTreeHead.sign(receipt.head().head(), TestKeys.LOG.key()))
                    .isEqualTo(receipt.head());
        });
    }

    @Test
    void whenTheVectorsAreAppendedThenTheReceiptsAreTheVectors() {
        TestFlow flow = TestFlow.of(0);
        TestVectors.list("statements")
                .map(vector -> SignedStatement.parse(vector.get("compact").stringValue()))
                .forEach(flow::append);

        assertThat(flow.receipts())
                .extracting(given -> Json.write(given.receipt().toJson()))
                .containsExactlyElementsOf(
                        TestVectors.list("receipts").map(Json::write).toList());
    }

    @Test
    void whenTwoHeadsAreComparedThenTheConsistencyProofsOfTheVectorsHold() {
        List<SignedTreeHead> heads = TestVectors.list("receipts")
                .map(receipt -> SignedTreeHead.parse(receipt.get("treeHead").stringValue()))
                .toList();
        assertThat(TestVectors.list("consistency")).hasSize(15).allSatisfy(vector -> {
            int first = vector.get("first").intValue();
            int second = vector.get("second").intValue();
            List<MerkleHash> path = vector.get("path")
                    .valueStream()
                    .map(hash -> MerkleHash.fromHex(hash.stringValue()))
                    .toList();
            HeadConsistency consistency = new HeadConsistency(
                    heads.get(first - 1), heads.get(second - 1), new ConsistencyProof(first, second, path));

            assertThat(consistency.verify(TestLogs.identity())).isEqualTo(HeadConsistency.Verdict.CONSISTENT);
        });
    }

    @Test
    void whenACommitmentIsOpenedThenItIsTheVectors() {
        JsonNode vector = TestVectors.all().get("commitment");
        Opening opening = Opening.fromJson(vector.get("opening"));
        SaltedDigest digest = SaltedDigest.fromHex(vector.get("digest").stringValue());

        assertThat(opening.digest()).isEqualTo(digest);
        assertThat(opening.opens(digest, opening.domain())).isTrue();
        assertThat(opening.toSecretJson()).isEqualTo(vector.get("opening"));
    }

    @Test
    void whenAnAnchorBatchIsReadThenItsDigestIsTheVectors() {
        JsonNode vector = TestVectors.all().get("anchorBatch");

        AnchorBatch batch = AnchorBatch.parse(vector.get("text").stringValue());

        assertThat(batch.digest()).isEqualTo(vector.get("digest").stringValue());
        assertThat(batch.text()).isEqualTo(vector.get("text").stringValue());
        assertThat(batch.newestHead().size()).isEqualTo(5);
    }

    @Test
    void whenAStatementIsLookedUpThenItsDigestIsItsLeafHash() {
        String compact =
                TestVectors.all().get("statements").get(0).get("compact").stringValue();

        assertThat(StatementDigest.of(compact))
                .isEqualTo(SignedStatement.parse(compact).digest());
    }
}
