package dev.parley.desk;

import java.io.InputStream;

/**
 * An attachment on its way to a person. Whoever takes it closes the stream.
 *
 * @param mediaType told from the bytes
 * @param hash SHA-256 of the bytes
 * @param inPlace whether it may be shown in the page
 */
public record OpenedAttachment(
        String mediaType, String name, long size, String hash, boolean inPlace, InputStream bytes) {}
