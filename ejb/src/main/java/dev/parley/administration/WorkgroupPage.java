package dev.parley.administration;

import dev.parley.workforce.WorkgroupSettings;
import java.util.List;

/**
 * A workgroup as it is stored.
 *
 * @param channels names of the channels that send to it
 * @param more how many members there are beyond those listed
 */
public record WorkgroupPage(
        long id,
        int version,
        WorkgroupSettings settings,
        List<String> dispositions,
        List<Member> members,
        long more,
        List<String> channels) {}
