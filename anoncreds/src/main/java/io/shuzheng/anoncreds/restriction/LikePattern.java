package io.shuzheng.anoncreds.restriction;

/** SQL's LIKE without an escape character, in time proportional to text times pattern whatever the pattern. */
final class LikePattern {

    private LikePattern() {}

    static boolean matches(String text, String pattern) {
        int[] value = text.codePoints().toArray();
        int[] like = pattern.codePoints().toArray();
        int at = 0;
        int next = 0;
        int afterPercent = -1;
        int resumeAt = 0;
        while (at < value.length) {
            if (next < like.length && like[next] == '%') {
                afterPercent = ++next;
                resumeAt = at;
            } else if (next < like.length && (like[next] == '_' || like[next] == value[at])) {
                next++;
                at++;
            } else if (afterPercent >= 0) {
                next = afterPercent;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (next < like.length && like[next] == '%') {
            next++;
        }
        return next == like.length;
    }
}
