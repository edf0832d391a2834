/**
 * The messages of {@code urn:shuzheng:evidence/1.0} as typed JSON bodies, and the log's answers to them. Specified in
 * {@code docs/protocols/evidence-1.0.md}. Envelopes, threads and transport are not known here.
 */
@NullMarked
package io.shuzheng.evidence.protocol;

import org.jspecify.annotations.NullMarked;
