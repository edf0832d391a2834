package io.shuzheng.didcomm.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemReportTests {

    private static final String TYPE = ProblemReport.TYPE.toString();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"description\":{\"code\":\"c\",\"en\":\"text\"}} | c | text",
                "{\"description\":{\"code\":\"c\"}} | c |",
                "{\"description\":{\"en\":\"text\",\"de\":\"Text\"}} | | text",
                "{\"problem-code\":\"c\",\"explain\":\"text\"} | c | text",
                "{\"description\":\"text\"} | |",
                "{\"description\":{}} | |",
                "{\"description\":{\"code\":7}} | |",
                "{\"description\":null} | |",
                "{} | |"
            })
    void whenReportIsWrittenInAnyWayThenItIsReadAndWrittenBackEqual(String body, String code, String text) {
        Message message = TestMessages.message(TYPE, "m1", body);
        ProblemReport report = ProblemReport.parse(message);

        assertThat(report.code().orElse(null)).isEqualTo(code);
        assertThat(report.explanation().orElse(null)).isEqualTo(text);
        assertThat(report.toMessage()).isEqualTo(message);
    }

    @Test
    void whenReportIsMadeThenItIsReadBack() {
        MessageHeader header = MessageHeader.of(ProblemReport.TYPE, "m2", ThreadDecorator.of("m1"));
        ProblemReport report = ProblemReport.of(header, "issuance-abandoned", "no such credential");

        assertThat(ProblemReport.parse(report.toMessage())).isEqualTo(report);
        assertThat(report.code()).contains("issuance-abandoned");
        assertThat(report.threadId()).isEqualTo("m1");
    }
}
