package dev.parley.intake;

import dev.parley.connector.api.FetchedPage;

/**
 * What a push brought for one source.
 *
 * @param rawId the push as it came
 */
public record PushedPage(long rawId, FetchedPage page) {}
