package dev.parley.connector.kit;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Lets a call with credentials go only to the account's own host or to a host of the allow list, so that no answer of a
 * platform can draw a token elsewhere (WIRE 0, rule 1). Plain HTTP is good enough only where the account's own address
 * uses it.
 */
public final class CredentialGuard implements HttpExchangePort {

    private final HttpExchangePort next;
    private final URI base;
    private final Set<String> allowedHosts;

    public CredentialGuard(HttpExchangePort next, URI base, Set<String> allowedHosts) {
        this.next = next;
        this.base = base;
        this.allowedHosts = allowedHosts;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws HttpFailure {
        check(call);
        return next.send(call);
    }

    @Override
    public HttpFile download(HttpCall call) throws HttpFailure {
        check(call);
        return next.download(call);
    }

    @Override
    public HttpStream open(HttpCall call) throws HttpFailure {
        check(call);
        return next.open(call);
    }

    private void check(HttpCall call) throws HttpFailure {
        if (call.carriesCredentials() && !trusted(call.uri())) {
            throw new HttpFailure(
                    HttpFailure.Kind.REFUSED_HOST,
                    "Credentials may not go to " + call.uri().getScheme() + "://"
                            + call.uri().getHost() + ": it is neither the account's own host nor on the allow list.");
        }
    }

    private boolean trusted(URI target) {
        return isOwn(target) || ("https".equals(scheme(target)) && allowedHosts.contains(host(target)));
    }

    private boolean isOwn(URI target) {
        return host(target).equals(host(base))
                && ("https".equals(scheme(target)) || scheme(target).equals(scheme(base)))
                && target.getUserInfo() == null;
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static String scheme(URI uri) {
        String scheme = uri.getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }
}
