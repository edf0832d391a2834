package io.shuzheng.anoncreds.verification;

/** What a check found. */
public enum Verdict {
    PASSED,
    FAILED,
    /** Not judged, because what it builds on has failed. */
    SKIPPED
}
