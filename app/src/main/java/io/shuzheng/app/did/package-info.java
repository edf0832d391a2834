/** The did command. */
@NullMarked
package io.shuzheng.app.did;

import org.jspecify.annotations.NullMarked;
