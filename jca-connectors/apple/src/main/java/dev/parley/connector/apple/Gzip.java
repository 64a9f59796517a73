package dev.parley.connector.apple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Opens what may be packed. */
final class Gzip {

    /** What a packed message may grow to. */
    static final int MOST_BYTES = 50 * 1024 * 1024;

    private Gzip() {}

    /** The content as it was before packing; content that is not packed as it is; empty when it is broken or huge. */
    static Optional<byte[]> open(byte[] content) {
        if (content.length < 2 || (content[0] & 0xFF) != 0x1F || (content[1] & 0xFF) != 0x8B) {
            return Optional.of(content);
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(content))) {
            byte[] opened = packed.readNBytes(MOST_BYTES + 1);
            return opened.length > MOST_BYTES ? Optional.empty() : Optional.of(opened);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
