package io.shuzheng.agent.admin;

import io.shuzheng.agent.connection.UnknownConnectionException;
import io.shuzheng.agent.handshake.UnknownInvitationException;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where failures become HTTP: bad input 400, or what a {@link ProblemStatus} says; a broken part 503; what
 * nobody foresaw 500, without details.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final List<ProblemStatus> COMMON = List.of(
            ProblemStatus.of(UnknownConnectionException.class, HttpStatus.NOT_FOUND),
            ProblemStatus.of(UnknownInvitationException.class, HttpStatus.NOT_FOUND),
            ProblemStatus.of(ObjectNotFoundException.class, HttpStatus.NOT_FOUND),
            ProblemStatus.of(ProtocolViolation.class, HttpStatus.CONFLICT),
            ProblemStatus.of(DidResolutionException.class, HttpStatus.UNPROCESSABLE_CONTENT));

    private final List<ProblemStatus> own;

    ProblemAdvice(List<ProblemStatus> own) {
        this.own = List.copyOf(own);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidInput(InvalidInputException e) {
        return answer(status(e), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> internalFailure(InternalFailureException e) {
        LOG.error("a part failed", e);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "a part of the agent, or what it needs, does not work now");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException e) {
        LOG.error("a request failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "the request failed");
    }

    private HttpStatus status(InvalidInputException e) {
        return Stream.concat(own.stream(), COMMON.stream())
                .filter(rule -> rule.applies(e))
                .map(ProblemStatus::status)
                .findFirst()
                .orElse(HttpStatus.BAD_REQUEST);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
