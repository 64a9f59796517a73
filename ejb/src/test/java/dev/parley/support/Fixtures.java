package dev.parley.support;

import dev.parley.connector.api.Platform;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Workgroup;
import java.time.Instant;

/** Things that tests put into a database, with everything they need around them. */
public final class Fixtures {

    /** A point in time that tests begin at: the middle of a step of five minutes. */
    public static final Instant NOON = Instant.parse("2026-09-01T12:02:30Z");

    private Fixtures() {}

    /** A workgroup that promises 80 percent in five minutes for posts and messages. */
    public static Workgroup aWorkgroup(String name) {
        Workgroup group = new Workgroup(name);
        group.promise(InteractionType.SOCIAL_CONVERSATION, new ServiceLevel(80, 300));
        group.promise(InteractionType.SOCIAL_DIRECT_MESSAGE, new ServiceLevel(80, 300));
        return group;
    }

    public static AnInteraction anInteraction(long workgroupId) {
        return new AnInteraction(workgroupId, Platform.X);
    }

    public static AnAgent anAgent(String name) {
        return new AnAgent(name);
    }
}
