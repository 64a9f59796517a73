package dev.parley.web.htmx;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that steer htmx; the only place that knows their names. */
public final class HtmxResponse {

    private final HttpServletResponse response;

    private HtmxResponse(HttpServletResponse response) {
        this.response = response;
    }

    public static HtmxResponse on(HttpServletResponse response) {
        return new HtmxResponse(response);
    }

    /** Leaves the page for another one. */
    public HtmxResponse redirect(String url) {
        return with("HX-Redirect", url);
    }

    /** Puts the answer elsewhere than the element asked for. */
    public HtmxResponse into(String selector, String swap) {
        return with("HX-Retarget", selector).with("HX-Reswap", swap);
    }

    /** Makes something known to the page as a DOM event. */
    public HtmxResponse trigger(String event) {
        return with("HX-Trigger", event);
    }

    /** Makes something known once the new part stands; also when the one who asked is gone by then. */
    public HtmxResponse afterSettle(String event) {
        return with("HX-Trigger-After-Settle", event);
    }

    /** The address that the browser shows from now on. */
    public HtmxResponse pushUrl(String url) {
        return with("HX-Push-Url", url);
    }

    private HtmxResponse with(String name, String value) {
        response.setHeader(name, value);
        return this;
    }
}
