package dev.parley.connector.x;

import dev.parley.connector.api.LiveStream;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.x.XRequest.Identity;
import java.util.Map;

/**
 * The filtered stream: posts at the moment when they are written (WIRE 1.9), asked for in the old names whatever the
 * account speaks elsewhere: X documents no others here. X allows one connection for each app.
 */
record FilteredStream(XApi api) implements LiveStream {

    @Override
    public void follow(Map<String, WatchQuery> queries) throws PlatformException {
        new StreamRules(api).follow(queries);
    }

    @Override
    public Opened open() throws PlatformException {
        return new OpenStream(
                api.access(),
                api.open(XRequest.read("/2/tweets/search/stream", Purpose.LOOK_UP, Identity.APP_OR_USER)
                        .with(FieldDialect.TWEET.postParameters())),
                api::now);
    }
}
