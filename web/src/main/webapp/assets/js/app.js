// Starts the small modules of the frame. Each works on what the server rendered; without them every page still works.
import { startClock } from "./timers.js";
import { startLive } from "./live.js";
import { startKeys } from "./keys.js";
import { startDialogs } from "./dialogs.js";
import { startComposer } from "./composer.js";
import { startFiles } from "./files.js";
import { startFills } from "./fills.js";
import { startDesk } from "./desk.js";
import { startTextFiles } from "./textfiles.js";

startClock();
startDialogs();
startComposer();
startFiles();
startFills();
startDesk();
startTextFiles();
startKeys();
startLive();
