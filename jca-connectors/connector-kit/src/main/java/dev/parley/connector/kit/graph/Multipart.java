package dev.parley.connector.kit.graph;

import dev.parley.connector.kit.HttpCall.Body;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files (RFC 7578). */
public final class Multipart {

    private static final String TYPE = "multipart/form-data";

    private final String boundary = "parley-" + UUID.randomUUID();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    public Multipart text(String name, String value) {
        line("--" + boundary);
        line("Content-Disposition: form-data; name=\"" + name + "\"");
        line("");
        line(value);
        return this;
    }

    /** @param fileName what would break the header is replaced in it */
    public Multipart file(String name, String fileName, String mediaType, byte[] bytes) {
        line("--" + boundary);
        line("Content-Disposition: form-data; name=\"" + name + "\"; filename=\""
                + fileName.replaceAll("[\"\\\\\\p{Cntrl}]", "_") + "\"");
        line("Content-Type: " + mediaType.replaceAll("\\p{Cntrl}", ""));
        line("");
        content.writeBytes(bytes);
        line("");
        return this;
    }

    /** Whether a body is such a form. */
    static boolean isOne(Body body) {
        return body.contentType().startsWith(TYPE);
    }

    public Body toBody() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(content.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new Body(TYPE + "; boundary=" + boundary, whole.toByteArray(), false);
    }

    private void line(String text) {
        content.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
