import { type Query, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Change } from "../../api/contract.js";
import { LiveConnection, type LiveState } from "./live.js";
import { forgetSession, keys } from "./query-client.js";
import { Refresher } from "./refresher.js";
import { serverNow } from "./server-clock.js";

/** Keeps what is shown up to date while it is mounted. */
export function useLive(): { readonly state: LiveState; readonly retry: () => void } {
  const client = useQueryClient();
  const [state, show] = useState<LiveState>({ kind: "opening" });
  const connection = useRef<LiveConnection | null>(null);
  const retry = () => connection.current?.retry();
  useEffect(() => {
    const refresher = new Refresher((key) => client.invalidateQueries({ queryKey: key }));
    const opened = new LiveConnection({
      changed: ({ changes }) => refresher.want(changes.flatMap(concerned)),
      referrals: () => refresher.want([["referrals"], ["referral"]]),
      everything: () => readAll(client),
      signedOut: () => forgetSession(client, "lost"),
      rights: () => void client.invalidateQueries({ queryKey: keys.me }),
      show,
      now: serverNow,
    });
    connection.current = opened;
    const online = () => opened.retry();
    const offline = () => opened.offline();
    window.addEventListener("online", online);
    window.addEventListener("offline", offline);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("offline", offline);
      opened.close();
    };
  }, [client]);
  return { state, retry };
}

async function readAll(client: QueryClient): Promise<boolean> {
  await client.invalidateQueries({ predicate: isLive });
  const shown = client.getQueryCache().findAll({ type: "active", predicate: isLive });
  return shown.every(({ state }) => state.status !== "error");
}

/** The stream tells nothing of the content: talks are up to date also when that page could not be read. */
function isLive({ queryKey }: Query): boolean {
  return ![keys.content[0], keys.phone[0], keys.dutyBot[0], keys.channels[0]].some(
    (apart) => apart === queryKey[0],
  );
}

/** Keys of the answers that a change makes old. */
function concerned({ person, kinds }: Change): (readonly string[])[] {
  return [
    keys.talks,
    keys.talk(person),
    ...(kinds.includes("alert") || kinds.includes("holder") ? [keys.alerts] : []),
    ...(kinds.includes("note") || kinds.includes("holder") ? [["notices"], ["colleagues"]] : []),
    ...(kinds.includes("case") ? [["case"]] : []),
  ];
}
