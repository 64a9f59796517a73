package dev.parley.web.security;

import dev.parley.settings.ParleySettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A form is small: a longer one, or one that does not tell its length, is refused before it is read. Only a file that is
 * attached to a reply may be as large as the settings say, and a list of users or the like as long as an import takes it.
 */
@WebFilter(urlPatterns = "/app/*")
public class FormLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Longest form in bytes: a draft of 20,000 characters, each encoded in up to twelve bytes. */
    static final long LONGEST = 256 * 1024;

    /** A file of 20,000 users, workgroups, skills, stations or reasons, each encoded in up to some hundred bytes. */
    static final long LONGEST_LIST = 12L * 1024 * 1024;

    @Inject
    transient ParleySettings settings;

    private long longest(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        boolean file = path.matches("/app/interactions/\\d+/files");
        if (isList(path)) {
            return LONGEST_LIST;
        }
        return file ? settings.attachments().largest() : LONGEST;
    }

    /** Whether a file of settings is sent there as text. */
    static boolean isList(String path) {
        return path.matches("/app/(users|workgroups|skills|setup/stations|setup/states)/import(/application)?");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean post = "POST".equals(request.getMethod());
        if (post && request.getContentLengthLong() > longest(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (post && request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
