import { fileURLToPath } from "node:url";
import type { Changed } from "../cases/change.js";
import { createTalkWork } from "../cases/talk-work/store.js";
import { type Reply, reply } from "../hotline/api/talk-work-contract.js";
import type { PresenceBoard } from "../hotline/presence.js";
import type { TalkDesk } from "../hotline/talk-desk.js";
import type { Log } from "../infra/log.js";
import { loadCannedReplies } from "../knowledge/canned-replies.js";
import { type Connections, databaseOf } from "./connections.js";
import { mediaFetcher } from "./media-fetcher.js";

/** The file of ready answers, whether this runs from `src/` or from `dist/`. */
const ownFile = fileURLToPath(new URL("../../knowledge/staff/canned-replies.yaml", import.meta.url));

/** What staff do with talks, over this process's connections. */
export function openTalkDesk(connections: Connections, changed: Changed, presence: PresenceBoard): TalkDesk {
  const { keyring, log, config } = connections;
  const { MESSENGER_GRAPH_URL, ZALO_API_URL } = config;
  return {
    work: createTalkWork(databaseOf(connections).db, keyring, changed),
    present: () => presence.present(),
    replies: readReplies(log),
    fetchMedia: mediaFetcher(
      [MESSENGER_GRAPH_URL, ZALO_API_URL].flatMap((url) => url ?? []),
      log,
    ),
  };
}

/** The ready answers of the program; a file with faults is left out and counted in the log. */
export function readReplies(log: Pick<Log, "warn">, file = ownFile): readonly Reply[] {
  const { replies, faults } = loadCannedReplies(file);
  if (faults.length > 0) log.warn("replies-unreadable", { count: faults.length });
  return replies.map((one) => reply.parse({ ...one, by: null }));
}
