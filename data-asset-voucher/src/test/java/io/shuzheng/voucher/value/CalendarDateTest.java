package io.shuzheng.voucher.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {

    @Test
    void whenEveningInUtcThenTheNextDayInTheMarketsZone() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC);
        assertThat(CalendarDate.today(clock)).isEqualTo(new CalendarDate(20261124));
    }

    @Test
    void whenDaysAreAddedThenMonthsAndYearsFollow() {
        assertThat(new CalendarDate(20261231).plusDays(60)).isEqualTo(new CalendarDate(20270301));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 20260229, 20261301, 20260100, 202611230, Integer.MAX_VALUE})
    void whenNoSuchDayThenRefused(int value) {
        assertThatThrownBy(() -> new CalendarDate(value)).isInstanceOf(InvalidInputException.class);
    }
}
