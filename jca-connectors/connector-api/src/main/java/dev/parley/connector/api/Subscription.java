package dev.parley.connector.api;

import java.net.URI;

/**
 * Where a platform shall push what happens on the watched sources.
 *
 * @param callback our public address
 * @param verifyToken what the platform repeats in its handshake, where it does
 */
public record Subscription(URI callback, Secret verifyToken, WatchQuery query) {}
