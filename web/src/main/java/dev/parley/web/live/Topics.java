package dev.parley.web.live;

import dev.parley.desk.DeskViews;
import dev.parley.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which topics a caller may hear: the own ones, the floor's, and those of conversations that the caller may see. */
@ApplicationScoped
public class Topics {

    private static final int MOST = 20;
    private static final String AGENT = "agent-";
    private static final String CONVERSATION = "conversation-";
    private static final Set<String> FOR_ALL = Set.of("queue", "channels");

    @Inject
    DeskViews views;

    Set<String> allowed(Caller caller, List<String> wanted) {
        return wanted.stream()
                .distinct()
                .limit(MOST)
                .filter(topic -> mayHear(caller, topic))
                .collect(Collectors.toSet());
    }

    private boolean mayHear(Caller caller, String topic) {
        if (FOR_ALL.contains(topic) || topic.equals(AGENT + caller.userId())) {
            return true;
        }
        return topic.matches(CONVERSATION + "\\d{1,19}")
                && views.maySeeConversation(caller, Long.parseUnsignedLong(topic.substring(CONVERSATION.length())));
    }
}
