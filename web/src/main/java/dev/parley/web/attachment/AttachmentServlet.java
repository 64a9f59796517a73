package dev.parley.web.attachment;

import dev.parley.desk.OpenedAttachment;
import dev.parley.desk.OpeningAttachments;
import dev.parley.shared.NotFoundException;
import dev.parley.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /app/attachments/{id}}: the bytes, for who may see the conversation. What others sent must not do anything in
 * our name: its type is the one that the bytes have, it runs in a sandbox, and only what is harmless is shown in place.
 */
@WebServlet(urlPatterns = "/app/attachments/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String SANDBOX = "sandbox; default-src 'none'; media-src 'self'; style-src 'unsafe-inline'";

    /** A browser's viewer of PDF does not open in a sandbox; the document has no scripts of ours to reach. */
    private static final String DOCUMENT = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

    @Inject
    transient OpeningAttachments opening;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenedAttachment opened;
        try {
            opened = opening.open(caller.get(), id(request.getPathInfo()));
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream bytes = opened.bytes()) {
            send(request, response, opened, bytes);
        }
    }

    private static long id(@Nullable String path) {
        String digits = path == null ? "" : path.substring(1);
        if (!digits.matches("\\d{1,18}")) {
            throw new NotFoundException("There is no such attachment.");
        }
        return Long.parseLong(digits);
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, OpenedAttachment opened, InputStream bytes)
            throws IOException {
        String tag = '"' + opened.hash() + '"';
        // kept by the browser only, which asks each time whether it may still show it
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        describe(response, opened);
        String condition = request.getHeader("If-Range");
        Optional<ByteRange> range = condition == null || condition.equals(tag)
                ? ByteRange.of(request.getHeader("Range"), opened.size())
                : Optional.empty();
        if (range.isEmpty()) {
            response.setContentLengthLong(opened.size());
            bytes.transferTo(response.getOutputStream());
        } else if (range.get().isSatisfiable(opened.size())) {
            part(response, opened, range.get(), bytes);
        } else {
            response.setHeader("Content-Range", "bytes */" + opened.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        }
    }

    private static void describe(HttpServletResponse response, OpenedAttachment opened) {
        boolean pdf = opened.mediaType().equals("application/pdf");
        response.setContentType(opened.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", Disposition.of(opened.inPlace(), opened.name()));
        response.setHeader("Content-Security-Policy", pdf ? DOCUMENT : SANDBOX);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Accept-Ranges", "bytes");
    }

    private static void part(HttpServletResponse response, OpenedAttachment opened, ByteRange range, InputStream bytes)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", range.header(opened.size()));
        response.setContentLengthLong(range.length());
        bytes.skipNBytes(range.first());
        byte[] buffer = new byte[64 * 1024];
        long left = range.length();
        while (left > 0) {
            int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            response.getOutputStream().write(buffer, 0, read);
            left -= read;
        }
    }
}
