import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChannelId } from "../../../model/channel-id.js";
import type { Urgency } from "../../../model/urgency.js";
import {
  accepted,
  entryPage,
  type HandBackBody,
  paths,
  type TalkQuery,
  talkDetail,
  talkList,
  type WorkBody,
} from "../../api/contract.js";
import { keys, safetyNet } from "./query-client.js";
import { get, post, postAnew } from "./request.js";
import { newRequestId } from "./request-id.js";

/** Rows of one page of the queue. */
const pageSize = 50;

/** Which part of the queue. */
export type QueueState = NonNullable<TalkQuery["state"]>;

/** What of the queue is shown. */
export interface QueueFilter {
  readonly state: QueueState;
  readonly urgency: Urgency | null;
  readonly channel: ChannelId | null;
  /** Only talks the reader holds. */
  readonly mine: boolean;
}

/** The queue, page after page. */
export function useTalks(filter: QueueFilter) {
  const client = useQueryClient();
  const { state, urgency, channel, mine } = filter;
  const chosen = {
    state,
    ...(urgency === null ? {} : { urgency }),
    ...(channel === null ? {} : { channel }),
    ...(mine ? { mine: "true" } : {}),
  };
  return useInfiniteQuery({
    queryKey: [...keys.talks, chosen],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...chosen, offset: String(pageParam), limit: String(pageSize) });
      const shown = client.getQueriesData({ queryKey: keys.talks }).some(([, page]) => page !== undefined);
      if (shown) query.set("again", "true");
      return get(`${paths.talks}?${query}`, talkList);
    },
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) =>
      offset + pageSize < last.total ? offset + pageSize : undefined,
    refetchInterval: safetyNet,
    refetchIntervalInBackground: true,
  });
}

/** Everything that waits and runs, which the console begins with. */
export const openTalks: QueueFilter = { state: "open", urgency: null, channel: null, mine: false };

/** How many talks wait; read from the same answer as the queue, whatever page is shown. */
export function useWaiting(): number {
  return useTalks(openTalks).data?.pages.at(-1)?.counts.waiting ?? 0;
}

/** One talk with the newest part of its transcript. */
export function useTalk(person: string) {
  return useQuery({
    queryKey: keys.talk(person),
    queryFn: () => get(paths.talk(person), talkDetail),
    refetchInterval: safetyNet,
  });
}

/** Asks for lines older than this number. */
export function askOlder(person: string, before: number) {
  return get(`${paths.entries(person)}?${new URLSearchParams({ before: String(before) })}`, entryPage);
}

/** Wants the talk. What came of it shows in the talk itself. */
export function useTakeOver(person: string) {
  return usePress(person, (wish: { readonly requestId: string; readonly exceed: boolean }) =>
    postAnew(paths.takeOver(person), accepted, wish),
  );
}

/** Gives the talk back to the bot. */
export function useHandBack(person: string) {
  return usePress(person, (body: HandBackBody & { readonly requestId: string }) =>
    post(paths.handBack(person), accepted, body),
  );
}

/** Sends words to the person; the same id sent twice counts once. */
export function useAnswer(person: string) {
  return usePress(person, (words: { requestId: string; text: string }) =>
    postAnew(paths.answer(person), accepted, words),
  );
}

/** Says that one works for the person without writing to them, so that the bot waits with taking the talk back. */
export function useKeepTalk(person: string) {
  return usePress(person, (work: WorkBody["work"]) =>
    post(paths.work(person), accepted, { requestId: newRequestId(), work }),
  );
}

function usePress<Variables, Answer>(person: string, mutationFn: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.talk(person) });
  // A refusal too means that what is shown is old.
  return useMutation({ mutationFn, onError: again });
}

/** Reads a talk again, now. */
export function useReadAgain(person: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.talk(person) });
}
