package dev.parley.web.view;

/** Name and value that every form and every htmx request carries against cross-site request forgery. */
public record CsrfField(String name, String token) {

    /** For htmx's {@code hx-headers}. */
    public String headers() {
        return "{\"" + name + "\":\"" + token + "\"}";
    }

    @Override
    public String toString() {
        return "CsrfField[" + name + "]";
    }
}
