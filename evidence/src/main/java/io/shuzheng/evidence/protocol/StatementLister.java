package io.shuzheng.evidence.protocol;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.log.LogRow;
import io.shuzheng.evidence.log.StatementStore;
import io.shuzheng.evidence.statement.PartyDid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of the rows that one reader may read. A page stays well below the largest DIDComm message. */
final class StatementLister {

    /** How many characters a page has at most, but for its first row. */
    private static final int MAX_PAGE = 400_000;

    private final ReadPolicy reading;
    private final PartyDid reader;

    StatementLister(ReadPolicy reading, PartyDid reader) {
        this.reading = reading;
        this.reader = reader;
    }

    StatementsReply list(ListStatements request, StatementStore store) {
        return page(request, request.subject().isPresent() ? ofSubject(request, store) : ofLog(request, store));
    }

    /** One row more than asked for, which tells that there is more. */
    private List<LogRow> ofLog(ListStatements request, StatementStore store) {
        if (!reading.mayReadAll(reader)) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.NOT_PERMITTED, "the whole log is for regulators: name a subject");
        }
        return request.from() < store.size()
                ? store.range(request.from(), request.from() + request.limit() + 1)
                : List.of();
    }

    private List<LogRow> ofSubject(ListStatements request, StatementStore store) {
        return store.bySubject(request.subject().orElseThrow()).stream()
                .filter(row -> row.index() >= request.from())
                .filter(this::isReadable)
                .toList();
    }

    /** A regulator reads damaged rows too: it shall find out. */
    private boolean isReadable(LogRow row) {
        return reading.mayReadAll(reader)
                || reading.mayRead(reader, row.entry().statement().statement());
    }

    private static StatementsReply page(ListStatements request, List<LogRow> rows) {
        List<LogRow> page = new ArrayList<>();
        long characters = 0;
        for (LogRow row : rows) {
            characters += row.statement().length() + row.treeHead().length();
            boolean full = page.size() == request.limit() || characters > MAX_PAGE;
            if (full && !page.isEmpty()) {
                return new StatementsReply(page, Optional.of(row.index()));
            }
            page.add(row);
        }
        return new StatementsReply(page, Optional.empty());
    }
}
