package dev.parley.connector.x;

import dev.parley.connector.kit.LenientObject;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What an error body of X says, in any of its shapes: a problem document, a list of errors beside or instead of data,
 * the old {@code code} and {@code message}, or an OAuth error (WIRE 1.7).
 *
 * @param kind last segment of the problem's type, for example {@code invalid-request}; its host differs
 * @param words title, detail and messages, lower case, for recognising the case; never shown
 * @param code the old numeric code, 0 when there is none
 */
record XErrorBody(String kind, String words, int code) {

    static final XErrorBody NONE = new XErrorBody("", "", 0);

    static XErrorBody of(LenientObject body) {
        LenientObject first = body.objects("errors").stream().findFirst().orElse(body.object("error"));
        String kind = lastSegment(body.text("type"));
        if (kind.isEmpty()) {
            kind = lastSegment(first.text("type"));
        }
        OptionalLong code = first.number("code");
        return new XErrorBody(kind, wordsOf(body) + wordsOf(first), (int) code.orElse(0));
    }

    private static String wordsOf(LenientObject object) {
        String joined = String.join(
                " ",
                object.text("title"),
                object.text("detail"),
                object.text("reason"),
                object.text("message"),
                object.text("error"),
                object.text("error_description"),
                object.object("parameters").toString());
        return joined.toLowerCase(Locale.ROOT) + " ";
    }

    private static String lastSegment(String type) {
        return "about:blank".equals(type) ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    boolean isEmpty() {
        return kind.isEmpty()
                && code == 0
                && words.replace("json object with []", "").isBlank();
    }

    boolean says(String... any) {
        for (String part : any) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
