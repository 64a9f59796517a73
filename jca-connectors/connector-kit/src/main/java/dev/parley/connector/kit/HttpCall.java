package dev.parley.connector.kit;

import dev.parley.connector.api.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request. It shows neither its credentials nor its query or body when printed.
 *
 * @param method GET, POST, PUT or DELETE
 * @param uri absolute address
 * @param authorization value of the {@code Authorization} header, where there is one
 * @param body what is sent, where something is
 * @param headers further headers, by name; none of them is a credential; {@code Accept} replaces the usual one
 * @param media whether a file goes out or comes in, which may be longer and take longer than other content
 */
public record HttpCall(
        String method,
        URI uri,
        Optional<Secret> authorization,
        Optional<Body> body,
        Map<String, String> headers,
        boolean media) {

    /**
     * The content of a request.
     *
     * @param contentType media type
     * @param content as it goes out
     * @param secret whether the content holds a credential, as a token request does
     */
    public record Body(String contentType, byte[] content, boolean secret) {

        public static Body json(String json) {
            return new Body("application/json", json.getBytes(StandardCharsets.UTF_8), false);
        }

        /** A form that holds credentials. */
        public static Body secretForm(String form) {
            return new Body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII), true);
        }

        @Override
        public String toString() {
            return contentType + ", " + content.length + " bytes";
        }
    }

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    /** A call without a file. */
    public HttpCall(
            String method, URI uri, Optional<Secret> authorization, Optional<Body> body, Map<String, String> headers) {
        this(method, uri, authorization, body, headers, false);
    }

    /** A call without headers of its own. */
    public HttpCall(String method, URI uri, Optional<Secret> authorization, Optional<Body> body) {
        this(method, uri, authorization, body, Map.of());
    }

    public static HttpCall get(URI uri) {
        return new HttpCall("GET", uri, Optional.empty(), Optional.empty());
    }

    /** The same call with credentials. */
    public HttpCall authorizedBy(Secret header) {
        return new HttpCall(method, uri, Optional.of(header), body, headers, media);
    }

    /** The same call with these headers instead of those it had. */
    public HttpCall withHeaders(Map<String, String> others) {
        return new HttpCall(method, uri, authorization, body, others, media);
    }

    /** The same call for a file. */
    public HttpCall asMedia() {
        return new HttpCall(method, uri, authorization, body, headers, true);
    }

    /** Whether somebody who sees this call could act as the account. */
    public boolean carriesCredentials() {
        return authorization.isPresent() || body.filter(Body::secret).isPresent();
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
