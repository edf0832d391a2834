package io.shuzheng.app.demo;

/**
 * What a run came to.
 *
 * @param seconds from the start of the command to here
 */
record Summary(int applications, int approved, int declined, double seconds) {}
