package dev.parley.workforce;

import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone who logs in. */
@Entity
@Table(name = "app_user")
public class User {

    /** After so many wrong passwords in a row the account is locked for a while (SE-1). */
    static final int FAILURES_BEFORE_LOCK = 5;

    static final Duration LOCK = Duration.ofMinutes(10);

    @Id
    private long id = Ids.next();

    private String login = "";

    private String displayName = "";

    private String passwordHash = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.AGENT;

    private boolean enabled = true;

    private boolean passwordDue;

    private int failedLogins;

    private @Nullable Instant lockedUntil;

    private int cost;

    private String timeZone = "UTC";

    private Instant createdAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "user_right", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "right_name")
    @Enumerated(EnumType.STRING)
    private Set<Right> extraRights = EnumSet.noneOf(Right.class);

    @ElementCollection
    @CollectionTable(name = "workgroup_member", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyColumn(name = "workgroup_id")
    @Column(name = "activated")
    private Map<Long, Boolean> memberships = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "user_skill", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyColumn(name = "skill_id")
    private Map<Long, SkillLevel> skills = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "user_utilization", joinColumns = @JoinColumn(name = "user_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "interaction_type")
    private Map<InteractionType, Utilization> utilization = new EnumMap<>(InteractionType.class);

    @ElementCollection
    @CollectionTable(name = "user_licence", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "licence")
    private Set<String> licences = new HashSet<>();

    @Version
    private int version;

    protected User() {}

    public User(String login, String displayName, String passwordHash, Role role, Instant now) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    public void join(Workgroup workgroup) {
        memberships.put(workgroup.id(), true);
    }

    public void learn(Skill skill, SkillLevel level) {
        skills.put(skill.id(), level);
    }

    public void grant(Right right) {
        extraRights.add(right);
    }

    public void license(String licence) {
        licences.add(licence);
    }

    public void withdraw(String licence) {
        licences.remove(licence);
    }

    /** All that an administrator may change. */
    public UserProfile profile() {
        return new UserProfile(
                login,
                displayName,
                role,
                extraRights,
                enabled,
                passwordDue,
                cost,
                memberships,
                skills,
                utilization,
                licences);
    }

    /** Takes on a profile; the password and what the agent does now stay. */
    public void change(UserProfile profile) {
        login = profile.login();
        displayName = profile.displayName();
        role = profile.role();
        enabled = profile.enabled();
        passwordDue = profile.passwordDue();
        cost = profile.cost();
        replace(extraRights, profile.rights());
        replace(licences, profile.licences());
        replace(memberships, profile.memberships());
        replace(skills, profile.skills());
        replace(utilization, profile.utilization());
    }

    /** Rows that stay are left alone: only differences are written. */
    private static <T> void replace(Set<T> old, Set<T> now) {
        old.retainAll(now);
        old.addAll(now);
    }

    private static <K, V> void replace(Map<K, V> old, Map<K, V> now) {
        old.keySet().retainAll(now.keySet());
        now.forEach((key, value) -> {
            if (!value.equals(old.get(key))) {
                old.put(key, value);
            }
        });
    }

    /** Sets a new password and lifts a lock. */
    public void resetPassword(String hash) {
        passwordHash = hash;
        passLogin();
    }

    /** The user has chosen a new password. */
    public void choosePassword(String hash) {
        resetPassword(hash);
        passwordDue = false;
    }

    /** Whether a new password has to be chosen before anything else. */
    public boolean passwordDue() {
        return passwordDue;
    }

    /** Whether the user has a password; without one nobody can log in as this user until it is reset. */
    public boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    public boolean enabled() {
        return enabled;
    }

    public int version() {
        return version;
    }

    /** Counts a wrong password; enough of them lock the account for a while. */
    public void failLogin(Instant now) {
        failedLogins++;
        if (failedLogins >= FAILURES_BEFORE_LOCK) {
            lockedUntil = now.plus(LOCK);
            failedLogins = 0;
        }
    }

    public void passLogin() {
        failedLogins = 0;
        lockedUntil = null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    public boolean mayLogIn(Instant now) {
        return enabled && !isLocked(now);
    }

    public Set<Right> rights() {
        Set<Right> rights = EnumSet.copyOf(Right.of(role));
        rights.addAll(extraRights);
        return rights;
    }

    public long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public int cost() {
        return cost;
    }

    public String timeZone() {
        return timeZone;
    }

    /** Workgroups by ID, and whether the user is activated in each. */
    public Map<Long, Boolean> memberships() {
        return Map.copyOf(memberships);
    }

    public Map<Long, SkillLevel> skills() {
        return Map.copyOf(skills);
    }

    public Map<InteractionType, Utilization> utilization() {
        return Map.copyOf(utilization);
    }

    public Set<String> licences() {
        return Set.copyOf(licences);
    }
}
