package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.world.MediaItem;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Media for X as forms with files, which mean the same as JSON (WIRE 1.4). */
class XUploadTest {
    /** No text in any character set. */
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, (byte) 0xFF, '-', '-', '\r', '\n'
    };

    private static final String UPLOAD = "/x/2/media/upload";
    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final Api user = Api.of(server).bearer(Demo.USER_TOKEN + Demo.CARE);

    @AfterEach
    void stop() {
        server.close();
    }

    private MediaItem stored(JsonObject uploaded) {
        return server.simulator()
                .world()
                .media()
                .find(Long.parseLong(uploaded.getString("id")))
                .orElseThrow();
    }

    @Test
    void aPictureComesAtOnce() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("media_category", "tweet_image");
        texts.put("media_type", "image/webp");
        Api.Reply uploaded = user.upload(UPLOAD, texts, "media", PICTURE);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
        assertThat(uploaded.data().getInt("size")).isEqualTo(PICTURE.length);
        assertThat(stored(uploaded.data()).bytes()).isEqualTo(PICTURE);
        assertThat(stored(uploaded.data()).mediaType()).isEqualTo("image/webp");
    }

    @Test
    void aVideoComesInPiecesOfBothForms() {
        JsonObject begun = user.post(
                        UPLOAD + "/initialize", "{\"media_type\":\"video/mp4\",\"media_category\":\"tweet_video\"}")
                .data();
        String video = UPLOAD + "/" + begun.getString("id");
        assertThat(user.upload(video + "/append", Map.of("segment_index", "0"), "media", PICTURE)
                        .status())
                .isEqualTo(200);
        String second = Base64.getEncoder().encodeToString(new byte[] {7});
        assertThat(user.post(video + "/append", "{\"segment_index\":1,\"media\":\"" + second + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(user.upload(video + "/append", Map.of("segment_index", "5"), "media", PICTURE)
                        .status())
                .as("a piece is missing")
                .isEqualTo(400);
        JsonObject whole = user.post(video + "/finalize", "").data();
        assertThat(stored(whole).bytes())
                .hasSize(PICTURE.length + 1)
                .startsWith(PICTURE)
                .endsWith(7);
    }

    @Test
    void aFormWithoutItsCategoryIsRefused() {
        assertThat(user.upload(UPLOAD, Map.of(), "media", PICTURE).status()).isEqualTo(400);
    }
}
