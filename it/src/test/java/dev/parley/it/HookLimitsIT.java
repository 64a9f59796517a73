package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.it.support.InShop;
import dev.parley.it.support.Shopfront;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pushes that would take room from others. */
@ExtendWith(InShop.class)
class HookLimitsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As many pushes as an account may have under way at once. */
    private static final int MOST = 24;

    private static final int TOO_LARGE = 9 * 1024 * 1024;

    private final Shopfront shop;

    HookLimitsIT(Shopfront shop) {
        this.shop = shop;
    }

    /** A push whose head has been sent, and whose body has not. */
    private final class Unfinished implements AutoCloseable {

        private final Socket socket;

        Unfinished(String path, int length) throws IOException {
            URI node = shop.node.uri();
            socket = new Socket(node.getHost(), node.getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write("POST " + path + " HTTP/1.1\r\nHost: " + node.getHost()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n");
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        /** The first line of the answer. */
        String answer() throws IOException {
            return Objects.requireNonNullElse(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine(),
                    "");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    @DisplayName("SE-2: what is for nobody, or too large, is refused before its body is there")
    void whatIsRefusedIsNotReadFirst() throws Exception {
        try (Unfinished large = new Unfinished("/hooks/" + account("WHATSAPP"), TOO_LARGE);
                Unfinished nobodys = new Unfinished("/hooks/1234", 1000)) {
            assertThat(large.answer()).contains(" 413 ");
            assertThat(nobodys.answer()).contains(" 404 ");
        }
    }

    @Test
    @DisplayName("SE-2: slow pushes for one account take no room from another one, and end by themselves")
    void slowPushesOfOneAccountStopNoOther() throws Exception {
        List<Unfinished> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MOST; i++) {
                slow.add(new Unfinished("/hooks/" + account("FACEBOOK"), 1000));
                slow.get(i).write("{");
            }
            try (Unfinished further = new Unfinished("/hooks/" + account("FACEBOOK"), 1000)) {
                assertThat(further.answer()).contains(" 429 ");
            }
            assertThat(shop.push("/hooks/" + account("WHATSAPP"), "{}", "sha256=00"))
                    .isEqualTo(401);
            trickle(slow);
            assertThat(slow.get(0).answer()).contains(" 408 ");
        } finally {
            for (Unfinished push : slow) {
                push.close();
            }
        }
    }

    /** A byte each now and then, for longer than a push may take. */
    private static void trickle(List<Unfinished> slow) throws IOException, InterruptedException {
        for (int second = 0; second < 12; second++) {
            Thread.sleep(1000);
            for (Unfinished push : slow) {
                push.write(" ");
            }
        }
    }

    private String account(String name) {
        return shop.database
                .rows("select id from account where platform = ?", name)
                .get(0)
                .get(0);
    }
}
