package dev.parley.channel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who takes what was pushed for an account, by source.
 *
 * @param channels those of the account, suspended ones too
 * @param elsewhere for what none of these watches, other accounts of the same app that have a channel for it
 */
public record Takers(Map<String, List<Channel>> channels, Map<String, Set<Long>> elsewhere) {}
