package dev.parley.web.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.MemberTicks;
import dev.parley.web.channel.SentForm;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkgroupFormTest {

    @Test
    @DisplayName("RT-1: the form tells who was a member when it was made, and who is ticked now")
    void membersBeforeAndAfter() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.put(
                "on",
                List.of("had-member-9", "had-active-9", "member-9", "had-member-10", "had-member-11", "active-11"));
        assertThat(new WorkgroupForm(new SentForm(sent)).draft().members())
                .isEqualTo(new MemberTicks(Map.of(9L, true, 10L, false, 11L, false), Map.of(9L, false)));
    }
}
