package io.shuzheng.app.failures;

/** Something that goes wrong in the lending flow. It leaves the market as it found it, ready for the next. */
public interface Failure {

    /** What it is called in results, for example {@code low-score}. */
    String name();

    /** What the actors must make of it, in the words of {@link #observe}. */
    String expected();

    /** Makes it happen, and says what the actors made of it, by their own reports, decisions and records. */
    String observe(Scene scene);
}
