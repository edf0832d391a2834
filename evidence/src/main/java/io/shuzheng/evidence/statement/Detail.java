package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value of a statement's details. There are four kinds and no free text, so that no personal data can slip into the
 * log; in JSON each is an object with one member that names its kind.
 */
public sealed interface Detail {

    ObjectNode toJson();

    /** An id: {@code {"id": "GD-2026-000017"}}. */
    record Id(Identifier id) implements Detail {
        @Override
        public ObjectNode toJson() {
            return Json.object().put("id", id.value());
        }
    }

    /** An amount of money in fen, 0 to 2^53 - 1: {@code {"fen": 120000}}. */
    record Fen(long amount) implements Detail {

        private static final long MAX = (1L << 53) - 1;

        public Fen {
            if (amount < 0 || amount > MAX) {
                throw new InvalidInputException("an amount in fen must be 0 to 2^53 - 1");
            }
        }

        @Override
        public ObjectNode toJson() {
            return Json.object().put("fen", amount);
        }
    }

    /** A salted digest: {@code {"digest": "…64 hexadecimal digits…"}}. */
    record Salted(SaltedDigest digest) implements Detail {
        @Override
        public ObjectNode toJson() {
            return Json.object().put("digest", digest.hex());
        }
    }

    /** A day of the Gregorian calendar, 1900 to 9999, as yyyymmdd: {@code {"date": 20261123}}. */
    record Day(LocalDate date) implements Detail {

        public Day {
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new InvalidInputException("a date must be of the years 1900 to 9999");
            }
        }

        @Override
        public ObjectNode toJson() {
            return Json.object()
                    .put("date", date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth());
        }
    }

    static Detail id(String id) {
        return new Id(new Identifier(id));
    }

    static Detail fen(long amount) {
        return new Fen(amount);
    }

    static Detail salted(SaltedDigest digest) {
        return new Salted(digest);
    }

    static Detail day(LocalDate date) {
        return new Day(date);
    }

    /**
     * Reads a detail.
     *
     * @throws InvalidInputException unless {@code json} is one of the four kinds, and nothing beside it
     */
    static Detail fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "detail");
        Detail detail;
        if (json.has("id")) {
            detail = id(fields.string("id"));
        } else if (json.has("fen")) {
            detail = fen(fields.integer("fen"));
        } else if (json.has("digest")) {
            detail = salted(SaltedDigest.fromHex(fields.string("digest")));
        } else if (json.has("date")) {
            detail = day(calendarDay(fields.integer("date")));
        } else {
            throw new InvalidInputException("a detail must be an id, an amount in fen, a salted digest or a date");
        }
        fields.end();
        return detail;
    }

    private static LocalDate calendarDay(long yyyymmdd) {
        if (yyyymmdd < 1900_01_01 || yyyymmdd > 9999_12_31) {
            throw new InvalidInputException("a date must be an integer yyyymmdd of the years 1900 to 9999");
        }
        int day = (int) yyyymmdd;
        try {
            return LocalDate.of(day / 10000, day / 100 % 100, day % 100);
        } catch (DateTimeException e) {
            throw new InvalidInputException("a date must be a day of the calendar", e);
        }
    }
}
