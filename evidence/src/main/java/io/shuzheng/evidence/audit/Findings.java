package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.statement.StatementDigest;
import java.util.ArrayList;
import java.util.List;

/** Collects findings: the same thing about the same place once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(FindingKind kind, Place place, String explanation) {
        boolean known = found.stream().anyMatch(f -> f.kind() == kind && samePlace(f.place(), place));
        if (!known) {
            found.add(new Finding(kind, place, explanation));
        }
    }

    /** Whether it was already found that the statement of this digest is not where, or what, it was. */
    boolean displaces(StatementDigest digest) {
        return found.stream().anyMatch(finding -> switch (finding.kind()) {
            case CHANGED, REMOVED, REORDERED -> isAbout(finding.place(), digest);
            default -> false;
        });
    }

    /** Whether something was found before {@code size} that alone keeps the log from making a tree of that size. */
    boolean explainBefore(long size) {
        return found.stream().anyMatch(finding -> switch (finding.kind()) {
            case CHANGED, REMOVED, REORDERED, LOG_INCONSISTENT -> start(finding.place()) < size;
            default -> false;
        });
    }

    /** Whether it was already found that this place, or one that the log's later trees rest on, is not as it was. */
    boolean nameBroken(Place place) {
        return found.stream().anyMatch(f -> f.kind().breaksIntegrity() && samePlace(f.place(), place))
                || explainBefore(start(place) + 1);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private static boolean samePlace(Place one, Place other) {
        if (one instanceof Place.OfStatement a && other instanceof Place.OfStatement b) {
            return a.digest().equals(b.digest());
        }
        return one.equals(other);
    }

    private static long start(Place place) {
        if (place instanceof Place.OfStatement statement) {
            return statement.index().orElse(Long.MAX_VALUE);
        }
        return place instanceof Place.OfRange range ? range.from() : Long.MAX_VALUE;
    }

    private static boolean isAbout(Place place, StatementDigest digest) {
        return place instanceof Place.OfStatement statement
                && statement.digest().equals(digest);
    }
}
