package dev.parley.intake.targeting;

import java.util.Map;

/**
 * One rule to look at and to change.
 *
 * @param id 0 of a new one
 * @param version to be given back with the change
 * @param workgroups to choose from, by ID: those whose ACD queue is on
 */
public record TargetPage(
        long channelId, String channel, long id, int version, TargetDraft draft, Map<Long, String> workgroups) {}
