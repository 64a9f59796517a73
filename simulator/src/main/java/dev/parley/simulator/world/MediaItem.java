package dev.parley.simulator.world;

/**
 * A picture or recording that somebody uploaded.
 *
 * @param owner who uploaded it
 * @param kind {@code photo}, {@code video} or {@code animated_gif}
 * @param base address of the simulated platform, under which it can be fetched
 */
public record MediaItem(long id, long owner, String kind, String mediaType, byte[] bytes, String altText, String base) {

    /** Its name on the wire: a digit for the kind, and the ID. */
    public String key() {
        String digit = kind.equals("photo") ? "3" : kind.equals("video") ? "13" : "16";
        return digit + "_" + id;
    }

    MediaItem described(String text) {
        return new MediaItem(id, owner, kind, mediaType, bytes, text, base);
    }
}
