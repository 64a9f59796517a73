package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Connecting;
import dev.parley.channel.PlatformSwitches;
import dev.parley.connector.api.PushRequest;
import dev.parley.intake.ReceivingPushes.Receipt;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceivingPushesTest {

    private final ReceivingPushes receiving = new ReceivingPushes();

    @Test
    @DisplayName("CH-21: a push for a platform that is switched off meets nobody, and no adapter is asked")
    void whatIsSwitchedOffIsNotListenedTo() {
        receiving.platforms = new PlatformSwitches() {
            @Override
            public boolean isOnFor(long accountId) {
                return false;
            }
        };
        receiving.connecting = new Connecting() {
            @Override
            public <T> T call(long accountId, Call<T> call) {
                throw new AssertionError("the adapter was asked");
            }
        };
        PushRequest push = new PushRequest(Map.of(), Map.of(), new byte[] {'{', '}'});
        assertThat(receiving.receive(7, push)).isEqualTo(Receipt.NOBODY_HERE);
        assertThat(receiving.handshake(7, push)).isEmpty();
    }
}
