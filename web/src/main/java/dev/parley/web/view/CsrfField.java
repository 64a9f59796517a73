package dev.parley.web.view;

import jakarta.mvc.security.Csrf;

/** Name and value that every form and every htmx request carries against cross-site request forgery. */
public record CsrfField(String name, String token) {

    /** For htmx's {@code hx-headers}. */
    public String headers() {
        return "{\"" + Csrf.DEFAULT_CSRF_HEADER_NAME + "\":\"" + token + "\"}";
    }

    @Override
    public String toString() {
        return "CsrfField[" + name + "]";
    }
}
