package io.shuzheng.app.demo;

import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.SyntheticEnterprises;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;

/** Chooses who applies: those who come after the last one that has a wallet in the work directory. */
final class NextApplicants {

    private static final String PREFIX = SyntheticEnterprise.ACTOR_PREFIX;

    private final WorkDirectory work;

    NextApplicants(WorkDirectory work) {
        this.work = work;
    }

    /**
     * The next ones.
     *
     * @throws InvalidInputException if there are not so many left
     */
    List<SyntheticEnterprise> take(int count) {
        List<SyntheticEnterprise> all = SyntheticEnterprises.load().all();
        int first = work.actors().stream()
                .filter(name -> name.matches(PREFIX + "[1-9][0-9]{0,2}"))
                .mapToInt(name -> Integer.parseInt(name.substring(PREFIX.length())))
                .max()
                .orElse(0);
        if (first + count > all.size()) {
            throw new InvalidInputException("of the " + all.size() + " applicants, " + first
                    + " have applied in this work directory: there are no " + count + " left");
        }
        return all.subList(first, first + count);
    }
}
