package dev.parley.simulator.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form with files; each byte is one character while it is taken apart. */
public final class Multipart {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\r\n]*)");

    private Multipart() {}

    /** Whether a body of this type is such a form. */
    public static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** The parts, in their order. */
    public static List<FormPart> read(String contentType, byte[] body) {
        String boundary = contentType.replaceFirst("(?s).*boundary=\"?([^\";]*).*", "$1");
        String text = new String(body, StandardCharsets.ISO_8859_1);
        List<FormPart> parts = new ArrayList<>();
        for (String part : text.split(Pattern.quote("--" + boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end > 0) {
                String content = part.substring(end + 4);
                parts.add(part(part.substring(0, end), content.endsWith("\r\n") ? cut(content) : content));
            }
        }
        return parts;
    }

    private static String cut(String content) {
        return content.substring(0, content.length() - 2);
    }

    private static FormPart part(String head, String content) {
        return new FormPart(
                first(NAME, head, ""),
                utf8(first(FILE_NAME, head, "")),
                first(TYPE, head, "application/octet-stream").trim(),
                content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }
}
