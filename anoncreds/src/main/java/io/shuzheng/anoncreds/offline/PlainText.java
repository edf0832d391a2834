package io.shuzheng.anoncreds.offline;

/** Text from a presentation, made safe for a terminal and for lines with tabs. */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** The text with each control and format character (tab, line end, escape, direction marks) replaced by U+FFFD. */
    static String of(String text) {
        return text.codePoints()
                .map(each -> isPlain(each) ? each : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
