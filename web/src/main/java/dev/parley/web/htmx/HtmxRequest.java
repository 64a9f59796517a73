package dev.parley.web.htmx;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What htmx says about a request, read once.
 *
 * @param partial whether a part of the page is asked for; a restored page is always whole
 */
public record HtmxRequest(boolean partial) {

    public static HtmxRequest of(HttpServletRequest request) {
        boolean htmx = "true".equals(request.getHeader("HX-Request"));
        boolean restored = "true".equals(request.getHeader("HX-History-Restore-Request"));
        return new HtmxRequest(htmx && !restored);
    }

    public String choose(String part, String page) {
        return partial ? part : page;
    }
}
