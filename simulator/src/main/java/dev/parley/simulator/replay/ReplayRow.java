package dev.parley.simulator.replay;

import java.time.Instant;

/**
 * One line of a replay file.
 *
 * @param parent id of the post it answers in the file's own ids; empty for none
 * @param recipient for direct messages the name of the other side; empty for public posts
 */
record ReplayRow(
        String id, String author, boolean inbound, Instant createdAt, String text, String parent, String recipient) {

    boolean direct() {
        return !recipient.isEmpty();
    }
}
