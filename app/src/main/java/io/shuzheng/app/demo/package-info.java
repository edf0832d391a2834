/** {@code shuzheng demo}: the lending flow between all actors, on real applicants under synthetic names. */
@NullMarked
package io.shuzheng.app.demo;

import org.jspecify.annotations.NullMarked;
