import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { LendableFlow } from "../../../model/lendable-flow.js";
import {
  accepted,
  type CompanionBody,
  colleagueList,
  done,
  noticeList,
  type OpenMediaBody,
  type PullBody,
  paths,
  type ReplyBody,
  replyList,
  type TalkSettings,
  type TransferBody,
  talkSettings,
} from "../../api/contract.js";
import { keys, safetyNet } from "./query-client.js";
import { get, post } from "./request.js";

/** Keys of what belongs to the work on talks. */
const own = { notices: ["notices"], replies: ["replies"], settings: ["talk-settings"] } as const;

/** A wish about one talk; afterwards the talk is read again, whatever came of it. */
function useTalkWish<Variables, Answer>(person: string, mutationFn: (body: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.talk(person) });
  return useMutation({ mutationFn, onSettled });
}

/** Passes the talk on to a colleague. */
export function useTransfer(person: string) {
  return useTalkWish(person, (body: TransferBody) => post(paths.transfer(person), accepted, body));
}

/** Takes the talk from the colleague who holds it; they are told why. */
export function usePull(person: string) {
  return useTalkWish(person, (body: PullBody) => post(paths.pull(person), accepted, body));
}

/** Lets the bot ask a flow. */
export function useRunFlow(person: string) {
  return useTalkWish(person, (body: { readonly requestId: string; readonly flow: LendableFlow }) =>
    post(paths.runFlow(person), accepted, body),
  );
}

/** Writes a note for colleagues, or a whisper to the one who holds the talk. */
export function useWriteNote(person: string, kind: "note" | "whisper") {
  const path = kind === "note" ? paths.notes(person) : paths.whisper(person);
  return useTalkWish(person, (text: string) => post(path, done, { text }));
}

/** Follows a talk, makes its calls, or leaves it. */
export function useCompanion(person: string) {
  return useTalkWish(person, (task: CompanionBody["task"]) => post(paths.companion(person), done, { task }));
}

/** A supervisor's reason to look at something locked. */
export function useOpenMedia(person: string, line: number) {
  return useMutation({
    mutationFn: (body: OpenMediaBody) => post(paths.openMedia(person, line), done, body),
  });
}

/** Who looks at the console now; asked for only while it is wanted. */
export function useColleagues(wanted: boolean) {
  return useQuery({
    queryKey: ["colleagues"],
    queryFn: () => get(paths.colleagues, colleagueList),
    enabled: wanted,
    staleTime: 0,
  });
}

/** What colleagues wrote to oneself and waits to be read. */
export function useNotices() {
  return useQuery({
    queryKey: own.notices,
    queryFn: () => get(paths.notices, noticeList),
    refetchInterval: safetyNet,
  });
}

/** Says that a note to oneself was read. */
export function useSeen(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post(paths.seen(id), done, {}),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: own.notices }),
        client.invalidateQueries({ queryKey: keys.talk(person) }),
      ]),
  });
}

/** The ready answers. */
export function useReplies() {
  return useQuery({
    queryKey: own.replies,
    queryFn: () => get(paths.replies, replyList),
    staleTime: 5 * 60_000,
  });
}

/** Adds or changes a ready answer of the office. */
export function useSaveReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReplyBody) => post(paths.replies, done, body),
    onSettled: () => client.invalidateQueries({ queryKey: own.replies }),
  });
}

/** Takes a ready answer of the office away. */
export function useRemoveReply() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post(paths.removeReply(id), done, {}),
    onSettled: () => client.invalidateQueries({ queryKey: own.replies }),
  });
}

/** How many talks one person may hold. */
export function useTalkSettings(wanted: boolean) {
  return useQuery({
    queryKey: own.settings,
    queryFn: () => get(paths.talkSettings, talkSettings),
    enabled: wanted,
  });
}

/** Changes that number. */
export function useChangeTalkSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TalkSettings) => post(paths.talkSettings, talkSettings, body),
    onSettled: () => client.invalidateQueries({ queryKey: own.settings }),
  });
}
