package io.shuzheng.app.demo;

import io.shuzheng.primitives.InvalidInputException;

/**
 * What a run is to do.
 *
 * @param applicants how many enterprises apply, 1 to 300
 * @param atATime how many of them at a time
 */
record DemoOptions(int applicants, int atATime) {

    static final int MOST_APPLICANTS = 300;

    DemoOptions {
        if (applicants < 1 || applicants > MOST_APPLICANTS) {
            throw new InvalidInputException("--applicants is a number from 1 to " + MOST_APPLICANTS);
        }
    }
}
