package dev.parley.simulator.feeds;

/** The dialects that a feed can be written in. */
public enum FeedFormat {
    RSS("application/rss+xml"),
    ATOM("application/atom+xml"),
    RDF("application/rdf+xml");

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
