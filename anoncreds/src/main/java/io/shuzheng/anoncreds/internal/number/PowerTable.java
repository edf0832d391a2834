package io.shuzheng.anoncreds.internal.number;

/** Precomputed powers of one base. */
final class PowerTable {}
