package dev.parley.simulator.control;

import dev.parley.simulator.replay.Replays;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.XPlatform;
import java.util.List;

/** The JAX-RS resources of the control API. */
public final class ControlResources {
    private ControlResources() {}

    public static List<Object> of(World world, XPlatform platform, Replays replays, Runnable reset) {
        return List.of(
                new UsersControl(world),
                new PostsControl(world),
                new MessagesControl(world),
                new FaultsControl(platform.faults()),
                new XStreamControl(platform.streams(), platform.activity()),
                new XPushControl(world, platform.activity()),
                new PlatformControl(world, platform, reset),
                new ReplayControl(replays));
    }
}
