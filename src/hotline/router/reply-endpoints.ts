import type { OwnReply } from "../../cases/talk-work/own-replies.js";
import { done } from "../api/staff-contract.js";
import { type Reply, replyBody, replyList, replyMoments } from "../api/talk-work-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

const isDone = { done: true } as const;

/** The endpoints of ready answers: those that came with the program, and the office's own. */
export function replyEndpoints({ talkDesk }: HotlineNeeds): readonly Endpoint[] {
  const { work, replies } = talkDesk;
  return [
    endpoint({
      method: "get",
      path: "/replies",
      action: "reply.list",
      answer: replyList,
      handle: async () => ({ replies: [...(await work.ownReplies()).map(asReply), ...replies] }),
    }),
    endpoint({
      method: "post",
      path: "/replies",
      action: "reply.edit",
      body: replyBody,
      answer: done,
      handle: async ({ body, staff, at }) =>
        (await work.saveReply(body, staff.id, at)) ? isDone : refuse("not-found"),
    }),
    endpoint({
      method: "post",
      path: "/replies/:replyId/remove",
      action: "reply.edit",
      answer: done,
      handle: async ({ params, staff, at }) =>
        (await work.removeReply(params["replyId"] ?? "", staff.id, at)) ? isDone : refuse("not-found"),
    }),
  ];
}

/** An office writes its words for everybody alike. */
function asReply({ id, title, text, moment, by }: OwnReply): Reply {
  const texts = { unknown: text, child: text, teen: text, adult: text };
  const known = replyMoments.find((one) => one === moment) ?? "listening";
  return { id, title, moment: known, dangers: [], texts, by, reviewedBy: null };
}
