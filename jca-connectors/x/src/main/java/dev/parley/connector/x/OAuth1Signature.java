package dev.parley.connector.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA1 signatures of RFC 5849, section 3.4. */
final class OAuth1Signature {

    private OAuth1Signature() {}

    /** The text that is signed; {@code parameters} are those of the query, the form and the header together. */
    static String baseString(String method, URI uri, List<Parameter> parameters) {
        return method.toUpperCase(Locale.ROOT) + "&" + Parameter.encode(address(uri)) + "&"
                + Parameter.encode(normalized(parameters));
    }

    static String sign(String baseString, String consumerSecret, String tokenSecret) {
        String key = Parameter.encode(consumerSecret) + "&" + Parameter.encode(tokenSecret);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(baseString.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has HmacSHA1.", missing);
        }
    }

    private static String address(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usualPort = uri.getPort() == -1
                || uri.getPort() == 80 && "http".equals(scheme)
                || uri.getPort() == 443 && "https".equals(scheme);
        String port = usualPort ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
    }

    private static String normalized(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> new Parameter(Parameter.encode(p.name()), Parameter.encode(p.value())))
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(p -> p.name() + "=" + p.value())
                .collect(Collectors.joining("&"));
    }
}
