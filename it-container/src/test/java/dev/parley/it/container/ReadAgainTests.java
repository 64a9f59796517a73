package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.Channels;
import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PushRequest;
import dev.parley.intake.JpaRawPayloads;
import dev.parley.intake.ReadingAgain;
import dev.parley.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pushes that were given up are not lost (IN-1). */
interface ReadAgainTests {

    @Test
    @DisplayName("IN-1: an administrator has pushes read again that were given up, and that is audited")
    default void pushes_that_were_given_up_are_read_again() {
        Shop shop = Shop.on(Platform.WHATSAPP, IntakeOptions.DEFAULT);
        long account = shop.account().id();
        long channel = shop.channel().id();
        PushRequest push =
                new PushRequest(Map.of(), Map.of(), WhatsAppTests.GROUP_EVENT.getBytes(StandardCharsets.UTF_8));
        for (String key : List.of("push " + account, "another " + account)) {
            the(JpaRawPayloads.class).receive(account, key, push, Duration.ofDays(1), Shop.now());
        }
        Waiting.until(
                "both are read",
                () -> count(
                                "select count(r) from RawPayload r where r.state = 'PARTLY_READ' and r.accountId = ?1",
                                account)
                        == 2);
        assertThat(the(Channels.class).listPushTrouble(account, 3))
                .as("the same words once")
                .hasSize(1);
        run(entities -> entities.createQuery("update RawPayload r set r.state = 'UNREAD', r.problem = 'Not readable.'"
                        + " where r.accountId = " + account)
                .executeUpdate());
        Caller administrator = Office.administrator();
        ReadingAgain again = the(ReadingAgain.class);
        assertThat(again.countGivenUp(administrator, channel)).isEqualTo(2);
        assertThat(again.readAgain(administrator, channel)).isEqualTo(2);
        assertThat(again.countGivenUp(administrator, channel)).isZero();
        Waiting.until(
                "they are read again",
                () -> the(Channels.class).listPushTrouble(account, 3).stream()
                        .anyMatch(words -> words.contains("group")));
        assertThat(count(
                        "select count(e) from AuditEntry e where e.action = 'channel.read-again' and e.subject = ?1",
                        "channel " + channel))
                .isEqualTo(1);
        Caller agent = new Caller(1, "Agent", Set.of(), Set.of(), "127.0.0.1");
        assertThatThrownBy(() -> again.readAgain(agent, channel)).isInstanceOf(RuntimeException.class);
    }
}
