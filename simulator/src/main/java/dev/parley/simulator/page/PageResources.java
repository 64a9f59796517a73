package dev.parley.simulator.page;

import dev.parley.simulator.world.World;
import dev.parley.simulator.x.XPlatform;
import java.util.List;

/** The JAX-RS resources of the customers' page. */
public final class PageResources {
    private PageResources() {}

    public static List<Object> of(World world, XPlatform platform) {
        return List.of(new AssetResource(), new PageResource(world, platform));
    }
}
