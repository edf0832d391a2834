package io.shuzheng.voucher.blank;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws serial numbers, counting from 1 in each year: {@code GD-2026-000017}. None is drawn twice. */
final class SerialNumbers {

    private static final RecordType<Integer> LAST =
            RecordType.of("blank-serial", JsonNodeFactory.instance::numberNode, json -> json.asInt(0));

    private final String prefix;

    /** @param prefix who issues, 1 to 8 upper case letters */
    SerialNumbers(String prefix) {
        this.prefix = prefix;
    }

    SerialNumber next(UnitOfWork work, CalendarDate day) {
        String series =
                String.format(Locale.ROOT, "%s-%04d", prefix, day.toLocalDate().getYear());
        int number = work.find(LAST, series).orElse(0) + 1;
        work.put(LAST, series, number);
        return new SerialNumber(String.format(Locale.ROOT, "%s-%06d", series, number));
    }
}
