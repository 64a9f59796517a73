package dev.parley.licensing;

/** A user or a station that has a licence. */
public record LicenceHolder(long id, String name) {}
