package dev.parley.simulator.facebook;

/**
 * A picture or other file on the platform.
 *
 * @param kind {@code image}, {@code video}, {@code audio} or {@code file}
 */
public record StoredFile(String id, String kind, String mediaType, String name, byte[] content) {}
