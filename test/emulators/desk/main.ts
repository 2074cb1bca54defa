import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { GraphEmulator } from "../graph/emulator.js";
import { ZaloEmulator } from "../zalo/emulator.js";
import { ZaloBotEmulator } from "../zalo-bot/emulator.js";
import { startDesk } from "./page.js";
import {
  dutyBotEnvironment,
  dutyBotToken,
  graphAccount,
  ports,
  productEnvironment,
  verifyToken,
  zaloAccount,
} from "./settings.js";

/**
 * `npm run emulators`: a Graph API, a Zalo API and the platform of the duty bot on this machine, and a page on which a
 * developer writes as a person on either, and as a member of staff on a duty phone. The product is started beside it with the settings of `emulators.env`.
 */
const product = process.env["PRODUCT_URL"] ?? "http://localhost:8080";
const webhooks = { messenger: `${product}/webhooks/messenger`, zalo: `${product}/webhooks/zalo` };
const file = "emulators.env";

const graph = await GraphEmulator.start({ ...graphAccount, port: ports.graph });
const zalo = await ZaloEmulator.start({ ...zaloAccount, port: ports.zalo, webhookUrl: webhooks.zalo });
const dutyBot = await ZaloBotEmulator.start({ token: dutyBotToken, port: ports.dutyBot });
const settings = { ...productEnvironment(zalo.oauth.issueRefreshToken()), ...dutyBotEnvironment() };
const lines = Object.entries(settings);
writeFileSync(file, `${lines.map(([name, value]) => `${name}=${value}`).join("\n")}\n`, { mode: 0o600 });
await startDesk(ports.desk, { graph, zalo, dutyBot });

console.log(`The emulators stand.
  Write as a person   http://localhost:${ports.desk}
  Start the product   env $(cat ${file}) npm start      (in another terminal)
Messenger asks for the webhook until the product answers at ${webhooks.messenger}.`);

for (let open = false; !open; ) {
  open = await graph.subscribe(webhooks.messenger, verifyToken).then(
    () => true,
    () => false,
  );
  if (!open) await pause(1_000);
}
console.log("The Messenger webhook is subscribed.");
