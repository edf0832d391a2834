package io.shuzheng.agent.store;

import java.util.ArrayList;
import java.util.List;

/** All records of a category that carry every one of these tags, by hash. */
record RecordSearch(String category, List<String> tagHashes) {

    RecordSearch {
        tagHashes = List.copyOf(tagHashes);
    }

    /** The query for these columns, the oldest record first. */
    String select(String columns) {
        String tagged = " AND id_hash IN (SELECT id_hash FROM record_tag WHERE category = ? AND tag_hash = ?)";
        return "SELECT " + columns + " FROM record WHERE category = ?" + tagged.repeat(tagHashes.size())
                + " ORDER BY created_at, id_hash";
    }

    Object[] values() {
        List<Object> values = new ArrayList<>();
        values.add(category);
        for (String hash : tagHashes) {
            values.add(category);
            values.add(hash);
        }
        return values.toArray();
    }
}
