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
        Mean handling) {}
