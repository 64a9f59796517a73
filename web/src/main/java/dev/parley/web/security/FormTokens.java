package dev.parley.web.security;

import jakarta.mvc.security.Csrf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.krazo.security.CsrfToken;
import org.eclipse.krazo.security.CsrfTokenStrategy;

/**
 * A session's token against forged forms. As Krazo's own, but for unwrapping the request, for which that looks through
 * every archive of the server, several times for each page.
 */
public final class FormTokens implements CsrfTokenStrategy {

    private static final String KEY = FormTokens.class.getName();
    private static final String FIELD = "_csrf";

    @Override
    public Optional<CsrfToken> getToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        HttpSession session = request.getSession(create);
        if (session == null) {
            return Optional.empty();
        }
        if (session.getAttribute(KEY) instanceof CsrfToken token) {
            return Optional.of(token);
        }
        return create ? Optional.of(begin(session)) : Optional.empty();
    }

    private static CsrfToken begin(HttpSession session) {
        var token = new CsrfToken(
                Csrf.DEFAULT_CSRF_HEADER_NAME, FIELD, UUID.randomUUID().toString());
        session.setAttribute(KEY, token);
        return token;
    }
}
