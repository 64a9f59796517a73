package dev.parley.connector.apple;

/** What a call is for: decides how a refusal is told. */
enum Purpose {
    SEND,
    UPLOAD,
    DOWNLOAD,
    CHECK
}
