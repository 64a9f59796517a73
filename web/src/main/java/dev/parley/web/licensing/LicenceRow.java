package dev.parley.web.licensing;

import dev.parley.licensing.LicenceNotice;
import dev.parley.licensing.LicenceStock;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One licence in the list. */
public record LicenceRow(
        String name,
        boolean assignable,
        String count,
        String users,
        String stations,
        String free,
        String expires,
        BadgeView state) {

    static LicenceRow of(LicenceStock stock, List<LicenceNotice> notices, Instant now, ZoneId zone) {
        Instant end = stock.expiresAt();
        boolean given = stock.isAssignable();
        return new LicenceRow(
                stock.name(),
                given,
                "" + stock.available(),
                given ? "" + stock.users().size() : "server",
                given ? "" + stock.stations().size() : "server",
                given ? "" + stock.free() : "–",
                end == null ? "never" : Stamp.of(end, zone).full(),
                state(stock, notices, now));
    }

    private static BadgeView state(LicenceStock stock, List<LicenceNotice> notices, Instant now) {
        if (!stock.isValid(now)) {
            return new BadgeView("Expired", "negative", "alert");
        }
        return notices.stream().anyMatch(notice -> notice.licence().equals(stock.name()))
                ? new BadgeView("Expires soon", "caution", "clock")
                : new BadgeView("Valid", "plain", "check");
    }
}
