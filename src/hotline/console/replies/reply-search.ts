import { type Reply, type ReplyMoment, replyMoments, type TalkDetail } from "../../api/contract.js";
import { folded } from "../../guards/folding.js";
import { caseCode } from "../words/case.js";
import { momentWords } from "../words/reply.js";
import { clock } from "../words/time.js";

/** Ready answers of one moment. */
export interface ReplyGroup {
  readonly moment: ReplyMoment;
  readonly replies: readonly Reply[];
}

/**
 * The ready answers that hold all words of the search, by moment. Without a search those made for other dangers
 * than the talk's stay away; of the rest, those made for its dangers come first.
 */
export function searchReplies(
  replies: readonly Reply[],
  search: string,
  dangers: readonly string[] | null,
): readonly ReplyGroup[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const fits = (reply: Reply) => {
    if (words.length === 0) {
      return (
        dangers === null || reply.dangers.length === 0 || reply.dangers.some((one) => dangers.includes(one))
      );
    }
    const text = folded(
      `${reply.title} ${reply.texts.unknown} ${reply.texts.child} ${momentWords[reply.moment]}`,
    );
    return words.every((word) => text.includes(word));
  };
  const found = replies.filter(fits);
  return replyMoments
    .map((moment) => ({ moment, replies: madeForFirst(found.filter((one) => one.moment === moment)) }))
    .filter((group) => group.replies.length > 0);
}

function madeForFirst(replies: readonly Reply[]): readonly Reply[] {
  return replies.toSorted((a, b) => Number(b.dangers.length > 0) - Number(a.dangers.length > 0));
}

/** The words for this talk, with all variables filled in; null: something it needs is not known. */
export function filledReply(
  reply: Reply,
  { talk, case: shown }: Pick<TalkDetail, "talk" | "case">,
  name: string,
  now: number,
): string | null {
  const text = reply.texts[talk.voice];
  const code = shown === null ? null : caseCode(shown.id);
  if (text.includes("{ma_ho_so}") && code === null) return null;
  return text
    .replaceAll("{ten_nguoi_truc}", name)
    .replaceAll("{ma_ho_so}", code ?? "")
    .replaceAll("{gio}", clock(now));
}

/** A ready answer behind what stands in the box already. */
export function joinedTo(draft: string, text: string): string {
  return draft.trim() === "" ? text : `${draft.trimEnd()}\n${text}`;
}
