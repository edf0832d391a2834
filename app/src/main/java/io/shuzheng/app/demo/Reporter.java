package io.shuzheng.app.demo;

/** Is told what happens in a run, as it happens and from several threads at a time. */
interface Reporter {

    /** Something is being done before or between the steps. */
    void progress(String actor, String what);

    /** A step of an application is done. */
    void step(StepDone step);

    /** An application has come to its end. */
    void outcome(Outcome outcome);

    /** All is done. */
    void summary(Summary summary);
}
