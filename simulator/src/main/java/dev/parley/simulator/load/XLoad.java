package dev.parley.simulator.load;

import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Public posts that mention the handles {@code load000}, {@code load001} and so on. */
public final class XLoad implements LoadTarget {

    private static final int PEOPLE = 500;

    private final World world;
    private final List<User> people = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();

    public XLoad(World world) {
        this.world = world;
    }

    @Override
    public void prepare(int channels) {
        for (int channel = 0; channel < channels; channel++) {
            handles.add(handle(channel));
            world.addUser(handle(channel), handle(channel), true);
        }
        for (int person = 0; person < PEOPLE; person++) {
            String name = "loader" + person;
            people.add(world.addUser(name, name, false));
        }
    }

    private static String handle(int channel) {
        return String.format(Locale.ROOT, "load%03d", channel);
    }

    @Override
    public void write(int channel, int number, String text) {
        User author = people.get(number % PEOPLE);
        world.publish(PostDraft.reply(author.id(), "@" + handles.get(channel) + " " + text, 0));
    }
}
