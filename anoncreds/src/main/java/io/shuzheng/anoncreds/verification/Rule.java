package io.shuzheng.anoncreds.verification;

import java.util.List;

/** One check of a presentation whose parts are in place. */
@FunctionalInterface
interface Rule {

    /** One or more results, all of the same check. */
    List<CheckResult> judge(Dossier dossier);
}
