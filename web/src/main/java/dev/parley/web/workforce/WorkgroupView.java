package dev.parley.web.workforce;

import dev.parley.administration.Directory;
import dev.parley.administration.Member;
import dev.parley.administration.ScoreWeight;
import dev.parley.administration.WorkgroupPage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the fields of a workgroup's form.
 *
 * @param id 0 for a new one
 * @param members those who can be taken out or switched off
 * @param more words about members who are not listed; empty where there are none
 * @param channels words about the channels that send to it
 */
public record WorkgroupView(
        long id,
        String name,
        List<Member> members,
        String more,
        String channels,
        List<Choice> types,
        List<Choice> skills,
        List<Choice> weights,
        List<Integer> rings) {

    static WorkgroupView of(@Nullable WorkgroupPage page, Directory directory) {
        return new WorkgroupView(
                page == null ? 0 : page.id(),
                page == null ? "New workgroup" : page.settings().name(),
                page == null ? List.of() : page.members(),
                page == null || page.more() == 0 ? "" : page.more() + " more are not listed and stay as they are.",
                page == null || page.channels().isEmpty()
                        ? "No channel sends to it."
                        : "Channels that send to it: " + String.join(", ", page.channels()) + ".",
                Choice.types(),
                Choice.of(directory.skills()),
                Arrays.stream(ScoreWeight.values())
                        .map(weight -> new Choice(weight.field(), weight.label()))
                        .toList(),
                IntStream.rangeClosed(1, WorkgroupForm.RINGS).boxed().toList());
    }

    public boolean fresh() {
        return id == 0;
    }

    public String action() {
        return fresh() ? "/app/workgroups" : "/app/workgroups/" + id;
    }
}
