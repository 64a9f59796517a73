package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A business's phone number with its registration (CH-9) and profile. */
public final class WaNumber {
    private static final int MOST_CODES = 3;
    private static final int MOST_GUESSES = 5;
    private static final int MOST_REGISTRATIONS = 10;
    private static final Duration REGISTRATION_SPAN = Duration.ofHours(72);
    private final String id;
    private final String account;
    private final String display;
    private final String name;
    private final Clock clock;
    private final Map<String, String> profile = new LinkedHashMap<>();
    private final Set<String> blocked = new LinkedHashSet<>();
    private final Set<String> noMarketing = new LinkedHashSet<>();
    private final List<Instant> codesSent = new ArrayList<>();
    private final List<Instant> registrations = new ArrayList<>();
    private String code = "";
    private String pin = "";
    private int wrongPins;
    private boolean verified;
    private boolean registered;
    private String quality = "GREEN";
    private String tier = "TIER_1K";

    WaNumber(String id, String account, String display, String name, Clock clock) {
        this.id = id;
        this.account = account;
        this.display = display;
        this.name = name;
        this.clock = clock;
    }

    /** All that a restart must not forget. */
    record Kept(
            String id,
            String account,
            String display,
            String name,
            Map<String, String> profile,
            Set<String> blocked,
            Set<String> noMarketing,
            List<Instant> codesSent,
            List<Instant> registrations,
            String code,
            String pin,
            int wrongPins,
            boolean verified,
            boolean registered,
            String quality,
            String tier) {}

    synchronized Kept kept() {
        return new Kept(
                id,
                account,
                display,
                name,
                Map.copyOf(profile),
                Set.copyOf(blocked),
                Set.copyOf(noMarketing),
                List.copyOf(codesSent),
                List.copyOf(registrations),
                code,
                pin,
                wrongPins,
                verified,
                registered,
                quality,
                tier);
    }

    synchronized void takeBack(Kept kept) {
        profile.putAll(kept.profile());
        blocked.addAll(kept.blocked());
        noMarketing.addAll(kept.noMarketing());
        codesSent.addAll(kept.codesSent());
        registrations.addAll(kept.registrations());
        code = kept.code();
        pin = kept.pin();
        wrongPins = kept.wrongPins();
        verified = kept.verified();
        registered = kept.registered();
        setQuality(kept.quality(), kept.tier());
    }

    public String id() {
        return id;
    }

    public String account() {
        return account;
    }

    public String digits() {
        return display.replaceAll("[^0-9]", "");
    }

    public synchronized boolean registered() {
        return registered;
    }

    /** Ready to send, without the steps that lead there. */
    public synchronized void activate(String twoStepPin) {
        verified = true;
        registered = true;
        pin = twoStepPin;
    }

    /** The code that the SMS or the call would tell. */
    public synchronized String pendingCode() {
        return code;
    }

    public synchronized void setQuality(String rating, String limit) {
        quality = rating;
        tier = limit;
    }

    synchronized void requestCode(String method, String language) {
        if (!method.equals("SMS") && !method.equals("VOICE")) {
            throw GraphRefusal.invalid("code_method must be SMS or VOICE");
        }
        if (language.isEmpty()) {
            throw GraphRefusal.invalid("language is required");
        }
        codesSent.removeIf(at -> at.isBefore(clock.instant().minus(Duration.ofHours(1))));
        if (codesSent.size() >= MOST_CODES || verified) {
            throw GraphRefusal.shown(
                    136024, 2388091, "Request code error", "No code was sent", "Wait a while before the next code.");
        }
        codesSent.add(clock.instant());
        code = String.valueOf(100_000 + Math.floorMod(id.hashCode() * 31L + codesSent.size() * 7919L, 900_000L));
    }

    synchronized void verifyCode(String given) {
        if (code.isEmpty() || !given.replaceAll("[^0-9]", "").equals(code)) {
            throw GraphRefusal.shown(
                    136025, 2388093, "Verify code error", "The code was not accepted", "The code is wrong.");
        }
        verified = true;
        code = "";
    }

    synchronized void register(String given) {
        registrations.removeIf(at -> at.isBefore(clock.instant().minus(REGISTRATION_SPAN)));
        if (registrations.size() >= MOST_REGISTRATIONS) {
            throw GraphRefusal.of(133016, "Too many attempts to register this number");
        }
        if (!verified) {
            throw GraphRefusal.of(133006, "The phone number needs to be verified");
        }
        checkPin(given);
        registrations.add(clock.instant());
        pin = given;
        registered = true;
    }

    private void checkPin(String given) {
        if (!given.matches("[0-9]{6}")) {
            throw GraphRefusal.invalid("pin must have 6 digits");
        }
        if (wrongPins >= MOST_GUESSES) {
            throw GraphRefusal.of(133008, "Too many wrong PINs");
        }
        if (!pin.isEmpty() && !pin.equals(given)) {
            wrongPins++;
            throw GraphRefusal.of(133005, "The two-step PIN does not match");
        }
        wrongPins = 0;
    }

    synchronized void deregister() {
        if (!registered) {
            throw GraphRefusal.of(133010, "The phone number is not registered");
        }
        registered = false;
    }

    synchronized void setPin(String given) {
        if (!given.matches("[0-9]{6}")) {
            throw GraphRefusal.invalid("pin must have 6 digits");
        }
        pin = given;
        wrongPins = 0;
    }

    synchronized Map<String, String> profile() {
        return new LinkedHashMap<>(profile);
    }

    synchronized void setProfile(String member, String value) {
        profile.put(member, value);
    }

    synchronized void setBlocked(String user, boolean on) {
        if (on) {
            blocked.add(user);
        } else {
            blocked.remove(user);
        }
    }

    public synchronized Set<String> blocked() {
        return Set.copyOf(blocked);
    }

    synchronized void setMarketing(String user, boolean wanted) {
        if (wanted) {
            noMarketing.remove(user);
        } else {
            noMarketing.add(user);
        }
    }

    /** Whether the person takes marketing messages of this number. */
    public synchronized boolean takesMarketing(String user) {
        return !noMarketing.contains(user);
    }

    synchronized JsonObject json() {
        return JsonText.object()
                .add("display_phone_number", display)
                .add("verified_name", name)
                .add("quality_rating", quality)
                .add("code_verification_status", verified ? "VERIFIED" : "NOT_VERIFIED")
                .add("name_status", "APPROVED")
                .add("messaging_limit_tier", tier)
                .add("throughput", JsonText.object().add("level", "STANDARD"))
                .add("status", registered ? "CONNECTED" : "DISCONNECTED")
                .add("is_official_business_account", false)
                .add("is_pin_enabled", !pin.isEmpty())
                .add("account_mode", "LIVE")
                .add("platform_type", registered ? "CLOUD_API" : "NOT_APPLICABLE")
                .add("health_status", JsonText.object().add("can_send_message", registered ? "AVAILABLE" : "BLOCKED"))
                .build();
    }
}
