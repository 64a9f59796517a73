package dev.parley.web.licensing;

import dev.parley.licensing.LicenceNotice;

/** A sentence above the list. */
public record NoticeView(String tone, String words) {

    static NoticeView of(LicenceNotice notice) {
        return new NoticeView(notice.level() == LicenceNotice.Level.SOON ? "caution" : "negative", notice.words());
    }
}
