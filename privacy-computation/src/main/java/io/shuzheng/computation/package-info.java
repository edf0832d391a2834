/** The private score and the contract that its parties sign. */
@NullMarked
package io.shuzheng.computation;

import org.jspecify.annotations.NullMarked;
