package dev.parley.demo;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.ChannelStatus;
import dev.parley.channel.Channels;
import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import dev.parley.security.SecretCipher;
import dev.parley.settings.ParleySettings;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The shop's presence on the platforms beside X, as the simulator knows it. */
@ApplicationScoped
class DemoPlatforms {

    private static final String SHOP = "Harbor & Pine";
    private static final String PAGE = "200000000000001";
    private static final String NUMBER = "900100200300401";
    private static final String BUSINESS = "5f1c0a7e-0000-4000-8000-00000000a001";

    @Inject
    Channels channels;

    @Inject
    SecretCipher cipher;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    void load(Workgroup care) {
        Instant now = clock.instant();
        Account facebook = account(Platform.FACEBOOK, "/graph", "900000000000001", now);
        facebook.keep(
                Map.of(
                        Credential.USER_TOKEN, Secret.of("demo-facebook-user-token"),
                        Credential.APP_SECRET, Secret.of("demo-facebook-app-secret"),
                        Credential.VERIFY_TOKEN, Secret.of("demo-facebook-verify-token")),
                null,
                cipher);
        add(facebook, List.of(PAGE), 5000, care, now);
        Account whatsApp = account(Platform.WHATSAPP, "/whatsapp", "700100200300400", now);
        whatsApp.choose(Map.of(Option.BUSINESS_ID, "900100200300400"));
        whatsApp.keep(
                Map.of(
                        Credential.USER_TOKEN, Secret.of("demo-whatsapp-token-harborpine"),
                        Credential.APP_SECRET, Secret.of("demo-whatsapp-app-secret"),
                        Credential.VERIFY_TOKEN, Secret.of("demo-whatsapp-verify-token")),
                null,
                cipher);
        add(whatsApp, List.of(NUMBER), 5000, care, now);
        Account apple = account(Platform.APPLE_MESSAGES, "/apple/v1", "", now);
        apple.belongsTo(BUSINESS, "");
        apple.choose(Map.of(Option.BUSINESS_ID, "demo-msp-harborpine"));
        apple.keep(Map.of(Credential.MESSAGING_SECRET, Secret.of(appleSecret())), null, cipher);
        add(apple, List.of(BUSINESS), 5000, care, now);
        Account feeds = account(Platform.RSS, "/feeds", "", now);
        add(feeds, List.of(root() + "/feeds/harbor-news"), 5000, care, now);
    }

    /** The simulator may listen elsewhere than at the last start. */
    void moveToSimulator() {
        Map<Platform, String> paths = Map.of(
                Platform.FACEBOOK, "/graph",
                Platform.WHATSAPP, "/whatsapp",
                Platform.APPLE_MESSAGES, "/apple/v1",
                Platform.RSS, "/feeds");
        paths.forEach((platform, path) -> channels.listAccounts(platform).stream()
                .filter(account -> account.name().equals(SHOP))
                .forEach(account -> account.moveTo(URI.create(root() + path))));
    }

    private Account account(Platform platform, String path, String clientId, Instant now) {
        Account account = new Account(platform, SHOP, URI.create(root() + path), now);
        account.speak("", "", clientId);
        channels.add(account);
        return account;
    }

    /** The simulator's address without X's part of it. */
    private String root() {
        return settings.demoSimulator().replaceFirst("/x$", "");
    }

    private static String appleSecret() {
        return Base64.getEncoder()
                .encodeToString("demo-apple-messaging-secret-harbor-pine".getBytes(StandardCharsets.US_ASCII));
    }

    private void add(Account account, List<String> sources, int interval, Workgroup care, Instant now) {
        channels.add(
                new Channel(
                        account.platform(),
                        new ChannelDetails(
                                SHOP + " on " + account.platform().label(),
                                "",
                                ChannelStatus.ACTIVE,
                                ChannelMode.PRODUCTION,
                                account.id(),
                                account.id(),
                                care.id(),
                                care.id(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                sources,
                                false,
                                List.of(),
                                true,
                                true,
                                true,
                                true,
                                false,
                                IntakeOptions.DEFAULT,
                                interval,
                                100,
                                90,
                                null,
                                0,
                                List.of()),
                        now),
                now);
    }
}
