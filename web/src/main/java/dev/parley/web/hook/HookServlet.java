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

/**
 * {@code /hooks/{account}} and {@code /hooks/{platform}/{name}}: handshakes by GET, pushes by POST. Some platforms add a
 * word of their own to the address, such as {@code /message}. A push is answered once it is stored. One for nobody, too
 * large a one, and too many at once are refused before they are read, and the platform sends them again.
 */
@WebServlet(urlPatterns = "/hooks/*")
public class HookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient ReceivingPushes receiving;

    @Inject
    transient HookAddresses addresses;

    private final transient HookRoom room = new HookRoom(HookRoom.Limits.USUAL, System::nanoTime);

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
        OptionalLong account = account(request);
        if (account.isEmpty() || !receiving.listensFor(account.getAsLong())) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such account.");
            return;
        }
        if (request.getContentLengthLong() > HookBody.LARGEST) {
            refuseUnread(response, HookBody.Trouble.TOO_LARGE);
            return;
        }
        Optional<HookRoom.Stay> stay = room.enter(account.getAsLong());
        if (stay.isEmpty()) {
            refuseUnread(response, HookBody.Trouble.NO_ROOM);
            return;
        }
        try (HookRoom.Stay inside = stay.get()) {
            byte[] body = HookBody.read(request.getInputStream(), inside, System::nanoTime);
            take(account.getAsLong(), new PushRequest(Map.of(), headers(request), body), response);
        } catch (HookBody.Unread unread) {
            refuseUnread(response, unread.trouble());
        }
    }

    private void take(long account, PushRequest push, HttpServletResponse response) throws IOException {
        switch (receiving.receive(account, push)) {
            case STORED, KNOWN_ALREADY -> response.setStatus(HttpServletResponse.SC_OK);
            case KEPT_BROKEN -> refuse(response, HttpServletResponse.SC_BAD_REQUEST, "The push cannot be read.");
            case KEPT_FOREIGN ->
                refuse(response, HttpServletResponse.SC_NOT_FOUND, "Nobody here has the ID that it is for.");
            case NOT_AUTHENTIC ->
                refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "The signature does not fit this account.");
            case NOBODY_HERE -> refuse(response, HttpServletResponse.SC_NOT_FOUND, "There is no such account.");
        }
    }

    /** What was not read is not read for the sake of the connection either. */
    private static void refuseUnread(HttpServletResponse response, HookBody.Trouble trouble) throws IOException {
        response.setHeader("Connection", "close");
        switch (trouble) {
            case TOO_LARGE ->
                refuse(
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "At most " + HookBody.LARGEST + " bytes.");
            case TOO_SLOW ->
                refuse(response, HttpServletResponse.SC_REQUEST_TIMEOUT, "The push came too slowly. Send it again.");
            case NO_ROOM -> {
                response.setHeader("Retry-After", "1");
                refuse(response, TOO_MANY_REQUESTS, "Too many pushes at once. Send it again.");
            }
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
