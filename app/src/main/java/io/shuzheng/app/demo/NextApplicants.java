package io.shuzheng.app.demo;

import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.SyntheticEnterprises;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses who applies: those who come after the last one that has a wallet in the work directory. Whoever was interrupted
 * there goes on.
 */
final class NextApplicants {

    private static final String PREFIX = SyntheticEnterprise.ACTOR_PREFIX;

    private final WorkDirectory work;

    NextApplicants(WorkDirectory work) {
        this.work = work;
    }

    /**
     * Those whose application was interrupted, and the next ones.
     *
     * @param count how many next ones
     * @throws InvalidInputException if there are not so many left
     */
    List<SyntheticEnterprise> take(int count) {
        List<SyntheticEnterprise> all = SyntheticEnterprises.load().all();
        SortedSet<Integer> before = applied();
        int first = before.isEmpty() ? 0 : before.last();
        if (first + count > all.size()) {
            throw new InvalidInputException("of the " + all.size() + " applicants, " + first
                    + " have applied in this work directory: there are no " + count + " left");
        }
        Stream<SyntheticEnterprise> interrupted = before.stream()
                .filter(number -> !work.actor(PREFIX + number).isFinished())
                .map(number -> all.get(number - 1));
        return Stream.concat(interrupted, all.subList(first, first + count).stream())
                .toList();
    }

    /** The numbers of those who have a wallet. */
    private SortedSet<Integer> applied() {
        return work.actors().stream()
                .filter(name -> name.matches(PREFIX + "[1-9][0-9]{0,2}"))
                .map(name -> Integer.valueOf(name.substring(PREFIX.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
