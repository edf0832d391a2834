package io.shuzheng.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchoredBatch;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/** Any single character changed, removed or added anywhere, in any statement, tree head, receipt or anchor, is found. */
class SingleChangeProperties {

    private static final int LAST = 2 * TestFlow.STEPS - 1;
    private static final TestFlow FLOW = TestFlow.of(2).anchor();

    enum Edit {
        CHANGE,
        REMOVE,
        ADD
    }

    @Property(tries = 150)
    void whenAStatementIsEditedThenTheAuditFindsIt(
            @ForAll @IntRange(max = LAST) int index,
            @ForAll Edit edit,
            @ForAll @IntRange int at,
            @ForAll @CharRange(from = ' ', to = '~') char with) {
        LogRow row = FLOW.rows().get(index);
        String edited = edit(row.statement(), edit, at, with);

        assertFound(edited.equals(row.statement()), new LogRow(index, edited, row.treeHead()));
    }

    /** The heads of the audited lineage; those of others are compared by what they say of the tree. */
    @Property(tries = 150)
    void whenATreeHeadIsEditedThenTheAuditFindsIt(
            @ForAll @IntRange(max = LAST / 2) int half,
            @ForAll Edit edit,
            @ForAll @IntRange int at,
            @ForAll @CharRange(from = ' ', to = '~') char with) {
        LogRow row = FLOW.rows().get(2 * half);
        String edited = edit(row.treeHead(), edit, at, with);

        assertFound(edited.equals(row.treeHead()), new LogRow(row.index(), row.statement(), edited));
    }

    @Property(tries = 150)
    void whenAReceiptIsEditedThenItIsRefusedOrDoesNotHold(
            @ForAll @IntRange(max = LAST) int index,
            @ForAll Edit edit,
            @ForAll @IntRange int at,
            @ForAll @CharRange(from = ' ', to = '~') char with) {
        String original = Json.write(FLOW.receipt(index).toJson());
        String edited = edit(original, edit, at, with);
        Optional<TransparentStatement> read = read(() -> TransparentStatement.fromJson(Json.parse(edited)));
        if (read.equals(Optional.of(FLOW.receipt(index)))) {
            return; // white space between members
        }

        assertThat(read.map(shown -> shown.verify(new StatementVerifier(TestKeys.directory()), TestLogs.identity())
                                        .holds()
                                || FLOW.audit(FLOW.evidence(), List.of(shown)).intact())
                        .orElse(false))
                .as(edited)
                .isFalse();
    }

    @Property(tries = 100)
    void whenAnAnchorIsEditedThenItIsRefusedOrTheAuditFindsIt(
            @ForAll Edit edit, @ForAll @IntRange int at, @ForAll @CharRange(from = ' ', to = '~') char with) {
        AnchoredBatch original = FLOW.anchors().newest().orElseThrow();
        String edited = edit(original.batch().text(), edit, at, with);
        Optional<AnchorBatch> read = read(() -> AnchorBatch.parse(edited));
        if (edited.equals(original.batch().text()) || read.isEmpty()) {
            return;
        }
        LogEvidence evidence = new LogEvidence(
                FLOW.rows(), List.of(new AnchoredBatch(read.get(), original.reference())), Optional.empty());

        assertThat(FLOW.audit(evidence, FLOW.receipts()).intact()).isFalse();
    }

    @Property(tries = 60)
    void whenRowsAreShuffledDroppedOrDoubledThenTheAuditFindsIt(
            @ForAll List<@IntRange(max = LAST) Integer> order, @ForAll boolean renumbered) {
        List<LogRow> rows = new ArrayList<>();
        for (int index : order) {
            LogRow row = FLOW.rows().get(index);
            rows.add(renumbered ? new LogRow(rows.size(), row.statement(), row.treeHead()) : row);
        }

        assertThat(FLOW.audit(FLOW.evidence(rows), List.of()).intact()).isEqualTo(rows.equals(FLOW.rows()));
    }

    private static void assertFound(boolean unchanged, LogRow row) {
        UnaryOperator<List<LogRow>> replace = rows -> {
            List<LogRow> changed = new ArrayList<>(rows);
            changed.set((int) row.index(), row);
            return changed;
        };
        assertThat(FLOW.audit(FLOW.evidence(replace.apply(FLOW.rows())), List.of())
                        .intact())
                .as("%s", row)
                .isEqualTo(unchanged);
    }

    private static String edit(String text, Edit edit, int at, char with) {
        int place = Math.floorMod(at, text.length());
        String before = text.substring(0, place);
        return switch (edit) {
            case CHANGE -> before + with + text.substring(place + 1);
            case REMOVE -> before + text.substring(place + 1);
            case ADD -> before + with + text.substring(place);
        };
    }

    private static <T> Optional<T> read(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }
}
