package dev.parley.simulator.x;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The opaque {@code next_token}: it names the last item given, so that new items never shift a page. */
final class PageToken {
    private static final Pattern CONTENT = Pattern.compile("before:([0-9]{1,19})");

    private PageToken() {}

    static String before(long id) {
        byte[] content = ("before:" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }

    static long read(String parameter, String token) {
        try {
            byte[] content = Base64.getUrlDecoder().decode(token);
            Matcher matcher = CONTENT.matcher(new String(content, StandardCharsets.UTF_8));
            if (matcher.matches()) {
                return Long.parseLong(matcher.group(1));
            }
        } catch (IllegalArgumentException e) {
            throw invalid(parameter, token);
        }
        throw invalid(parameter, token);
    }

    private static Refusal invalid(String parameter, String token) {
        return Refusal.invalid(
                parameter, token, "The `" + parameter + "` query parameter value [" + token + "] is not valid");
    }
}
