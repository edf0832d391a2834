package io.shuzheng.app.demo;

/** Counts what became of applications. */
final class Totals {

    private int applications;
    private int approved;
    private int intact;

    synchronized void add(Outcome outcome) {
        applications++;
        approved += outcome.approved() ? 1 : 0;
        intact += outcome.audit().intact() ? 1 : 0;
    }

    /** Whether the evidence of all of them is. */
    synchronized boolean intact() {
        return intact == applications;
    }

    synchronized Summary summary(double seconds) {
        return new Summary(applications, approved, applications - approved, seconds);
    }
}
