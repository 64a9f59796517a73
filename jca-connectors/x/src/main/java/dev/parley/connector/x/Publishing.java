package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes posts, replies and direct messages. A repetition would write twice, so nothing here is tried twice. */
record Publishing(XApi api, MediaUpload media) {

    SentPost publish(OutboundPost post) throws PlatformException {
        return post.visibility() == Visibility.PRIVATE ? message(post) : post(post);
    }

    private SentPost post(OutboundPost post) throws PlatformException {
        List<String> files = media.upload(post);
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (files.isEmpty() || !post.text().isEmpty()) {
            body.add("text", post.text());
        }
        if (!files.isEmpty()) {
            body.add("media", Json.createObjectBuilder().add("media_ids", Json.createArrayBuilder(files)));
        }
        if (!post.inReplyTo().isEmpty()) {
            body.add("reply", Json.createObjectBuilder().add("in_reply_to_tweet_id", post.inReplyTo()));
        }
        XAnswer answer =
                api.call(XRequest.write("POST", "/2/tweets", Purpose.WRITE).with(body.build()));
        return sent(answer, "id", "conversation_id");
    }

    private SentPost message(OutboundPost post) throws PlatformException {
        if (post.recipient().isEmpty()) {
            throw new PlatformException(
                    PlatformProblem.of(Action.FAIL_ITEM, "x.no-recipient", "A direct message needs a recipient."));
        }
        String path = GroupConversation.path(post.recipient()) + "/messages";
        List<String> files = media.upload(post);
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (files.isEmpty() || !post.text().isEmpty()) {
            body.add("text", post.text());
        }
        if (!files.isEmpty()) {
            JsonObjectBuilder attachment = Json.createObjectBuilder().add("media_id", files.get(0));
            body.add("attachments", Json.createArrayBuilder().add(attachment));
        }
        XAnswer answer = api.call(XRequest.write("POST", path, Purpose.WRITE).with(body.build()));
        return sent(answer, "dm_event_id", "dm_conversation_id");
    }

    private SentPost sent(XAnswer answer, String idMember, String threadMember) throws PlatformException {
        String id = answer.data().text(idMember);
        if (id.isEmpty()) {
            throw api.lacking(answer, Purpose.WRITE);
        }
        return new SentPost(id, answer.data().text(threadMember));
    }
}
