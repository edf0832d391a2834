package io.shuzheng.app.demo;

/**
 * A step of an application is done.
 *
 * @param application the application's id
 * @param enterprise the applicant's number
 * @param step 0 to 10
 * @param actor who took it, for example {@code operation-centre}
 * @param milliseconds how long it took: since the step of this application that ended before it
 */
record StepDone(String application, int enterprise, int step, String actor, long milliseconds) {}
