package dev.parley.web.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** What is wrong with a request, for machines and people: problem+json (RFC 9457). */
final class Problem {

    static final String TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    private Problem() {}

    static Response of(Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    /** It can be read, and cannot be done. */
    static Response unprocessable(String detail) {
        return of(UNPROCESSABLE, "Unprocessable Content", detail);
    }

    private static Response of(int status, String title, String detail) {
        String body = Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
        return Response.status(status).type(TYPE).entity(body).build();
    }
}
