package dev.parley.web.api;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is wrong with a request, for machines and people: problem+json (RFC 9457). */
public final class Problem {

    static final String TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    private static final Map<Integer, String> WORDS = Map.of(
            403, "Whoever calls may not do this. Most calls are for API keys only.",
            404, "There is nothing at this address. The calls that there are stand at /openapi.",
            405, "This method is not offered here. The header Allow names those that are.",
            406, "None of the types that are accepted can be given.",
            415, "The body is of a type that is not taken. The type that is stands at /openapi.");

    private Problem() {}

    static Response of(Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }

    /** It can be read, and cannot be done. */
    static Response unprocessable(String detail) {
        return of(UNPROCESSABLE, "Unprocessable Content", detail);
    }

    private static Response of(int status, String title, String detail) {
        return Response.status(status)
                .type(TYPE)
                .entity(body(status, title, detail))
                .build();
    }

    /** An answer that tells nothing but a status, and perhaps headers. */
    static Response told(Response answer) {
        int status = answer.getStatus();
        return Response.fromResponse(answer)
                .type(TYPE)
                .entity(body(status, answer.getStatusInfo().getReasonPhrase(), words(status)))
                .build();
    }

    /** Answers what no resource answers. */
    public static void write(HttpServletResponse response, int status) throws IOException {
        write(response, status, words(status));
    }

    public static void write(HttpServletResponse response, int status, String detail) throws IOException {
        Status known = Status.fromStatusCode(status);
        String body = body(status, known == null ? "Error" : known.getReasonPhrase(), detail);
        response.setStatus(status);
        response.setContentType(TYPE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(int status) {
        return WORDS.getOrDefault(status, "This request cannot be answered.");
    }

    private static String body(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }
}
