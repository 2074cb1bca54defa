import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { failedWith, RequestFailed } from "./request.js";

/** Asked for again at this interval even when no live event came, milliseconds: a safety net. */
export const safetyNet = 30_000;

/** Keys of what is kept; `talk` and `case` begin the key of everything of one talk or case. */
export const keys = {
  me: ["me"],
  talks: ["talks"],
  talk: (person: string) => ["talk", person],
  case: (id: string) => ["case", id],
  alerts: ["alerts"],
  content: ["content"],
  ended: ["ended"],
  ways: ["ways"],
  accounts: ["accounts"],
  phone: ["phone"],
  dutyBot: ["duty-bot"],
  channels: ["channels"],
  communes: ["communes"],
} as const;

/** Makes the store of answers. A session that ended anywhere brings the sign-in page; drafts are kept apart. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (failedWith(error, "signed-out")) forgetSession(client, "lost");
    const unready = failedWith(error, "must-change-password") || failedWith(error, "must-set-second-factor");
    if (unready) void client.invalidateQueries({ queryKey: keys.me });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { networkMode: "always", retry, staleTime: 5_000, refetchOnWindowFocus: true },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}

/** How the last session of this page ended. */
export type SessionEnd = "lost" | "left";

/** What is no secret of who was signed in. */
const kept: readonly unknown[] = ["me", "ended", "ways"];

/** Nobody is signed in any more: nothing that was read stays in memory. */
export function forgetSession(client: QueryClient, end: SessionEnd): void {
  const wasSignedIn = client.getQueryData(keys.me) !== null;
  if (wasSignedIn) client.setQueryData(keys.ended, end);
  client.setQueryData(keys.me, null);
  client.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
}

/** Only what may pass by itself is tried again. */
function retry(failures: number, error: unknown): boolean {
  if (!(error instanceof RequestFailed)) return false;
  return failures < 2 && ["unreachable", "unreadable", "busy", "fault"].includes(error.code);
}

/** The address of a list, which says so when the page shows it already and only asks by itself for what is new. */
export function asShown(client: QueryClient, queryKey: readonly unknown[], path: string): string {
  return client.getQueryData(queryKey) === undefined ? path : `${path}?again=true`;
}
