/** Keeps the link secret and credentials; answers offers and proof requests. */
@NullMarked
package io.shuzheng.holder;

import org.jspecify.annotations.NullMarked;
