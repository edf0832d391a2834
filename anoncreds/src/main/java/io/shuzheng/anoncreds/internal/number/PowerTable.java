package io.shuzheng.anoncreds.internal.number;

import java.util.List;

/**
 * Precomputed powers of one base.
 *
 * @param combs one modulo {@code n}, or one modulo each of its factors
 */
record PowerTable(List<Comb> combs) {}
