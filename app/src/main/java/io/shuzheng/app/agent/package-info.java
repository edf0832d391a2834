/**
 * {@code shuzheng issuer}, {@code holder} and {@code verifier}: agents as processes of their own, driven through their
 * admin APIs.
 */
@NullMarked
package io.shuzheng.app.agent;

import org.jspecify.annotations.NullMarked;
