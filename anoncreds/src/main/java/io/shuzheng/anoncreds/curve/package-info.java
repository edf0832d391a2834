/** Elements of the pairing-friendly curve BN254 in the text form that AnonCreds implementations exchange. */
@NullMarked
package io.shuzheng.anoncreds.curve;

import org.jspecify.annotations.NullMarked;
