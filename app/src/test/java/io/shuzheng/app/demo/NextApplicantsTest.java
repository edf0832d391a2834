package io.shuzheng.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextApplicantsTest {

    @TempDir
    private Path folder;

    private WorkDirectory work;

    @BeforeEach
    void open() {
        work = WorkDirectory.open(folder, new SecureRandom());
    }

    @Test
    void whenNobodyHasAppliedThenTheFirstAreTaken() {
        assertThat(new NextApplicants(work).take(3))
                .extracting(SyntheticEnterprise::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void whenSomeHaveAppliedThenThoseWhoComeNextAreTaken() {
        work.actor("bank").files();
        finished("enterprise-3");
        finished("enterprise-12");
        assertThat(new NextApplicants(work).take(2))
                .extracting(SyntheticEnterprise::number)
                .containsExactly(13, 14);
    }

    @Test
    void whenSomebodyWasInterruptedThenItGoesOnBeforeTheNextOnes() {
        finished("enterprise-1");
        work.actor("enterprise-2").files();
        work.actor("enterprise-3").files();
        assertThat(new NextApplicants(work).take(1))
                .extracting(SyntheticEnterprise::number)
                .containsExactly(2, 3, 4);
    }

    private void finished(String name) {
        work.actor(name).files();
        work.actor(name).finish();
    }

    @Test
    void whenTooFewAreLeftThenRefused() {
        finished("enterprise-299");
        assertThat(new NextApplicants(work).take(1)).hasSize(1);
        assertThatThrownBy(() -> new NextApplicants(work).take(2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no 2 left");
    }
}
