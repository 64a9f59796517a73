package dev.parley.simulator.x;

/**
 * An address that an app registered.
 *
 * @param app client ID of the app
 */
record Webhook(long id, String url, boolean valid, long createdAt, String app) {

    Webhook validated(boolean now) {
        return new Webhook(id, url, now, createdAt, app);
    }
}
