package dev.parley.attachment;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class FileSize {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private FileSize() {}

    public static String words(long bytes) {
        if (bytes < 0) {
            return "";
        }
        if (bytes < KB) {
            return bytes + " bytes";
        }
        if (bytes < MB) {
            return (bytes + KB / 2) / KB + " KB";
        }
        String number = String.format(Locale.ROOT, "%.1f", (double) bytes / MB);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " MB";
    }
}
