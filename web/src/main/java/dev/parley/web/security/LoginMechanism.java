package dev.parley.web.security;

import dev.parley.security.Role;
import dev.parley.web.api.ApiCallers;
import dev.parley.web.api.Problem;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Logging in by our own form (SE-1), kept in the session. It does what the container's form mechanism does and knows two
 * things more: an expired session on a part of a page leaves the page instead of putting a log-in form into a panel, and
 * a live stream or REST call is told 401.
 */
@ApplicationScoped
@DeclareRoles({Role.AGENT_ROLE, Role.SUPERVISOR_ROLE, Role.ADMINISTRATOR_ROLE, ApiCallers.ROLE})
public class LoginMechanism implements HttpAuthenticationMechanism {

    static final String LOGIN = "/app/login";

    /**
     * Who is logged in is kept in the session by name and groups, and told to the container anew with each request:
     * Payara's own {@code @AutoApplySession} loses the groups of requests at the same time (payara/Payara 6145) and of
     * sessions that moved to another node (6342).
     */
    private static final String SESSION_USER = "dev.parley.user";

    private static final String AUTHORIZATION = "Authorization";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    ApiCallers apiCallers;

    private record SessionUser(String login, Set<String> groups) implements Serializable {

        static SessionUser of(CredentialValidationResult result) {
            return new SessionUser(result.getCallerPrincipal().getName(), new HashSet<>(result.getCallerGroups()));
        }
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (context.isAuthenticationRequest() && credential != null) {
            CredentialValidationResult result = stores.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                request.getSession().setAttribute(SESSION_USER, SessionUser.of(result));
            }
            return context.notifyContainerAboutLogin(result);
        }
        if (isApi(request) && ApiCallers.isOne(request.getHeader(AUTHORIZATION))) {
            return apiCall(request, response, context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SESSION_USER) instanceof SessionUser user) {
            return context.notifyContainerAboutLogin(user.login(), user.groups());
        }
        return context.isProtected() ? askToLogIn(request, response, context) : context.doNothing();
    }

    /** Another system with a key of its own; it gets no session. */
    private AuthenticationStatus apiCall(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> principal = apiCallers.principal(request.getHeader(AUTHORIZATION));
        if (principal.isPresent()) {
            return context.notifyContainerAboutLogin(principal.get(), Set.of(ApiCallers.ROLE));
        }
        tell(response, "Bearer error=\"invalid_token\"", "This API key is wrong, or it was revoked.");
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** The container's interface knows no failure to write; it would be the client's, who is gone then. */
    private static void tell(HttpServletResponse response, String challenge, String words) {
        response.setHeader("WWW-Authenticate", challenge);
        try {
            Problem.write(response, HttpServletResponse.SC_UNAUTHORIZED, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api");
    }

    private static AuthenticationStatus askToLogIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isApi(request)) {
            tell(response, "Bearer", "Log in, or call with an API key: Authorization: Bearer parley_….");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        String login = request.getContextPath() + LOGIN;
        if (HtmxRequest.of(request).partial()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            HtmxResponse.on(response).redirect(login);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.redirect(login + "?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
    }

    private static String wanted(HttpServletRequest request) {
        boolean page = "GET".equals(request.getMethod());
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return page ? path + (query == null ? "" : "?" + query) : "/app/desk";
    }
}
