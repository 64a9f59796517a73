package dev.parley.supervision;

import dev.parley.workforce.InteractionType;

/** What today brought for one workgroup and type. */
record DayCount(
        long workgroupId,
        InteractionType type,
        int arrived,
        int inTime,
        int counted,
        int abandoned,
        Mean firstReply,
        Mean firstReplyYesterday,
        Mean handling) {

    /** With nothing but what the service level is made of. */
    static DayCount level(long workgroupId, InteractionType type, int inTime, int counted) {
        return new DayCount(workgroupId, type, 0, inTime, counted, 0, Mean.NONE, Mean.NONE, Mean.NONE);
    }
}
