package dev.parley.web.hook;

import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushRequest;
import dev.parley.intake.HookAddresses;
import dev.parley.intake.ReceivingPushes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/**
 * {@code /hooks/{account}} and {@code /hooks/{platform}/{name}}: handshakes by GET, pushes by POST. Some platforms add a
 * word of their own to the address, such as {@code /message}. A push is answered once it is stored; too many at once, and too large ones, are refused, and
 * the platform sends them again.
 */
@WebServlet(urlPatterns = "/hooks/*")
public class HookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int MOST_AT_ONCE = 64;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient ReceivingPushes receiving;

    @Inject
    transient HookAddresses addresses;

    private final transient Semaphore room = new Semaphore(MOST_AT_ONCE);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> query = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        OptionalLong account = account(request);
        Optional<PushAnswer> answer = account.isEmpty()
                ? Optional.empty()
                : receiving.handshake(account.getAsLong(), new PushRequest(query, headers(request), new byte[0]));
        if (answer.isEmpty()) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "The handshake does not fit any account here.");
            return;
        }
        response.setStatus(answer.get().status());
        response.setContentType(answer.get().contentType());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(answer.get().body());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!room.tryAcquire()) {
            response.setHeader("Retry-After", "1");
            refuse(response, TOO_MANY_REQUESTS, "Too many pushes at once. Send it again.");
            return;
        }
        try {
            take(request, response);
        } finally {
            room.release();
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong account = account(request);
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "At most " + LARGEST + " bytes.");
            return;
        }
        if (account.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such account.");
            return;
        }
        switch (receiving.receive(account.getAsLong(), new PushRequest(Map.of(), headers(request), body))) {
            case STORED, KNOWN_ALREADY -> response.setStatus(HttpServletResponse.SC_OK);
            case KEPT_BROKEN -> refuse(response, HttpServletResponse.SC_BAD_REQUEST, "The push cannot be read.");
            case KEPT_FOREIGN ->
                refuse(response, HttpServletResponse.SC_NOT_FOUND, "Nobody here has the ID that it is for.");
            case NOT_AUTHENTIC ->
                refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "The signature does not fit this account.");
            case NOBODY_HERE -> refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such account.");
        }
    }

    private OptionalLong account(HttpServletRequest request) {
        return addresses.accountAt(request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }

    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"status\":" + status + ",\"title\":\"Not taken\",\"detail\":\"" + words + "\"}");
    }
}
