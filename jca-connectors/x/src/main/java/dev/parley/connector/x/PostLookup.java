package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.x.XRequest.Identity;
import java.util.ArrayList;
import java.util.List;

/** Reads single posts by ID, a hundred at a time. */
record PostLookup(XApi api) {

    private static final int IDS_A_CALL = 100;

    List<FetchedPost> lookUp(List<String> platformIds) throws PlatformException {
        List<FetchedPost> found = new ArrayList<>();
        for (List<String> ids : calls(platformIds)) {
            found.addAll(page(ids));
        }
        return found;
    }

    /** The IDs of each call. One malformed ID would spoil the whole call, and no post has it. */
    static List<List<String>> calls(List<String> platformIds) {
        List<String> ids = platformIds.stream()
                .distinct()
                .filter(id -> id.matches("[0-9]{1,19}"))
                .toList();
        List<List<String>> calls = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_A_CALL) {
            calls.add(ids.subList(from, Math.min(ids.size(), from + IDS_A_CALL)));
        }
        return calls;
    }

    /** Missing posts are named in {@code errors} beside the data, or without any data when all are missing. */
    private List<FetchedPost> page(List<String> ids) throws PlatformException {
        XAnswer answer = api.call(XRequest.read("/2/tweets", Purpose.LOOK_UP, Identity.APP_OR_USER)
                .with("ids", String.join(",", ids))
                .with(FieldDialect.of(api.access()).postParameters()));
        if (!answer.json().has("data", "errors")) {
            throw api.lacking(answer, Purpose.LOOK_UP);
        }
        return PostMapper.map(answer).posts();
    }
}
