package dev.parley.attachment;

import dev.parley.shared.ShortText;

/** Names of files as others give them: only the last part, without what means something to systems. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
        return ShortText.of(plain, LONGEST - ending.length()) + ending;
    }
}
