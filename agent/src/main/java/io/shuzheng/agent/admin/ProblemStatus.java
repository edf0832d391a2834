package io.shuzheng.agent.admin;

import io.shuzheng.primitives.InvalidInputException;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/** Which HTTP status stands for a kind of bad input; a bean of this type adds to what all agents have. */
public record ProblemStatus(Predicate<InvalidInputException> when, HttpStatus status) {

    /** One status for all exceptions of a type. */
    public static ProblemStatus of(Class<? extends InvalidInputException> type, HttpStatus status) {
        return new ProblemStatus(type::isInstance, status);
    }

    boolean applies(InvalidInputException e) {
        return when.test(e);
    }
}
