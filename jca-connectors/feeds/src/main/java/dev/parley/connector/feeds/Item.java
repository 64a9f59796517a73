package dev.parley.connector.feeds;

import dev.parley.connector.api.FetchedPost;

/**
 * An item of a feed.
 *
 * @param key fingerprint of its identity within the feed
 * @param content fingerprint of what it says
 * @param dated whether the publisher says when it was written
 */
record Item(String key, String content, boolean dated, FetchedPost post) {}
