import { createAllowance } from "../channels/web/allowance.js";
import { createWebChannel } from "../channels/web/channel.js";
import { createOutlet } from "../channels/web/outlet.js";
import { createPagesLive } from "../channels/web/pages-live.js";
import { createWebRoutes } from "../channels/web/routes.js";
import { createVisitors } from "../channels/web/visitors.js";
import type { MailRoom } from "../delivery/mail-room.js";
import { faultFields } from "../infra/log.js";
import type { Connections } from "./connections.js";
import { personKeys } from "./person-key.js";

/** The way out of the web door: what the sender needs. */
export function webChannel({ desk, keyring }: Connections) {
  return createWebChannel(createOutlet(desk, keyring));
}

/** The way in of the web door: the chat page's API, and practice links for staff. */
export async function openWebDoor(connections: Connections, mailRoom: MailRoom) {
  const { door, ear, keyring, log } = connections;
  const visitors = createVisitors(door, keyring, personKeys(keyring, "web"));
  const routes = createWebRoutes({
    visitors,
    outlet: createOutlet(door, keyring),
    live: await createPagesLive(ear),
    allowance: createAllowance(door, keyring),
    accept: (event) => mailRoom.accept(event),
    delivered: (person, platformIds) => {
      const receipt = { person, channel: "web", kind: "delivered", at: Date.now(), platformIds } as const;
      mailRoom
        .acceptReceipt(receipt)
        .catch((fault: unknown) => log.warn("receipt-lost", { person, fault: faultFields(fault) }));
    },
    now: Date.now,
    log,
  });
  return { routes, visitors };
}
