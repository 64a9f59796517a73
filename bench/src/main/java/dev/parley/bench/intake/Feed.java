package dev.parley.bench.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes posts to one company as a replay file: many authors, and a share of replies to earlier posts. */
final class Feed {

    static final int REPLY_PERCENT = 15;
    private static final int POSTS_PER_AUTHOR = 6;
    private static final String HEADER =
            "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id";
    private static final List<String> WORDS = List.of(
            "table",
            "chair",
            "lamp",
            "order",
            "delivery",
            "late",
            "broken",
            "leg",
            "where",
            "is",
            "my",
            "the",
            "a",
            "please",
            "help",
            "refund",
            "again",
            "week",
            "still",
            "waiting",
            "thank",
            "you",
            "beautiful",
            "oak",
            "box",
            "colour",
            "wrong",
            "driver",
            "called",
            "nobody",
            "answer",
            "invoice",
            "größer",
            "déçu",
            "🙏",
            "😡",
            "second",
            "parcel",
            "arrived",
            "today");

    private final Path folder;

    Feed(Path folder) {
        this.folder = folder;
    }

    /** @param name part of the authors' names, so that another feed has others */
    Path write(String name, int posts) {
        Random random = new Random(posts + name.hashCode());
        int authors = Math.max(1, posts / POSTS_PER_AUTHOR);
        List<String> lines = new ArrayList<>(posts + 1);
        lines.add(HEADER);
        for (int i = 1; i <= posts; i++) {
            boolean reply = i > 1 && random.nextInt(100) < REPLY_PERCENT;
            String parent = reply ? Integer.toString(1 + random.nextInt(i - 1)) : "";
            lines.add(i + "," + name + random.nextInt(authors) + ",True,Tue Oct 31 22:10:47 +0000 2017,"
                    + "@harborcare " + words(random) + ",," + parent);
        }
        try {
            return Files.write(folder.resolve(name + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Random random) {
        List<String> text = new ArrayList<>();
        int count = 5 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            text.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", text);
    }
}
