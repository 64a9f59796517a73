package dev.parley.connector.kit;

import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;

/** The body of an answer that should be a file: a stream, or whole where it is a refusal. */
record FileBody(byte[] refusal, InputStream content) {

    /** @param longestRefusal in bytes */
    static BodyHandler<FileBody> handler(int longestRefusal) {
        return head -> head.statusCode() / 100 == 2
                ? BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(), content -> new FileBody(new byte[0], content))
                : BodySubscribers.mapping(
                        new CappedBody(longestRefusal),
                        refusal -> new FileBody(refusal, InputStream.nullInputStream()));
    }
}
