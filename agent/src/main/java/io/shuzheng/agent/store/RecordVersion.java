package io.shuzheng.agent.store;

/**
 * A row and the version of it that a unit of work saw.
 *
 * <p>Numbers start at random and count up, so that a row deleted and made anew is not taken for the old one. {@link
 * #ABSENT} stands for no row.
 */
record RecordVersion(String idHash, long number) {

    static final long ABSENT = 0;

    static RecordVersion absent(String idHash) {
        return new RecordVersion(idHash, ABSENT);
    }
}
