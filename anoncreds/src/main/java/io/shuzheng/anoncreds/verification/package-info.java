/**
 * Judges presentations: the rules that no engine may skip, each a named check, and a report that says what each found.
 */
@NullMarked
package io.shuzheng.anoncreds.verification;

import org.jspecify.annotations.NullMarked;
