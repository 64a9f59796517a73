package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Source;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads single posts, comments and messages, and tells which are gone. */
record ItemLookup(Pages pages) {

    private static final Author NOBODY = People.named("", "");

    List<FetchedPost> lookUp(List<String> ids) throws PlatformException {
        List<FetchedPost> found = new ArrayList<>();
        List<Source> all = pages.list();
        for (String id : ids) {
            for (Source page : likely(all, id)) {
                Optional<FetchedPost> item = find(page.platformId(), id);
                if (item.isPresent()) {
                    found.add(item.get());
                    break;
                }
            }
        }
        return found;
    }

    /** The ID of a post begins with its page's; a comment's tells nothing. */
    private static List<Source> likely(List<Source> all, String id) {
        List<Source> exact = all.stream()
                .filter(page -> id.startsWith(page.platformId() + "_"))
                .toList();
        return exact.isEmpty() ? all : exact;
    }

    private Optional<FetchedPost> find(String page, String id) throws PlatformException {
        Gathered into = new Gathered();
        try {
            if (isMessage(id)) {
                return new MessageMapper(page, into).message(read(page, id, MessageMapper.FIELDS), NOBODY);
            }
            if (id.startsWith(page + "_")) {
                return new ItemMapper(page, into).post(read(page, id, ItemMapper.POST_FIELDS));
            }
            LenientObject comment = read(page, id, ItemMapper.COMMENT_FIELDS);
            return new ItemMapper(page, into).comment(comment, postOf(page, comment));
        } catch (PlatformException problem) {
            if (problem.problem().action() == Action.TARGET_GONE) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    static boolean isMessage(String id) {
        return id.startsWith("m_") || id.startsWith("mid.");
    }

    private static String postOf(String page, LenientObject comment) {
        String object = comment.object("object").text("id");
        if (object.isEmpty()) {
            String id = comment.text("id");
            object = id.contains("_") ? id.substring(0, id.indexOf('_')) : id;
        }
        return object.contains("_") ? object : page + "_" + object;
    }

    private LenientObject read(String page, String id, String fields) throws PlatformException {
        GraphAnswer answer = pages.call(
                page, GraphCall.get("/" + Parameter.encode(id), Purpose.LOOK_UP).with("fields", fields));
        return answer.json();
    }

    boolean isGone(String page, String id) throws PlatformException {
        try {
            read(page, id, "id");
            return false;
        } catch (PlatformException problem) {
            if (!GraphProblems.concernsOneItem(problem)) {
                throw problem;
            }
            // what only may not be shown is not erased
            return problem.problem().action() == Action.TARGET_GONE;
        }
    }

    /** Gone is what none of the pages that may hold it can show. */
    List<PlatformChange> gone(List<String> ids) throws PlatformException {
        List<PlatformChange> gone = new ArrayList<>();
        List<Source> all = pages.list();
        for (String id : ids) {
            boolean missing = !all.isEmpty();
            for (Source page : likely(all, id)) {
                missing = missing && isGone(page.platformId(), id);
            }
            if (missing) {
                gone.add(new PlatformChange.Deleted(id, "deleted", pages.api().now()));
            }
        }
        return gone;
    }
}
