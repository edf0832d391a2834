/**
 * The demo's data: 1,000 real credit applicants (Statlog German Credit Data, UCI, CC BY 4.0; the attribution stands beside
 * the file).
 */
@NullMarked
package io.shuzheng.computation.dataset;

import org.jspecify.annotations.NullMarked;
