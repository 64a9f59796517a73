package dev.parley.simulator.x;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA1 signature of OAuth 1.0a, as in RFC 5849 section 3.4. */
final class OAuth1 {
    private OAuth1() {}

    /** The parameters of an {@code Authorization: OAuth …} header (RFC 5849, 3.5.1). */
    static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : header.substring("OAuth".length()).split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1).trim();
                String bare =
                        value.length() > 1 && value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
                parameters.put(decode(part.substring(0, equals).trim()), decode(bare));
            }
        }
        return parameters;
    }

    /** @param form the parameters of a form body; empty for any other body */
    static String signature(
            String method,
            URI uri,
            List<FormText.Pair> form,
            Map<String, String> oauth,
            String consumerSecret,
            String tokenSecret) {
        String base = method.toUpperCase(Locale.ROOT)
                + '&'
                + encode(baseUri(uri))
                + '&'
                + encode(normalised(uri, form, oauth));
        return hmac(encode(consumerSecret) + '&' + encode(tokenSecret), base);
    }

    private static String baseUri(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort();
        boolean standard = port < 0 || (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + host + (standard ? "" : ":" + port) + path;
    }

    private static String normalised(URI uri, List<FormText.Pair> form, Map<String, String> oauth) {
        List<FormText.Pair> all = new ArrayList<>(form);
        String query = uri.getRawQuery();
        all.addAll(FormText.pairs(query == null ? "" : query));
        oauth.forEach((name, value) -> {
            if (!name.equals("oauth_signature") && !name.equals("realm")) {
                all.add(new FormText.Pair(name, value));
            }
        });
        List<String> encoded = all.stream()
                .map(pair -> new FormText.Pair(encode(pair.name()), encode(pair.value())))
                .sorted(Comparator.comparing(FormText.Pair::name).thenComparing(FormText.Pair::value))
                .map(pair -> pair.name() + '=' + pair.value())
                .toList();
        return String.join("&", encoded);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** Percent-encoding of RFC 5849, 3.6: a space is %20, a tilde stays. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
