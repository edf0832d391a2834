package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.Fen;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A party's book in double entry, kept in its wallet. An entry is never changed, and each reference is booked once. */
public final class Book {

    private static final RecordType<JournalEntry> ENTRY = RecordType.of("journal-entry", Book::toJson, Book::fromJson);

    /**
     * Books an entry.
     *
     * @throws SettlementRefusedException as a replay, if the reference is booked already
     */
    public void post(UnitOfWork work, JournalEntry entry) {
        if (work.find(ENTRY, entry.reference()).isPresent()) {
            throw new SettlementRefusedException(SettlementProblem.REPLAY);
        }
        work.put(ENTRY, entry.reference(), entry);
    }

    /** All entries, the oldest first. */
    public List<JournalEntry> entries(WalletReader reader) {
        return reader.findAll(ENTRY).stream().map(StoredRecord::value).toList();
    }

    /** What was debited to an account less what was credited to it, in fen. Over all accounts this adds up to 0. */
    public long balance(WalletReader reader, Account account) {
        return entries(reader).stream()
                .mapToLong(entry -> (entry.debit() == account ? entry.amount().amount() : 0)
                        - (entry.credit() == account ? entry.amount().amount() : 0))
                .sum();
    }

    private static JsonNode toJson(JournalEntry entry) {
        return Json.object()
                .put("reference", entry.reference())
                .put("debit", entry.debit().name())
                .put("credit", entry.credit().name())
                .put("fen", entry.amount().amount())
                .put("booked_at", entry.bookedAt());
    }

    private static JournalEntry fromJson(JsonNode json) {
        return new JournalEntry(
                json.path("reference").asString(""),
                Account.valueOf(json.path("debit").asString("")),
                Account.valueOf(json.path("credit").asString("")),
                new Fen(json.path("fen").asLong(0)),
                json.path("booked_at").asLong(0));
    }
}
