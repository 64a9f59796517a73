package dev.parley.demo;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.ChannelStatus;
import dev.parley.channel.Channels;
import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import dev.parley.licensing.Licences;
import dev.parley.licensing.LoadingDevelopmentLicence;
import dev.parley.security.Role;
import dev.parley.security.SecretCipher;
import dev.parley.settings.ParleySettings;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Passwords;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Skill;
import dev.parley.workforce.SkillLevel;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The demonstration: a furniture shop with two workgroups, four agents, a supervisor and an administrator, and one X
 * channel against the simulator. Loaded once, into an empty database, when {@code parley.demo} is true.
 */
@Singleton
@Startup
@DependsOn({"Database", "SettingsCheck"})
public class DemoData {

    /** Every demonstration user's password; the demonstration listens on this machine only. */
    public static final String PASSWORD = "harbor-and-pine";

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());
    private static final String ACCOUNT = "Harbor & Pine Care";
    private static final String HANDLE = "harborcare";
    private static final String CARE = "Customer care";
    private static final String REPLAY = "Replay on X";

    @Inject
    ParleySettings settings;

    @Inject
    Workforce workforce;

    @Inject
    Channels channels;

    @Inject
    LoadingDevelopmentLicence licence;

    @Inject
    Passwords passwords;

    @Inject
    SecretCipher cipher;

    @Inject
    DemoPlatforms platforms;

    @Inject
    Clock clock;

    @PostConstruct
    void load() {
        if (!settings.demo()) {
            return;
        }
        if (workforce.isEmpty()) {
            Instant now = clock.instant();
            licence.load();
            Workgroup care = workgroup(CARE, 120);
            Workgroup delivery = workgroup("Deliveries", 300);
            loadPeople(care, delivery, now);
            loadChannels(care, now);
            platforms.load(care);
            LOG.log(INFO, "Demonstration data loaded.");
        }
        moveToSimulator();
        platforms.moveToSimulator();
        watchReplay();
    }

    private Workgroup workgroup(String name, int targetSeconds) {
        Workgroup group = new Workgroup(name);
        group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(25, 4));
        group.utilize(InteractionType.SOCIAL_DIRECT_MESSAGE, new Utilization(25, 4));
        group.promise(InteractionType.SOCIAL_CONVERSATION, new ServiceLevel(80, targetSeconds));
        group.promise(InteractionType.SOCIAL_DIRECT_MESSAGE, new ServiceLevel(80, targetSeconds));
        group.offerFor(Duration.ofSeconds(30), 3);
        group.askForDisposition();
        workforce.add(group);
        int position = 0;
        for (String label : List.of("Solved", "Refund agreed", "New delivery booked", "Passed on", "No reply needed")) {
            workforce.addDisposition(group.id(), label, position++);
        }
        return group;
    }

    private void loadPeople(Workgroup care, Workgroup delivery, Instant now) {
        Skill english = new Skill("English");
        workforce.add(english);
        String hash = passwords.hash(PASSWORD.toCharArray());
        for (String[] person : new String[][] {
            {"nadia", "Nadia Brandt"}, {"tom", "Tom Okoro"}, {"ines", "Inês Prado"}, {"yuki", "Yuki Mori"}
        }) {
            User agent = new User(person[0], person[1], hash, Role.AGENT, now);
            agent.join(care);
            if (!person[0].equals("tom")) {
                agent.join(delivery);
            }
            agent.license(Licences.ACCESS_SOCIAL);
            agent.license(Licences.ACCESS_WHATSAPP);
            agent.learn(english, new SkillLevel(90, 50));
            workforce.add(agent);
        }
        User supervisor = new User("sam", "Sam Lindqvist", hash, Role.SUPERVISOR, now);
        supervisor.join(care);
        supervisor.join(delivery);
        workforce.add(supervisor);
        workforce.add(new User("ada", "Ada Winther", hash, Role.ADMINISTRATOR, now));
        for (int desk = 1; desk <= 6; desk++) {
            workforce.add(new Station("Desk " + desk));
        }
    }

    private void loadChannels(Workgroup care, Instant now) {
        Account account = loadAccount(now);
        channels.add(
                channel("Harbor & Pine on X", List.of(HANDLE), List.of("harbor and pine"), account, care, now), now);
    }

    private Account loadAccount(Instant now) {
        Account account = new Account(Platform.X, ACCOUNT, URI.create(settings.demoSimulator()), now);
        account.belongsTo("1500000000000000001", HANDLE);
        account.speak("post", "enterprise", "demo-client-id");
        account.keep(
                Map.of(
                        Credential.APP_BEARER, Secret.of("demo-app-bearer"),
                        Credential.USER_TOKEN, Secret.of("demo-user-token-" + HANDLE),
                        Credential.REFRESH_TOKEN, Secret.of("demo-refresh-token-" + HANDLE),
                        Credential.CLIENT_SECRET, Secret.of("demo-client-secret"),
                        Credential.CONSUMER_KEY, Secret.of("demo-api-key"),
                        Credential.CONSUMER_SECRET, Secret.of("demo-api-secret"),
                        Credential.OAUTH1_TOKEN, Secret.of("demo-oauth1-token-" + HANDLE),
                        Credential.OAUTH1_TOKEN_SECRET, Secret.of("demo-oauth1-secret-" + HANDLE)),
                null,
                cipher);
        channels.add(account);
        return account;
    }

    private static Channel channel(
            String name, List<String> handles, List<String> keywords, Account account, Workgroup care, Instant now) {
        return new Channel(
                Platform.X,
                new ChannelDetails(
                        name,
                        "Mentions and direct messages",
                        ChannelStatus.ACTIVE,
                        ChannelMode.PRODUCTION,
                        account.id(),
                        account.id(),
                        care.id(),
                        care.id(),
                        handles,
                        keywords,
                        List.of(),
                        List.of(HANDLE),
                        List.of(),
                        false,
                        List.of(),
                        true,
                        true,
                        handles.contains(HANDLE),
                        true,
                        false,
                        IntakeOptions.DEFAULT,
                        1000,
                        100,
                        90,
                        null,
                        0,
                        List.of()),
                now);
    }

    /** Companies of a replay: their handles get a channel of their own, or the one of an earlier start is changed. */
    private void watchReplay() {
        List<String> handles = settings.demoHandles();
        if (handles.isEmpty()) {
            return;
        }
        Account account = channels.listAccounts(Platform.X).stream()
                .filter(known -> known.name().equals(ACCOUNT))
                .findFirst()
                .orElseThrow();
        Workgroup care = workforce.findWorkgroup(CARE).orElseThrow();
        Channel replay = channel(REPLAY, handles, List.of(), account, care, clock.instant());
        channels.findChannel(REPLAY)
                .ifPresentOrElse(known -> known.change(replay.details()), () -> channels.add(replay, clock.instant()));
    }

    /** The simulator may listen elsewhere than at the last start. */
    private void moveToSimulator() {
        channels.listAccounts(Platform.X).stream()
                .filter(account -> account.name().equals(ACCOUNT))
                .forEach(account -> account.moveTo(URI.create(settings.demoSimulator())));
    }
}
