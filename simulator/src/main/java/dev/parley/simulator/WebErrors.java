package dev.parley.simulator;

import dev.parley.simulator.json.JsonText;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Paths that do not exist and methods that are not allowed are answered with a problem body, as X does. */
@Provider
public final class WebErrors implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        String title = exception.getResponse().getStatusInfo().getReasonPhrase();
        String body = JsonText.object()
                .add("title", title)
                .add("detail", String.valueOf(exception.getMessage()))
                .add("type", "about:blank")
                .add("status", status)
                .build()
                .toString();
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .entity(body)
                .build();
    }
}
