/**
 * The operations of AnonCreds behind one interface, {@link io.shuzheng.anoncreds.engine.AnonCredsEngine}, and what goes in
 * and out of them.
 */
@NullMarked
package io.shuzheng.anoncreds.engine;

import org.jspecify.annotations.NullMarked;
