import type { CaseView } from "../../cases/case-detail.js";
import type { StepResult } from "../../cases/life/on-case.js";
import { reportField } from "../../cases/report-fields.js";
import { caseId } from "../api/fields.js";
import { officerAnswerBody, officerCase, referralList, referralQuery } from "../api/referral-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint, type RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { refuse } from "./refusal.js";

/** The endpoints of an officer: the cases referred to the own commune, one of them, and the answer to it. */
export function referralEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [list(needs), detail(needs), answer(needs)];
}

function list(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings(needs, "referral.list");
  return endpoint({
    method: "get",
    path: "/referrals",
    action: "referral.list",
    query: referralQuery,
    answer: referralList,
    handle: async ({ staff, at, query }) => {
      if (staff.commune === null) return { rows: [] };
      await openings.note({ staff, at }, query.again === true, staff.commune.code);
      const rows = await needs.caseLife.casesReferredTo(staff.commune.code);
      return { rows: rows.map(({ referralId: _, ...row }) => row) };
    },
  });
}

function detail(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/referrals/:caseId",
    action: "referral.read",
    about: "case",
    answer: officerCase,
    handle: async (asked) => {
      const { staff, at, talk } = asked;
      const id = idOf(asked);
      const person = talk?.person;
      const deed = { at, staff: staff.id, action: "referral.read", caseId: id };
      await needs.cases.record({ ...deed, ...(person ? { person } : {}) });
      const shown = await needs.cases.readCase(id);
      const referral = await needs.caseLife.officerReferral(id, staff.commune?.code ?? "");
      if (!shown || !referral) return refuse("not-found");
      const { sentAt, sentBy, dueAt, words, acknowledged, reports } = referral;
      return {
        ...forOfficer(shown),
        ...{ sentAt, sentBy, dueAt, words, acknowledged, reports },
        officePhone: needs.officePhone ?? null,
      };
    },
  });
}

/** Fields about the child and the event; who told of it stays with the office. */
function forOfficer(shown: CaseView) {
  const { id, status, urgency, practice, firstMessageAt, legalDeadlineAt, unit, safeContact } = shown;
  const told = shown.answers.filter(({ field, value }) => {
    const group = reportField(field)?.group;
    return value !== "" && group !== undefined && group !== "informant" && group !== "source";
  });
  return {
    ...{ id, status, urgency, practice, firstMessageAt, legalDeadlineAt, unit },
    dangers: [...new Set(shown.dangers.map(({ kind }) => kind))],
    fields: told.map(({ field, value }) => ({ field, value })),
    safeContact: { time: safeContact.time, way: safeContact.way },
  };
}

function answer({ caseLife }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/referrals/:caseId/answer",
    action: "referral.answer",
    about: "case",
    body: officerAnswerBody,
    answer: done,
    handle: async (asked) => {
      const { staff, at, body } = asked;
      const press = { caseId: idOf(asked), staff: staff.id, at, commune: staff.commune?.code ?? "" };
      if (body.kind === "taken") return answerOf(await caseLife.acknowledgeReferral(press));
      const { requestId: id, note, met, safe, need } = body;
      return answerOf(await caseLife.reportReferral({ ...press, id, note, finding: { met, safe, need } }));
    },
  });
}

function answerOf(result: StepResult) {
  if (result === "done") return { done: true } as const;
  return refuse(result === "unknown" ? "not-found" : result);
}

function idOf(asked: RawAsked) {
  return caseId.parse(asked.params["caseId"]);
}
