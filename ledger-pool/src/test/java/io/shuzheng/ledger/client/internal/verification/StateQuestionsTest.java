package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateQuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET_NYM                  | {"dest":"d"}                                | true
            GET_NYM                  | {"dest":"d","timestamp":5}                  | false
            GET_NYM                  | {"dest":"d","seqNo":5}                      | false
            GET_ATTR                 | {"dest":"d","raw":"a"}                      | true
            GET_ATTR                 | {"dest":"d","raw":"a","timestamp":5}        | false
            GET_ATTR                 | {"dest":"d","raw":"a","seqNo":5}            | false
            GET_ATTR                 | {"dest":"d","raw":"a","hash":"b"}           | false
            GET_ATTR                 | {"dest":"d"}                                | false
            GET_REVOC_REG_DELTA      | {"revocRegDefId":"r","to":5}                | true
            GET_REVOC_REG_DELTA      | {"revocRegDefId":"r","from":null,"to":5}    | true
            GET_REVOC_REG_DELTA      | {"revocRegDefId":"r","from":4,"to":5}       | false
            GET_TXN_AUTHOR_AGREEMENT | {"digest":"d"}                              | true
            GET_TXN_AUTHOR_AGREEMENT | {}                                          | false
            GET_TXN_AUTHOR_AGREEMENT | {"version":"1"}                             | false
            GET_AUTH_RULE            | {}                                          | false
            """)
    void whenOneKeyHoldsTheAnswerThenItIsAQuestionOfTheState(TransactionType type, String operation, boolean isOne) {
        assertThat(StateQuestions.of(type, Json.parseObject(operation)).map(question -> true))
                .isEqualTo(Optional.of(true).filter(one -> isOne));
    }

    /** The value of an attribute is a hash; what nodes agreed to sign besides proves nothing, and breaks nothing. */
    @Test
    void whenAnAttributesValueIsNoHashThenNoDataFollowsFromIt() {
        StateQuestion question = StateQuestions.of(
                        TransactionType.GET_ATTR, Json.parseObject("{\"dest\":\"d\",\"raw\":\"a\"}"))
                .orElseThrow();

        assertThat(question.claim()
                        .isTrueOf(
                                Json.parse("{\"lsn\":1,\"lut\":2,\"val\":5}"),
                                Json.parseObject("{\"seqNo\":1,\"txnTime\":2,\"data\":\"5\"}")))
                .isFalse();
    }
}
