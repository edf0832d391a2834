package io.shuzheng.voucher.value;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day as credentials write it: the integer yyyymmdd, on which predicates work.
 *
 * @param value for example 20261123; the year has four digits
 */
public record CalendarDate(int value) implements Comparable<CalendarDate> {

    /** The time zone in which the market's days begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @throws InvalidInputException if there is no such day */
    public CalendarDate {
        if (value < 1000_01_01 || value > 9999_12_31) {
            throw new InvalidInputException("a date is an integer yyyymmdd");
        }
        toLocalDate(value);
    }

    /** Today, in {@link #ZONE}. */
    public static CalendarDate today(Clock clock) {
        return of(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    /** The same day. */
    public static CalendarDate of(LocalDate date) {
        return new CalendarDate(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
    }

    /** The same day. */
    public LocalDate toLocalDate() {
        return toLocalDate(value);
    }

    /** The day so many days later. */
    public CalendarDate plusDays(int days) {
        return of(toLocalDate().plusDays(days));
    }

    private static LocalDate toLocalDate(int value) {
        try {
            return LocalDate.of(value / 10_000, value / 100 % 100, value % 100);
        } catch (DateTimeException e) {
            throw new InvalidInputException("there is no day " + value, e);
        }
    }

    @Override
    public int compareTo(CalendarDate other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
