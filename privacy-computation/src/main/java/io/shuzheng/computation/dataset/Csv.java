package io.shuzheng.computation.dataset;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as RFC 4180 has them, and nothing looser: a quote only around a whole field and doubled
 * inside it, lines ended by LF or CRLF, every record as long as the first.
 */
final class Csv {

    private final String text;
    private int position;

    private Csv(String text) {
        this.text = text;
    }

    /**
     * The records, header included.
     *
     * @throws InvalidInputException if the text is anything else
     */
    static List<List<String>> parse(String text) {
        Csv csv = new Csv(text);
        List<List<String>> records = new ArrayList<>();
        while (!csv.atEnd()) {
            List<String> fields = csv.readRecord();
            if (!records.isEmpty() && fields.size() != records.get(0).size()) {
                throw csv.refused("record " + (records.size() + 1) + " has another number of fields than the first");
            }
            records.add(fields);
        }
        return List.copyOf(records);
    }

    private List<String> readRecord() {
        List<String> fields = new ArrayList<>();
        fields.add(readField());
        while (take(',')) {
            fields.add(readField());
        }
        boolean ended = take('\r') ? take('\n') : take('\n') || atEnd();
        if (!ended) {
            throw refused("a field ends neither at a comma nor at a line's end");
        }
        return List.copyOf(fields);
    }

    private String readField() {
        return take('"') ? readQuoted() : readPlain();
    }

    private String readPlain() {
        int start = position;
        while (!atEnd() && ",\r\n\"".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String readQuoted() {
        StringBuilder field = new StringBuilder();
        while (!atEnd()) {
            char c = text.charAt(position++);
            if (c != '"') {
                field.append(c);
            } else if (take('"')) {
                field.append('"');
            } else {
                return field.toString();
            }
        }
        throw refused("a quote is not closed");
    }

    private boolean take(char expected) {
        boolean there = !atEnd() && text.charAt(position) == expected;
        position += there ? 1 : 0;
        return there;
    }

    private boolean atEnd() {
        return position == text.length();
    }

    private InvalidInputException refused(String reason) {
        return new InvalidInputException("not a CSV file: " + reason + " (character " + position + ")");
    }
}
