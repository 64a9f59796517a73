package dev.parley.channel;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import dev.parley.security.SecretCipher;
import dev.parley.shared.Ids;
import dev.parley.shared.TextMap;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The company's authenticated presence on a platform. Its secrets are encrypted and never shown (CH-7). */
@Entity
public class Account {

    @Id
    private long id = Ids.next();

    @Enumerated(EnumType.STRING)
    private Platform platform = Platform.X;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private ChannelMode mode = ChannelMode.PRODUCTION;

    @Enumerated(EnumType.STRING)
    private ChannelStatus status = ChannelStatus.ACTIVE;

    private String baseUrl = "";
    private String platformUserId = "";
    private String handle = "";
    private String dialect = "";
    private String plan = "";
    private String clientId = "";

    private @Nullable String options;

    private String secrets = "";

    @Embedded
    private Standing standing = new Standing();

    private boolean isDefault;
    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Account() {}

    public Account(Platform platform, String name, URI baseUrl, Instant now) {
        this.platform = platform;
        this.name = name;
        this.baseUrl = baseUrl.toString();
        this.createdAt = now;
    }

    /** Who the credentials belong to, once the platform has told. */
    public void belongsTo(String userId, String userHandle) {
        platformUserId = userId;
        handle = userHandle;
    }

    /** The platform has told whose credentials these are. At Apple the businesses stay what was entered. */
    void isConfirmed(AccountProfile profile) {
        belongsTo(platform == Platform.APPLE_MESSAGES ? platformUserId : profile.platformId(), profile.handle());
    }

    /** Whether the platform tells of another owner of the credentials than before. */
    boolean isAnotherThan(AccountProfile profile) {
        return switch (platform) {
            case X, FACEBOOK, WHATSAPP -> !platformUserId.isEmpty() && !platformUserId.equals(profile.platformId());
            case APPLE_MESSAGES, RSS -> false;
        };
    }

    /** The platform's API is at another address from now on. */
    public void moveTo(URI address) {
        baseUrl = address.toString();
    }

    public void speak(String newDialect, String newPlan, String newClientId) {
        dialect = newDialect;
        plan = newPlan;
        clientId = newClientId;
    }

    /** Sets what some platforms need beside credentials: version, business ID and the like. */
    public void choose(Map<Option, String> chosen) {
        Map<String, String> texts = new LinkedHashMap<>();
        chosen.forEach((option, value) -> texts.put(option.name(), value));
        options = TextMap.write(texts);
    }

    /** Whether Messenger's longer window for what a person writes was granted to this account's app. */
    public boolean humanAgentGranted() {
        return "approved".equals(TextMap.read(options).get(Option.HUMAN_AGENT.name()));
    }

    /** Whether customers see that what they wrote privately was read. */
    public boolean showsReading() {
        return !"off".equals(TextMap.read(options).get(Option.READ_RECEIPTS.name()));
    }

    /** Replaces the named credentials and keeps the others. */
    public void keep(Map<Credential, Secret> changed, @Nullable Instant expiresAt, SecretCipher cipher) {
        Map<Credential, Secret> all = new EnumMap<>(Credential.class);
        all.putAll(reveal(cipher));
        all.putAll(changed);
        Map<String, String> texts = new LinkedHashMap<>();
        all.forEach((credential, secret) -> texts.put(credential.name(), secret.reveal()));
        secrets = cipher.encrypt(TextMap.write(texts), owner());
        standing.renew(expiresAt);
    }

    /** Forgets all credentials: they were for another address. */
    void forgetSecrets() {
        secrets = "";
    }

    /** Which credentials are stored; never what they are. */
    Set<Credential> stored(SecretCipher cipher) {
        return Set.copyOf(reveal(cipher).keySet());
    }

    /** What an administrator sets, as a value; the credentials are not among it. */
    AccountDetails details() {
        Map<String, String> chosen = TextMap.read(options);
        return new AccountDetails(
                platform,
                name,
                baseUrl,
                dialect,
                plan,
                clientId,
                chosen.getOrDefault(Option.API_VERSION.name(), ""),
                chosen.getOrDefault(Option.BUSINESS_ID.name(), ""),
                humanAgentGranted(),
                showsReading(),
                businesses(),
                mode,
                isDefault);
    }

    /** Takes over what an administrator has set, but for the address. */
    void change(AccountDetails details) {
        name = details.name();
        mode = details.mode();
        isDefault = details.standard();
        speak(details.dialect(), details.plan(), details.clientId());
        Map<Option, String> chosen = new EnumMap<>(Option.class);
        put(chosen, Option.API_VERSION, details.apiVersion());
        put(chosen, Option.BUSINESS_ID, details.businessId());
        put(chosen, Option.HUMAN_AGENT, details.humanAgent() ? "approved" : "");
        put(chosen, Option.READ_RECEIPTS, details.readReceipts() ? "" : "off");
        choose(chosen);
        if (platform == Platform.APPLE_MESSAGES) {
            platformUserId = String.join(",", details.businesses());
        }
    }

    /** Apple only: it names its businesses nowhere, so the account lists them. */
    private List<String> businesses() {
        return platform == Platform.APPLE_MESSAGES && !platformUserId.isEmpty()
                ? List.of(platformUserId.split(",", -1))
                : List.of();
    }

    /** Whether the platform has told whose credentials these are. */
    boolean isKnown() {
        return switch (platform) {
            case X, APPLE_MESSAGES -> !handle.isEmpty();
            case FACEBOOK, WHATSAPP -> !platformUserId.isEmpty();
            case RSS -> true;
        };
    }

    /** Who it is on the platform, in words; empty where that is not known yet or means nothing. */
    String identity() {
        return switch (platform) {
            case X -> handle.isEmpty() ? "" : "@" + handle;
            case APPLE_MESSAGES -> handle;
            case FACEBOOK, WHATSAPP -> platformUserId;
            case RSS -> "";
        };
    }

    public void refuse(String words) {
        standing.refuse(words);
    }

    /** How it stands with its platform. */
    Standing standing() {
        return standing;
    }

    private Map<Credential, Secret> reveal(SecretCipher cipher) {
        Map<Credential, Secret> all = new EnumMap<>(Credential.class);
        if (!secrets.isEmpty()) {
            TextMap.read(cipher.decrypt(secrets, owner()))
                    .forEach((credential, text) -> all.put(Credential.valueOf(credential), Secret.of(text)));
        }
        return all;
    }

    /** What an adapter needs to reach this account. */
    public AccountAccess access(SecretCipher cipher) {
        Map<Option, String> options = new EnumMap<>(Option.class);
        put(options, Option.DIALECT, dialect);
        put(options, Option.PLAN, plan);
        put(options, Option.CLIENT_ID, clientId);
        TextMap.read(this.options).forEach((name, value) -> put(options, Option.valueOf(name), value));
        return new AccountAccess("" + id, URI.create(baseUrl), platformUserId, options, reveal(cipher));
    }

    private static void put(Map<Option, String> options, Option option, String value) {
        if (!value.isEmpty()) {
            options.put(option, value);
        }
    }

    private String owner() {
        return "account " + id;
    }

    public long id() {
        return id;
    }

    public Platform platform() {
        return platform;
    }

    public String name() {
        return name;
    }

    public ChannelMode mode() {
        return mode;
    }

    public ChannelStatus status() {
        return status;
    }

    /** Whether new channels on the platform answer through it, unless another one is chosen. */
    boolean isDefault() {
        return isDefault;
    }

    /** Another one of the platform is the default account now. */
    void isDefaultNoMore() {
        isDefault = false;
    }

    public String handle() {
        return handle;
    }

    public String platformUserId() {
        return platformUserId;
    }

    public TokenState tokenState() {
        return standing.tokenState();
    }

    public @Nullable String tokenProblem() {
        return standing.tokenProblem();
    }

    public @Nullable Instant tokenExpiresAt() {
        return standing.tokenExpiresAt();
    }

    public int tokenVersion() {
        return standing.tokenVersion();
    }
}
