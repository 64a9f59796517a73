package dev.parley.connector.api;

/** Who the credentials of an account belong to. */
public record AccountProfile(String platformId, String handle, String displayName) {}
