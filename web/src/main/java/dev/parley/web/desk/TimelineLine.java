package dev.parley.web.desk;

import dev.parley.web.view.Avatar;
import dev.parley.web.view.RichText;
import dev.parley.web.view.Stamp;
import java.util.List;

/** One line of the timeline, in the shape in which it is drawn; templates switch on {@link #kind}. */
public sealed interface TimelineLine {

    String kind();

    /** A new day begins. */
    record Day(String words) implements TimelineLine {
        @Override
        public String kind() {
            return "day";
        }
    }

    /** From here on the agent has not seen it. */
    record New() implements TimelineLine {
        @Override
        public String kind() {
            return "new";
        }
    }

    /** Public posts that belong together, as a tree. */
    record Threaded(List<Branch> branches) implements TimelineLine {
        @Override
        public String kind() {
            return "thread";
        }
    }

    /** A post with its answers; deeper than three levels everything stays on the third. */
    record Branch(PostView post, List<Branch> replies) {}

    /** Messages that one person sees, in one stretch. */
    record Private(String person, List<TimelineLine> lines) implements TimelineLine {
        @Override
        public String kind() {
            return "private";
        }
    }

    /** One private message. */
    record Single(PostView post) implements TimelineLine {
        @Override
        public String kind() {
            return "post";
        }
    }

    /** Only colleagues see it. */
    record Note(long id, Avatar avatar, String author, Stamp at, RichText text) implements TimelineLine {
        @Override
        public String kind() {
            return "note";
        }
    }

    /** Something that happened. */
    record Happened(Stamp at, String words, String icon) implements TimelineLine {
        @Override
        public String kind() {
            return "event";
        }
    }

    /**
     * On its way out, or not sent.
     *
     * @param action empty for a reply, else what was to be done
     * @param delivery what became of it so far
     * @param again whether it can be tried again as it is
     * @param template whether a template can be sent in its place
     */
    record Outgoing(
            long id,
            Avatar avatar,
            String author,
            Stamp at,
            RichText text,
            List<MediaView> media,
            String action,
            DeliveryView delivery,
            String problem,
            boolean again,
            boolean template)
            implements TimelineLine {
        @Override
        public String kind() {
            return "outgoing";
        }

        /** Whether there are words, not only files. */
        public boolean written() {
            return !action.isEmpty() || media.isEmpty() || !text.paragraphs().isEmpty();
        }
    }
}
