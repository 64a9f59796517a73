package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.Role;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SetupTabTest {

    private static Caller with(Set<Right> rights) {
        return new Caller(1, "Ada", rights, Set.of(), "127.0.0.1");
    }

    @Test
    @DisplayName("SE-1: everybody sees the pages of the setup that their rights open, each once")
    void tabs() {
        assertThat(SetupTab.of(with(Right.of(Role.ADMINISTRATOR))))
                .extracting(SetupTab::label)
                .containsExactly("Licences", "Stations", "Agent states", "API keys");
        assertThat(SetupTab.of(with(Right.of(Role.SUPERVISOR))))
                .extracting(SetupTab::href)
                .containsExactly("/app/setup/stations");
        assertThat(SetupTab.of(with(Right.of(Role.AGENT)))).isEmpty();
    }
}
