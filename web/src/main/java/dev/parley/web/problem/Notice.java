package dev.parley.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** A sentence that is told once, on the next page. */
public final class Notice {

    public static final String KEY = "parley.notice";

    private Notice() {}

    /** Takes the sentence out of the session; empty where there is none. */
    public static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String words)) {
            return "";
        }
        session.removeAttribute(KEY);
        return words;
    }
}
