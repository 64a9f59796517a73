package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.SettingsText;
import dev.parley.support.AChannel;
import org.junit.jupiter.api.Test;

class SettingsTextTest {

    @Test
    void aChangeTellsOnlyWhatDiffers() {
        SettingsText text = SettingsText.changed(
                AChannel.watching("acme").details(),
                AChannel.watching("acme", "acmehelp").every(2000).details());
        assertThat(text.before()).isEqualTo("handles: [acme]\npollIntervalMillis: 5000");
        assertThat(text.after()).isEqualTo("handles: [acme, acmehelp]\npollIntervalMillis: 2000");
        assertThat(text.isEmpty()).isFalse();
    }

    @Test
    void nothingChangedIsNothingToTell() {
        SettingsText text = SettingsText.changed(
                AChannel.watching("acme").details(), AChannel.watching("acme").details());
        assertThat(text.isEmpty()).isTrue();
    }

    @Test
    void aNewChannelIsToldInFull() {
        SettingsText text = SettingsText.created(AChannel.watching("acme").details());
        assertThat(text.before()).isNull();
        assertThat(text.after()).contains("name: Acme on X", "handles: [acme]", "rpcCacheSeconds: 90");
        assertThat(text.isEmpty()).isFalse();
    }
}
