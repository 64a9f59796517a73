package dev.parley.conversation;

import dev.parley.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something on a platform that belongs to a post of ours: it took text and files one by one. */
@Entity
public class PostPart {

    @Id
    private long id = Ids.next();

    private long accountId;
    private String platformId = "";
    private long postId;

    protected PostPart() {}

    public PostPart(Post whole, String platformId) {
        this.accountId = whole.accountId();
        this.platformId = platformId;
        this.postId = whole.id();
    }
}
