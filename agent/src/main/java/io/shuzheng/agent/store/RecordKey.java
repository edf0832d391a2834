package io.shuzheng.agent.store;

/** Where a record is stored: its category and the look-up hash of its id. */
record RecordKey(String category, String idHash) {

    static RecordKey of(WalletCipher cipher, RecordType<?> type, String id) {
        return new RecordKey(type.category(), cipher.hash("id", type.category(), id));
    }
}
