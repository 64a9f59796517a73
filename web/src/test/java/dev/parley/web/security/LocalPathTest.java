package dev.parley.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @Test
    void leads_back_to_the_page_that_was_wanted() {
        assertThat(LocalPath.of("/app/queue?q=parcel").value()).isEqualTo("/app/queue?q=parcel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/app/desk",
                "//example.org",
                "/app//example.org",
                "/app/../api/nudges",
                "/app/\\example.org",
                "/app/logout",
                "/app/login",
                "javascript:alert(1)",
                "/app/desk\r\nSet-Cookie: a=b"
            })
    void anything_else_leads_to_the_desk(String wanted) {
        assertThat(LocalPath.of(wanted).value()).isEqualTo("/app/desk");
    }
}
