import { fileURLToPath } from "node:url";
import { createCallStore } from "../cases/calls/call-store.js";
import type { Changed } from "../cases/change.js";
import { type Protocol, protocol } from "../hotline/api/call-contract.js";
import type { CallDesk } from "../hotline/call-desk.js";
import type { Log } from "../infra/log.js";
import { loadProtocols } from "../knowledge/protocol.js";
import { type Connections, databaseOf } from "./connections.js";

/** The folder of cards, whether this runs from `src/` or from `dist/`. */
const ownFolder = fileURLToPath(new URL("../../knowledge/protocols", import.meta.url));

/** Cards, calls and lost contact, over this process's connections. */
export function openCallDesk(connections: Connections, changed: Changed): CallDesk {
  const { keyring, log } = connections;
  return {
    store: createCallStore(databaseOf(connections).db, keyring, changed),
    protocols: readProtocols(log),
  };
}

/** The cards of the program; one with faults is left out and counted in the log. */
export function readProtocols(log: Pick<Log, "warn">, folder = ownFolder): readonly Protocol[] {
  const { protocols, faults } = loadProtocols(folder);
  if (faults.length > 0) log.warn("protocols-unreadable", { count: faults.length });
  return protocols.map((one) => protocol.parse(one));
}
