package dev.parley.intake;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import java.util.ArrayList;
import java.util.List;

/** What of a push is not supported or could not be read, in words: it is recorded with the push and shown (IN-12). */
final class PushTrouble {

    private static final String GROUP_EVENT = "whatsapp.group-event";

    private PushTrouble() {}

    static List<String> of(FetchedPage page) {
        List<String> words = new ArrayList<>();
        page.unreadable().forEach(item -> words.add(item.detail()));
        page.changes().forEach(change -> {
            if (change instanceof AccountNotice notice && notice.code().equals(GROUP_EVENT)) {
                words.add(notice.words());
            }
        });
        return words;
    }
}
