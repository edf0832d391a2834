/** The shuzheng command: wiring, demo, offline verify, audit and benchmarks. */
@NullMarked
package io.shuzheng.app;

import org.jspecify.annotations.NullMarked;
