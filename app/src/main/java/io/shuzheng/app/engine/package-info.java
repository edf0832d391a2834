/** Which AnonCreds engine this process uses. */
@NullMarked
package io.shuzheng.app.engine;

import org.jspecify.annotations.NullMarked;
