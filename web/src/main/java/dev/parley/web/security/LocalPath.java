package dev.parley.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;

/** Where to go after logging in: a page of ours, never another site. Anything else becomes the desk. */
record LocalPath(String value) {

    private static final Pattern OURS = Pattern.compile("/app/[A-Za-z0-9/_?=&.%+-]{0,400}");
    private static final String DESK = "/app/desk";

    static LocalPath of(String wanted) {
        boolean ours = OURS.matcher(wanted).matches() && !wanted.contains("//") && !wanted.contains("..");
        return new LocalPath(ours && !wanted.startsWith("/app/log") ? wanted : DESK);
    }

    URI under(HttpServletRequest request) {
        return URI.create(request.getContextPath() + value);
    }
}
