package dev.parley.connector.api;

/** What to answer to a platform's request. */
public record PushAnswer(int status, String contentType, String body) {}
