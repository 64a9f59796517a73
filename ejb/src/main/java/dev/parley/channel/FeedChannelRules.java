package dev.parley.channel;

import java.util.List;

/** What only a channel of feeds has to fulfil (CH-5): addresses that can be fetched. */
final class FeedChannelRules {

    static final int LONGEST_ADDRESS = 500;
    private static final int MOST_FEEDS = 50;

    private FeedChannelRules() {}

    static void check(ChannelFindings findings) {
        List<String> feeds = findings.details().sources();
        if (feeds.isEmpty()) {
            findings.refuse(ChannelField.SOURCES, "Give the address of at least one feed, one per line.");
        } else if (feeds.size() > MOST_FEEDS) {
            findings.refuse(
                    ChannelField.SOURCES, "At most " + MOST_FEEDS + " feeds. Make another channel for the others.");
        }
        for (String feed : feeds) {
            if (feed.length() > LONGEST_ADDRESS) {
                findings.refuse(
                        ChannelField.SOURCES,
                        "“" + feed.substring(0, 40) + "…” is too long. "
                                + ChannelFindings.tooLong(feed.length(), LONGEST_ADDRESS));
            } else if (WebAddress.read(feed).isEmpty()) {
                findings.refuse(
                        ChannelField.SOURCES,
                        "“" + feed + "” cannot be fetched. Give an address such as https://news.example.com/feed.xml;"
                                + " http is possible on this machine only.");
            }
        }
    }
}
