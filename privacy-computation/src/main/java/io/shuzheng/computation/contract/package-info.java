/**
 * What parties agree on before a privacy computation runs: who takes part as what, on which inputs, for which purpose, by
 * which algorithm, who receives what, and until when. Every party but a supervisor signs it.
 */
@NullMarked
package io.shuzheng.computation.contract;

import org.jspecify.annotations.NullMarked;
