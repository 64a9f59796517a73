package dev.parley.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.Api;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import jakarta.json.JsonObject;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Load is spread over its channels, bounded, and ends by itself. */
class LoadTest {

    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final Api control = Api.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonObject run(String plan) {
        JsonObject state = control.post("/control/load", plan).json();
        while (state.getString("state").equals("RUNNING")) {
            Thread.onSpinWait();
            state = control.get("/control/load").json();
        }
        return state;
    }

    @Test
    void customersWriteToEachHandleInTurn() {
        JsonObject state = run("{\"platform\":\"x\",\"channels\":4,\"perSecond\":200,\"seconds\":1}");
        assertThat(state.getString("state")).isEqualTo("FINISHED");
        assertThat(state.getInt("written")).isEqualTo(200).isEqualTo(state.getInt("total"));
        for (int channel = 0; channel < 4; channel++) {
            assertThat(control.get("/control/posts?contains=@load00" + channel)
                            .json()
                            .getJsonArray("posts"))
                    .hasSize(50);
        }
    }

    @Test
    void customersWriteToEachNumberInTurn() {
        run("{\"platform\":\"whatsapp\",\"channels\":3,\"perSecond\":60,\"seconds\":1}");
        assertThat(control.get("/control/whatsapp/messages").json().getJsonArray("messages"))
                .hasSize(60);
    }

    @Test
    void aRunThatIsStoppedWritesNoMore() {
        control.post("/control/load", "{\"platform\":\"x\",\"channels\":1,\"perSecond\":1,\"seconds\":600}");
        control.delete("/control/load");
        JsonObject state = control.get("/control/load").json();
        while (state.getString("state").equals("RUNNING")) {
            state = control.get("/control/load").json();
        }
        assertThat(state.getString("state")).isEqualTo("STOPPED");
        assertThat(state.getInt("written")).isLessThan(600);
    }

    @Test
    void moreThanAMachineTakesIsRefusedInWords() {
        assertThat(control.post("/control/load", "{\"platform\":\"x\",\"seconds\":601}")
                        .text())
                .contains("seconds takes a number from 1 to 600, not 601");
        assertThat(control.post("/control/load", "{\"platform\":\"telex\"}").status())
                .isEqualTo(400);
        assertThat(control.get("/control/load").status()).isEqualTo(404);
    }
}
