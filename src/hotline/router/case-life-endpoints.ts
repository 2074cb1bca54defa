import type { z } from "zod";
import { dayAt } from "../../cases/calendar/day.js";
import type { CaseUnit } from "../../cases/case-detail.js";
import { fieldFault } from "../../cases/field-value.js";
import type { Press, StepResult } from "../../cases/life/on-case.js";
import {
  caseList,
  caseQuery,
  caseWork,
  correctionBody,
  duplicateList,
  fieldHistory,
  fillBody,
  forwardBody,
  linkBody,
  referralAnswerBody,
  reopenBody,
  statusBody,
  taskEndBody,
  tasksBody,
  unitBody,
  urgencyBody,
} from "../api/case-life-contract.js";
import { caseId } from "../api/fields.js";
import { done } from "../api/staff-contract.js";
import type { Action } from "../permissions.js";
import { type Asked, type Endpoint, endpoint, type RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { type Refusal, refuse } from "./refusal.js";

/** The endpoints of the list of cases and of what is done for one. */
export function caseLifeEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [list(needs), work(needs), duplicates(needs), field(needs), ...changes(needs), ...tasks(needs)];
}

const guessesShown = 3;

/** Looking for cases is recorded, with the kinds of filters and never with what was typed. */
function list({ caseLife, cases, units }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases",
    action: "case.list",
    query: caseQuery as z.ZodType<z.output<typeof caseQuery>>,
    answer: caseList,
    handle: async ({ query, staff, at }) => {
      const { unit, ...rest } = query;
      const { status, urgency, code } = rest;
      const by = { ...(urgency && { urgency }), ...(unit && { unit }), ...(code && { code: "given" }) };
      const action = Object.keys(by).length > 0 ? "case.search" : "case.list";
      await cases.record({ at, staff: staff.id, action, detail: { status, ...by } });
      // A province means its communes too.
      const filter = unit === undefined ? rest : { ...rest, units: units.within(unit) };
      const page = await caseLife.list(filter, at);
      return {
        ...page,
        rows: page.rows.map(({ place, ...row }) => ({
          ...row,
          likelyUnit: row.unit === null ? recognised(units, place ?? "") : null,
        })),
      };
    },
  });
}

function work(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/work",
    action: "case.work",
    about: "case",
    answer: caseWork,
    handle: async (asked) => {
      await record(needs, asked, "case.read");
      const found = await needs.caseLife.work(
        idOf(asked),
        (words) => recognised(needs.units, words)?.code ?? null,
      );
      const shown = await needs.cases.readCase(idOf(asked));
      if (!found || !shown) return refuse("not-found");
      const guess = shown.unit === null && shown.place !== null;
      return { ...found, unitGuesses: guess ? needs.units.find(shown.place ?? "", guessesShown) : [] };
    },
  });
}

function duplicates(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/duplicates",
    action: "case.work",
    about: "case",
    answer: duplicateList,
    handle: async (asked) => {
      await record(needs, asked, "case.read");
      const recognise = (words: string) => recognised(needs.units, words)?.code ?? null;
      return { cases: await needs.caseLife.duplicates(idOf(asked), asked.at, recognise) };
    },
  });
}

/** The commune that words about a place can only mean; null: none, or there are several. */
function recognised({ find }: HotlineNeeds["units"], words: string): CaseUnit | null {
  const [first, second] = words.trim() === "" ? [] : find(words, 2);
  if (first === undefined || !isCommune(first.code)) return null;
  // A name that several units bear means none of them; that others begin like it does not matter.
  if (second !== undefined && second.name === first.name) return null;
  if (second !== undefined && !words.toLowerCase().includes(first.name.toLowerCase())) return null;
  return { code: first.code, name: first.name, province: first.province.name };
}

/** A whole province has a shorter code. */
function isCommune(code: string): boolean {
  return code.length === 5;
}

function field(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/fields/:field",
    action: "case.work",
    about: "case",
    answer: fieldHistory,
    handle: async (asked) => {
      await record(needs, asked, "case.read");
      return { values: await needs.caseLife.field(idOf(asked), asked.params["field"] ?? "") };
    },
  });
}

function changes(needs: HotlineNeeds): readonly Endpoint[] {
  const { caseLife, units } = needs;
  return [
    step("/cases/:caseId/fields/:field", "case.edit", correctionBody, async (press, body, { params }) => {
      const values = { field: params["field"] ?? "", value: body.value };
      if (isUnfit([values], press.at)) return "unfit-field";
      return caseLife.correctField({ ...press, ...body, ...values });
    }),
    step("/cases/:caseId/fields", "case.edit", fillBody, async (press, { values }) => {
      if (isUnfit(values, press.at)) return "unfit-field";
      return caseLife.fillFields({ ...press, values });
    }),
    step("/cases/:caseId/urgency", "case.urgency", urgencyBody, (press, body) =>
      caseLife.changeUrgency({ ...press, ...body }),
    ),
    step("/cases/:caseId/urgency-seen", "case.urgency-seen", undefined, (press) =>
      caseLife.seeLowering(press),
    ),
    step("/cases/:caseId/status", "case.edit", statusBody, (press, body) =>
      caseLife.changeStatus({ ...press, ...body }),
    ),
    step("/cases/:caseId/reopen", "case.edit", reopenBody, (press, body) =>
      caseLife.reopen({ ...press, ...body }),
    ),
    step("/cases/:caseId/unit", "case.edit", unitBody, async (press, { code }) => {
      if (code === null) return caseLife.setUnit({ ...press, unit: null });
      const found = units.byCode(code);
      if (!found) return "unknown";
      const { name, province } = found;
      return caseLife.setUnit({ ...press, unit: { code, name, province: province.name } });
    }),
    step("/cases/:caseId/links", "case.edit", linkBody, (press, body) =>
      caseLife.decideLink({ ...press, ...body }),
    ),
  ];
}

function isUnfit(values: readonly { readonly field: string; readonly value: string }[], at: number): boolean {
  return values.some(({ field: id, value }) => fieldFault(id, value, dayAt(at)) !== null);
}

function tasks({ caseLife, units }: HotlineNeeds): readonly Endpoint[] {
  return [
    step("/cases/:caseId/tasks", "case.edit", tasksBody, async (press, body) => {
      const added = body.tasks.map(({ unitCode, ...task }) => {
        const unit = unitCode === undefined ? undefined : units.byCode(unitCode);
        return { task: { ...task, unit: unit && { code: unit.code, name: unit.name } }, unitCode, unit };
      });
      if (added.some(({ unitCode, unit }) => unitCode !== undefined && unit === undefined)) return "unknown";
      return caseLife.addTasks(
        press,
        added.map(({ task }) => task),
      );
    }),
    step("/cases/:caseId/forward", "case.edit", forwardBody, async (press, { unitCode, ...body }) => {
      const unit = units.byCode(unitCode);
      if (unit === undefined || !isCommune(unit.code)) return "not-a-commune";
      const { code, name, province } = unit;
      return caseLife.forward({ ...press, ...body, unit: { code, name, province: province.name } });
    }),
    step("/cases/:caseId/tasks/:taskId/end", "case.edit", taskEndBody, (press, body, { params }) =>
      caseLife.endTask({ ...press, ...body, id: params["taskId"] ?? "" }),
    ),
    step(
      "/cases/:caseId/referrals/:taskId/answer",
      "case.edit",
      referralAnswerBody,
      (press, body, { params }) => caseLife.answerReferral({ ...press, ...body, id: params["taskId"] ?? "" }),
    ),
  ];
}

/** How a change went, or what was wrong with it before it was tried. */
type StepOutcome = StepResult | "unfit-field" | "not-a-commune";

/** One change of a case; how it went becomes the answer. */
function step<Schema extends z.ZodType>(
  path: string,
  action: Action,
  body: Schema | undefined,
  change: (press: Press, body: z.output<Schema>, asked: RawAsked) => Promise<StepOutcome>,
): Endpoint {
  return endpoint({
    method: "post",
    path,
    action,
    about: "case",
    ...(body === undefined ? {} : { body: body as z.ZodType<z.output<Schema>> }),
    answer: done,
    handle: async (asked) => {
      const press = { caseId: idOf(asked), staff: asked.staff.id, at: asked.at };
      return answerOf(await change(press, asked.body as z.output<Schema>, asked));
    },
  });
}

function answerOf(result: StepOutcome): { readonly done: true } | Refusal {
  if (result === "done") return { done: true };
  return refuse(result === "unknown" ? "not-found" : result);
}

function idOf(asked: RawAsked) {
  return caseId.parse(asked.params["caseId"]);
}

async function record(needs: HotlineNeeds, asked: Asked<unknown, unknown>, action: string): Promise<void> {
  const person = asked.talk?.person;
  await needs.cases.record({
    ...{ at: asked.at, staff: asked.staff.id, action, caseId: idOf(asked) },
    ...(person ? { person } : {}),
  });
}
