package io.shuzheng.evidence.audit;

/**
 * One thing that an audit found.
 *
 * @param place the statement, or the places of the log, that it is about
 * @param explanation one sentence for people
 */
public record Finding(FindingKind kind, Place place, String explanation) {

    @Override
    public String toString() {
        return kind + ": " + place + ": " + explanation;
    }
}
