package dev.parley.workforce;

import dev.parley.shared.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agents who share an ACD queue, with utilization, service level and skills. */
@Entity
public class Workgroup {

    @Id
    private long id = Ids.next();

    private String name = "";

    private boolean acdOn = true;

    @Column(name = "offer_timeout_s")
    private int offerTimeoutSeconds = 30;

    private int missesBeforeNotAnswering = 2;

    private boolean autoAnswer;

    @Column(name = "wrap_up_s")
    private int wrapUpSeconds;

    private boolean dispositionRequired;

    private boolean pickUpAllowed = true;

    private boolean holdExempt;

    private boolean closedTimeCounts;

    @Column(name = "preferred_agent_s")
    private int preferredAgentSeconds;

    @Embedded
    private ScoreWeights weights = ScoreWeights.DEFAULT;

    @ElementCollection
    @CollectionTable(name = "workgroup_utilization", joinColumns = @JoinColumn(name = "workgroup_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "interaction_type")
    private Map<InteractionType, Utilization> utilization = new EnumMap<>(InteractionType.class);

    @ElementCollection
    @CollectionTable(name = "service_level", joinColumns = @JoinColumn(name = "workgroup_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "interaction_type")
    private Map<InteractionType, ServiceLevel> serviceLevels = new EnumMap<>(InteractionType.class);

    @ElementCollection
    @CollectionTable(name = "workgroup_skill", joinColumns = @JoinColumn(name = "workgroup_id"))
    @MapKeyColumn(name = "skill_id")
    private Map<Long, SkillRange> skills = new HashMap<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "workgroup_id", nullable = false)
    @OrderBy("afterSeconds")
    private List<WorkgroupRing> rings = new ArrayList<>();

    @Version
    private int version;

    protected Workgroup() {}

    public Workgroup(String name) {
        this.name = name;
    }

    /** Sets what one interaction of the type takes of an agent of this workgroup. */
    public void utilize(InteractionType type, Utilization rate) {
        utilization.put(type, rate);
    }

    public void promise(InteractionType type, ServiceLevel level) {
        serviceLevels.put(type, level);
    }

    public void requireSkill(Skill skill, SkillRange range) {
        skills.put(skill.id(), range);
    }

    /** How an offer behaves: how long it rings, and after how many misses the agent is set to not answering. */
    public void offerFor(Duration timeout, int misses) {
        offerTimeoutSeconds = (int) timeout.toSeconds();
        missesBeforeNotAnswering = misses;
    }

    /** Switches the ACD queue; while it is off, everything waits and channels cannot choose the workgroup (RT-1). */
    public void switchQueue(boolean on) {
        acdOn = on;
    }

    public void weigh(ScoreWeights newWeights) {
        weights = newWeights;
    }

    /** Replaces the rings; their order is that of their waiting times, of which each is used once. */
    public void relaxBy(List<WorkgroupRing> newRings) {
        if (newRings.stream().map(WorkgroupRing::after).distinct().count() < newRings.size()) {
            throw new IllegalArgumentException("Two rings begin after the same time: give each its own.");
        }
        rings.clear();
        newRings.stream().sorted(Comparator.comparing(WorkgroupRing::after)).forEach(rings::add);
    }

    /** Lets an interaction wait for the agent who handled its contact last; zero is not at all (RT-6). */
    public void preferLastAgent(Duration limit) {
        preferredAgentSeconds = (int) limit.toSeconds();
    }

    /** Whether offers are accepted on the agent's behalf. */
    public void answerAutomatically(boolean automatically) {
        autoAnswer = automatically;
    }

    /** Whether what is on hold leaves its agent's load (RT-3). */
    public void exemptHeld(boolean exempt) {
        holdExempt = exempt;
    }

    public void permitPickUp(boolean permitted) {
        pickUpAllowed = permitted;
    }

    /** Makes agents record an outcome before they disconnect. */
    public void askForDisposition() {
        dispositionRequired = true;
    }

    /** How long an agent may finish notes after an interaction, at most; zero is not at all. */
    public void allowWrapUp(Duration most) {
        wrapUpSeconds = (int) most.toSeconds();
    }

    /** All that an administrator may change. */
    public WorkgroupSettings settings() {
        return new WorkgroupSettings(
                name,
                acdOn,
                offerTimeoutSeconds,
                missesBeforeNotAnswering,
                autoAnswer,
                wrapUpSeconds,
                dispositionRequired,
                pickUpAllowed,
                holdExempt,
                preferredAgentSeconds,
                weights,
                utilization,
                serviceLevels,
                skills,
                rings.stream().map(WorkgroupRing::settings).toList());
    }

    public void change(WorkgroupSettings settings) {
        name = settings.name();
        acdOn = settings.acdOn();
        offerTimeoutSeconds = settings.offerTimeoutSeconds();
        missesBeforeNotAnswering = settings.missesBeforeNotAnswering();
        autoAnswer = settings.autoAnswer();
        wrapUpSeconds = settings.wrapUpSeconds();
        dispositionRequired = settings.dispositionRequired();
        pickUpAllowed = settings.pickUpAllowed();
        holdExempt = settings.holdExempt();
        preferredAgentSeconds = settings.preferredAgentSeconds();
        weights = settings.weights();
        utilization.clear();
        utilization.putAll(settings.utilization());
        serviceLevels.clear();
        serviceLevels.putAll(settings.serviceLevels());
        skills.clear();
        skills.putAll(settings.skills());
        if (!rings.stream().map(WorkgroupRing::settings).toList().equals(settings.rings())) {
            relaxBy(settings.rings().stream().map(WorkgroupRing::of).toList());
        }
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public boolean acdOn() {
        return acdOn;
    }

    public Duration offerTimeout() {
        return Duration.ofSeconds(offerTimeoutSeconds);
    }

    public int missesBeforeNotAnswering() {
        return missesBeforeNotAnswering;
    }

    public boolean autoAnswer() {
        return autoAnswer;
    }

    public Duration wrapUp() {
        return Duration.ofSeconds(wrapUpSeconds);
    }

    public boolean dispositionRequired() {
        return dispositionRequired;
    }

    public boolean pickUpAllowed() {
        return pickUpAllowed;
    }

    public boolean holdExempt() {
        return holdExempt;
    }

    public ScoreWeights weights() {
        return weights;
    }

    public Map<InteractionType, Utilization> utilization() {
        return Map.copyOf(utilization);
    }

    public Map<InteractionType, ServiceLevel> serviceLevels() {
        return Map.copyOf(serviceLevels);
    }

    public ServiceLevel serviceLevel(InteractionType type) {
        return serviceLevels.getOrDefault(type, ServiceLevel.DEFAULT);
    }

    /** In the order in which they come. */
    public List<WorkgroupRing> rings() {
        return List.copyOf(rings);
    }

    /** How long an interaction waits for the agent who handled its contact last; zero is not at all. */
    public Duration preferredAgentWait() {
        return Duration.ofSeconds(preferredAgentSeconds);
    }

    public Map<Long, SkillRange> skills() {
        return Map.copyOf(skills);
    }
}
