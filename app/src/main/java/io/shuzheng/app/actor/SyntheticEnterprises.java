package io.shuzheng.app.actor;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.GermanCredit;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** All enterprises that apply in the demo: one for each applicant of the data set on whom no model was trained. */
public final class SyntheticEnterprises {

    /** How many there are. */
    public static final int COUNT = 300;

    private final List<SyntheticEnterprise> all;

    private SyntheticEnterprises(List<SyntheticEnterprise> all) {
        this.all = List.copyOf(all);
    }

    /** Those of the data set that the library carries. */
    public static SyntheticEnterprises load() {
        List<CreditApplicant> applicants = GermanCredit.load().applicants();
        List<SyntheticEnterprise> all = new ArrayList<>();
        for (CreditApplicant applicant : applicants) {
            all.add(SyntheticEnterprise.of(all.size() + 1, applicant));
        }
        return new SyntheticEnterprises(all);
    }

    /** In the order of their numbers. */
    public List<SyntheticEnterprise> all() {
        return all;
    }

    /**
     * One of them.
     *
     * @param number 1 for the first
     * @throws InvalidInputException if there is none
     */
    public SyntheticEnterprise require(int number) {
        if (number < 1 || number > all.size()) {
            throw new InvalidInputException("the applicants are 1 to " + all.size() + ", not " + number);
        }
        return all.get(number - 1);
    }
}
