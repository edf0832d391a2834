/** What goes wrong in the lending flow, made to happen between real actors, and what they make of it. */
@NullMarked
package io.shuzheng.app.failures;

import org.jspecify.annotations.NullMarked;
