package dev.parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.routing.ReportedLoad.State;
import dev.parley.workforce.InteractionType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadJsonTest {

    @Test
    @DisplayName("RT-3 a report names what the agent has")
    void read() throws LoadJson.Malformed {
        assertThat(LoadJson.read("{\"interactions\": [{\"id\": \"c-1\", \"type\": \"call\", \"state\": \"held\","
                        + " \"workgroup\": \"Billing\"}, {\"id\": \"w\", \"type\": \"work-item\"}]}"))
                .satisfiesExactly(
                        call -> {
                            assertThat(call.type()).isEqualTo(InteractionType.CALL);
                            assertThat(call.state()).isEqualTo(State.HELD);
                            assertThat(call.workgroup()).isEqualTo("Billing");
                        },
                        item -> assertThat(item.state()).isEqualTo(State.CONNECTED));
        assertThat(LoadJson.read("{\"interactions\": []}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense|not JSON",
                "7|array “interactions”",
                "{}|array “interactions”",
                "{\"interactions\": [7]}|interactions[0] must be an object",
                "{\"interactions\": [{\"type\": \"call\"}]}|interactions[0].id",
                "{\"interactions\": [{\"id\": \"a\", \"type\": \"fax\"}]}|interactions[0].type must be one of call,",
                "{\"interactions\": [{\"id\": \"a\", \"type\": \"call\", \"state\": \"gone\"}]}|.state must be one of",
                "{\"interactions\": [{\"id\": \"a\", \"type\": \"call\"}, {\"id\": \"a\", \"type\": \"call\"}]}|comes twice"
            })
    @DisplayName("RT-3 what is wrong is told with its place")
    void malformed(String body, String words) {
        assertThatThrownBy(() -> LoadJson.read(body)).hasMessageContaining(words);
    }
}
