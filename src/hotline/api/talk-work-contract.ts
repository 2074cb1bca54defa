import { z } from "zod";
import { companionTasks, noteKinds } from "../../cases/tables/talk-work.js";
import { openReasons } from "../../cases/talk-work/open-reason.js";
import { type PullReason, pullReasonIds } from "../../cases/talk-work/pull-reason.js";
import { lendableFlows } from "../../model/lendable-flow.js";
import { dangerKind, moment, personKey, requestId, staffId } from "./fields.js";

const member = z.object({ id: staffId, name: z.string() });

/** Something staff wrote for each other; the person never sees it. */
export const talkNote = z.object({
  id: z.string(),
  kind: z.enum(noteKinds),
  by: member,
  /** To whom it is addressed; null: to everybody. */
  to: member.nullable(),
  seenAt: moment.nullable(),
  text: z.string(),
  /** Number of the line of the transcript it stands after. */
  after: z.number().int().min(0),
  at: moment,
});
export type TalkNote = z.infer<typeof talkNote>;

/** A colleague beside the one who holds the talk. */
export const companion = member.extend({ task: z.enum(companionTasks), since: moment });
export type Companion = z.infer<typeof companion>;

/** The longest note, characters. */
export const noteLength = 1_000;
const noteText = z.string().trim().min(1).max(noteLength);

/** Body of a note and of a whisper. */
export const noteBody = z.object({ text: noteText });
export type NoteBody = z.infer<typeof noteBody>;

/** Body of keeping what was begun of an answer, which may still be too long to be sent; empty: nothing. */
export const draftBody = z.object({ text: z.string().max(10_000) });
export type DraftBody = z.infer<typeof draftBody>;

/** Body of joining and leaving; null: leaves. */
export const companionBody = z.object({ task: z.enum(companionTasks).nullable() });
export type CompanionBody = z.infer<typeof companionBody>;

/**
 * Body of passing a talk on, with what the colleague has to know. `exceed`: although they hold enough; `away`:
 * although they are neither on call nor at the console.
 */
export const transferBody = z.object({
  requestId,
  to: staffId,
  note: noteText,
  exceed: z.boolean().default(false),
  away: z.boolean().default(false),
});
export type TransferBody = z.input<typeof transferBody>;

/** Body of taking a colleague's talk, with the reason that colleague is told. */
export const pullBody = z.object({
  requestId,
  reason: z.enum(pullReasonIds as [PullReason, ...PullReason[]]),
});
export type PullBody = z.infer<typeof pullBody>;

/** Body of letting the bot ask a flow. */
export const runFlowBody = z.object({ requestId, flow: z.enum(lendableFlows) });
export type RunFlowBody = z.infer<typeof runFlowBody>;

/** Body of a supervisor's reason to look at something locked; `place`: which of several in the line, from 0. */
export const openMediaBody = z.object({
  reason: z.enum(openReasons),
  place: z.number().int().min(0).max(99).default(0),
});
export type OpenMediaBody = z.input<typeof openMediaBody>;

/** What colleagues wrote to the asker and waits to be read, oldest first; holds no words. */
export const noticeList = z.object({
  notices: z.array(
    z.object({ id: z.string(), person: personKey, kind: z.enum(noteKinds), by: z.string(), at: moment }),
  ),
});
export type NoticeList = z.infer<typeof noticeList>;

/** Colleagues who may be given a talk: who is on call first, then who is at the console; and how many each may hold. */
export const colleagueList = z.object({
  colleagues: z.array(
    member.extend({
      held: z.number().int().min(0),
      /** The roster has them on call now. */
      onCall: z.boolean(),
      /** They look at the console now. */
      present: z.boolean(),
    }),
  ),
  max: z.number().int().min(1),
});
export type ColleagueList = z.infer<typeof colleagueList>;

/** The moments of a talk in which a ready answer helps, in the order in which staff see them. */
export const replyMoments = [
  "opening",
  "danger-now",
  "listening",
  "asking",
  "passing-on",
  "waiting",
  "keeping-safe",
  "closing",
] as const;
export type ReplyMoment = (typeof replyMoments)[number];

/** A ready answer. `{ten_nguoi_truc}`, `{ma_ho_so}` and `{gio}` are filled in when it is put into the box. */
export const reply = z.object({
  id: z.string(),
  title: z.string(),
  moment: z.enum(replyMoments),
  /** For which dangers; empty: for any. */
  dangers: z.array(dangerKind),
  /** The words for each form of address. */
  texts: z.object({ unknown: z.string(), child: z.string(), teen: z.string(), adult: z.string() }),
  /** Who of the office wrote it; null: it came with the program. */
  by: z.string().nullable(),
  /** Which child-protection officer has read it; null: nobody yet. */
  reviewedBy: z.string().nullable(),
});
export type Reply = z.infer<typeof reply>;

export const replyList = z.object({ replies: z.array(reply) });
export type ReplyList = z.infer<typeof replyList>;

/** Body of adding a ready answer of the office; with `id` it takes the place of an earlier one. */
export const replyBody = z.object({
  id: z.string().max(64).optional(),
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(1_000),
  moment: z.enum(replyMoments),
});
export type ReplyBody = z.infer<typeof replyBody>;

/** How many talks one person may hold at once. */
export const talkSettings = z.object({ maxTalks: z.number().int().min(1).max(20) });
export type TalkSettings = z.infer<typeof talkSettings>;
