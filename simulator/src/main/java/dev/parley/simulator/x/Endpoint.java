package dev.parley.simulator.x;

import static dev.parley.simulator.x.Endpoint.Access.ANY;
import static dev.parley.simulator.x.Endpoint.Access.APP;
import static dev.parley.simulator.x.Endpoint.Access.OPEN;
import static dev.parley.simulator.x.Endpoint.Access.USER;

import java.util.List;

/** The simulated calls with who may make them (WIRE 1.4) and how often (WIRE 1.12). */
public enum Endpoint {
    USERS_ME(USER, Quota.perUser(75), "users.read", "tweet.read"),
    USER_BY_NAME(ANY, Quota.per15(300, 900), "users.read", "tweet.read"),
    MENTIONS(ANY, Quota.per15(450, 300), "tweet.read", "users.read"),
    USER_POSTS(ANY, Quota.per15(10_000, 900), "tweet.read", "users.read"),
    SEARCH_RECENT(ANY, Quota.per15(450, 300), "tweet.read", "users.read"),
    POSTS(ANY, Quota.per15(3_500, 5_000), "tweet.read", "users.read"),
    POST(ANY, Quota.per15(450, 900), "tweet.read", "users.read"),
    CREATE_POST(USER, new Quota(0, 100, 10_000, 0), "tweet.write", "tweet.read", "users.read"),
    DELETE_POST(USER, Quota.perUser(50), "tweet.write", "tweet.read", "users.read"),
    LIKE(USER, new Quota(0, 50, 0, 1_000), "like.write", "tweet.read", "users.read"),
    UNLIKE(USER, new Quota(0, 50, 0, 1_000), "like.write", "tweet.read", "users.read"),
    REPOST(USER, Quota.perUser(50), "tweet.write", "tweet.read", "users.read"),
    UNREPOST(USER, Quota.perUser(50), "tweet.write", "tweet.read", "users.read"),
    HIDE(USER, Quota.perUser(50), "tweet.moderate.write", "tweet.read", "users.read"),
    DM_EVENTS(USER, Quota.perUser(15), "dm.read", "tweet.read", "users.read"),
    DM_EVENTS_WITH(USER, Quota.perUser(15), "dm.read", "tweet.read", "users.read"),
    DM_CONVERSATION(USER, Quota.perUser(15), "dm.read", "tweet.read", "users.read"),
    DM_EVENT(USER, Quota.perUser(15), "dm.read", "tweet.read", "users.read"),
    SEND_DM_WITH(USER, new Quota(0, 15, 1_440, 1_440), "dm.write", "tweet.read", "users.read"),
    SEND_DM(USER, new Quota(0, 15, 1_440, 1_440), "dm.write", "tweet.read", "users.read"),
    DELETE_DM(USER, new Quota(0, 300, 4_000, 1_500), "dm.write", "dm.read"),
    MEDIA_UPLOAD(USER, new Quota(0, 500, 50_000, 0), "media.write"),
    MEDIA_PIECES(USER, new Quota(0, 1_875, 180_000, 0), "media.write"),
    MEDIA_STATUS(USER, Quota.perUser(1_000), "media.write"),
    DM_MEDIA(USER, Quota.perUser(1_000), "dm.read"),
    WEBHOOKS(ANY, Quota.per15(450, 450)),
    ACTIVITY_SUBSCRIPTIONS(ANY, Quota.per15(500, 500)),
    ACTIVITY_STREAM(APP, Quota.per15(50, 0)),
    STREAM(APP, Quota.per15(50, 0)),
    STREAM_RULES(APP, Quota.per15(450, 0)),
    CHANGE_STREAM_RULES(APP, Quota.per15(100, 0)),
    COMPLIANCE_JOBS(APP, Quota.per15(150, 0)),
    APP_TOKEN(OPEN, Quota.NONE),
    USER_TOKEN(OPEN, Quota.NONE),
    REVOKE(OPEN, Quota.NONE);

    /** Which kind of credential a call takes. */
    enum Access {
        /** App-only bearer or user. */
        ANY,
        /** App-only bearer; never a user. */
        APP,
        /** A user; never app-only. */
        USER,
        /** The call carries its own credentials. */
        OPEN
    }

    /**
     * How many calls are allowed; 0 means that there is no such limit.
     *
     * @param app per app in 15 minutes
     * @param user per user in 15 minutes
     * @param appDay per app in 24 hours
     * @param userDay per user in 24 hours
     */
    record Quota(int app, int user, int appDay, int userDay) {
        static final Quota NONE = new Quota(0, 0, 0, 0);

        static Quota perUser(int user) {
            return new Quota(0, user, 0, 0);
        }

        static Quota per15(int app, int user) {
            return new Quota(app, user, 0, 0);
        }
    }

    private final Access access;
    private final Quota quota;
    private final List<String> scopes;

    Endpoint(Access access, Quota quota, String... scopes) {
        this.access = access;
        this.quota = quota;
        this.scopes = List.of(scopes);
    }

    Access access() {
        return access;
    }

    Quota quota() {
        return quota;
    }

    List<String> scopes() {
        return scopes;
    }
}
