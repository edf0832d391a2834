package io.shuzheng.issuer;

import io.shuzheng.agent.admin.ProblemStatus;
import io.shuzheng.issuer.IssuanceException.Reason;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Which HTTP status stands for what an issuer refuses; the rest of it is 400. */
@Configuration(proxyBeanMethods = false)
class IssuerProblems {

    @Bean
    ProblemStatus unknown() {
        return status(Set.of(Reason.UNKNOWN_EXCHANGE, Reason.UNKNOWN_DEFINITION), HttpStatus.NOT_FOUND);
    }

    @Bean
    ProblemStatus conflict() {
        return status(Set.of(Reason.OTHER_DEFINITION, Reason.NOT_ISSUED, Reason.NOT_REVOCABLE), HttpStatus.CONFLICT);
    }

    private static ProblemStatus status(Set<Reason> reasons, HttpStatus status) {
        return new ProblemStatus(
                e -> e instanceof IssuanceException refused && reasons.contains(refused.reason()), status);
    }
}
