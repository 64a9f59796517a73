package dev.parley.web.workforce;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkChange.Access;
import dev.parley.administration.PairDraft;
import dev.parley.web.channel.FormText;
import dev.parley.web.channel.SentForm;
import java.util.Arrays;

/** Reads the form of a change of several users. */
final class BulkForm {

    private final SentForm sent;

    BulkForm(SentForm sent) {
        this.sent = sent;
    }

    BulkChange change() {
        boolean learns = id("learns") != 0;
        return new BulkChange(
                sent.ids("user"),
                id("joins"),
                id("leaves"),
                id("learns"),
                new PairDraft(
                        learns ? sent.number("proficiency", "Proficiency", 0) : 0,
                        learns ? sent.number("desire", "Desire", 0) : 0),
                id("forgets"),
                sent.text("licence"),
                sent.text("without-licence"),
                Arrays.stream(Access.values())
                        .filter(access -> access.name().equals(sent.text("access")))
                        .findFirst()
                        .orElse(Access.AS_IT_IS),
                sent.isOn("password-due"));
    }

    private long id(String field) {
        return FormText.id(sent.text(field)).orElse(0);
    }
}
