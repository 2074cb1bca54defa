import type { DraftOf } from "../../cases/talk-work/drafts.js";
import { faultFields } from "../../infra/log.js";
import { done } from "../api/staff-contract.js";
import { draftBody } from "../api/talk-work-contract.js";
import { draftUntil } from "../draft-term.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** Keeping what somebody began to answer; it comes back with the talk, to its writer alone. */
export function draftEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [keep(needs)];
}

function keep({ talkDesk, duty }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/draft",
    action: "talk.answer",
    about: "talk",
    body: draftBody,
    answer: done,
    handle: async ({ staff, talk, body, at }) => {
      if (!talk) return refuse("not-found");
      const until = draftUntil(await duty.roster.shiftsOf(staff.id, at), at);
      await talkDesk.work.keepDraft({ staff: staff.id, person: talk.person, text: body.text, at, until });
      return { done: true } as const;
    },
  });
}

/** The words are on their way: a draft that cannot be removed must not look as if they were not. */
export async function forgetDraft({ talkDesk, log }: HotlineNeeds, of: DraftOf): Promise<void> {
  await talkDesk.work.forgetDraft(of).catch((fault: unknown) => {
    log.warn("draft-not-removed", { staff: of.staff, fault: faultFields(fault) });
  });
}
