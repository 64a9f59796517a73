package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The form of large payloads that only Apple can read: here a mark, then every byte turned. */
final class ApplePayloads {
    private static final byte[] MARK = "MSPX".getBytes(StandardCharsets.US_ASCII);
    private static final int TURN = 0x5A;

    private ApplePayloads() {}

    static byte[] encode(JsonObject json) {
        byte[] plain = json.toString().getBytes(StandardCharsets.UTF_8);
        byte[] coded = new byte[MARK.length + plain.length];
        System.arraycopy(MARK, 0, coded, 0, MARK.length);
        for (int i = 0; i < plain.length; i++) {
            coded[MARK.length + i] = (byte) (plain[i] ^ TURN);
        }
        return coded;
    }

    static Optional<JsonObject> decode(byte[] coded) {
        if (coded.length < MARK.length
                || !new String(coded, 0, MARK.length, StandardCharsets.US_ASCII).equals("MSPX")) {
            return Optional.empty();
        }
        byte[] plain = new byte[coded.length - MARK.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (coded[MARK.length + i] ^ TURN);
        }
        return JsonText.parse(new String(plain, StandardCharsets.UTF_8));
    }

    static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
