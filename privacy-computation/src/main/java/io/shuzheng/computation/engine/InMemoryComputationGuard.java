package io.shuzheng.computation.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers claims as long as the process lives: for computations that do not outlive it. */
public final class InMemoryComputationGuard implements ComputationGuard {

    private final Set<String> claimed = new HashSet<>();

    @Override
    public synchronized boolean claim(ComputationClaim claim) {
        Set<String> wanted = Stream.concat(
                        Stream.of("application " + claim.applicationId()),
                        claim.inputs().stream().map(input -> "input " + input.hex()))
                .map(subject -> claim.algorithm() + ' ' + subject)
                .collect(Collectors.toSet());
        return wanted.stream().noneMatch(claimed::contains) && claimed.addAll(wanted);
    }
}
