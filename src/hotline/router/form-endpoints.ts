import { z } from "zod";
import { caseCode } from "../../cases/case-code.js";
import type { Form01Format } from "../../cases/forms/form-01-order.js";
import { formFileTypes, mostFormBytes } from "../../cases/forms/form-kinds.js";
import type { FormPress, FormResult } from "../../cases/forms/form-store.js";
import { caseId } from "../api/fields.js";
import {
  type Form01Query,
  form01Query,
  formId,
  formList,
  formNameHeader,
  formRemovalBody,
} from "../api/form-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint, type RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { type Refusal, refuse } from "./refusal.js";
import { SentFile } from "./sent-file.js";

/** The endpoints of the decree's forms. */
export function formEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [form01(needs, "docx"), form01(needs, "pdf"), list(needs), add(needs), read(needs), remove(needs)];
}

/** Why form 1 was not made. */
const unmade = { full: "too-many-prints", late: "print-late" } as const;

const sentFile = z.instanceof(SentFile);

/** Making the form is recorded as an export, or as printing; the words of the case are not. */
function form01(needs: HotlineNeeds, format: Form01Format): Endpoint {
  return endpoint({
    method: "get",
    path: `/cases/:caseId/form-01.${format}`,
    action: "case.export",
    about: "case",
    query: form01Query as z.ZodType<Form01Query>,
    answer: sentFile,
    handle: async (asked) => {
      const { query, staff, at, talk } = asked;
      const id = idOf(asked);
      const shown = await needs.cases.readCase(id);
      if (!shown || !talk) return refuse("not-found");
      const { secrecy, stateBody, informant, print } = query;
      const detail = { form: "Mẫu 01", format, secrecy, informant: informant ? "with" : "without" };
      const action = print ? "case.print" : "case.export";
      await needs.cases.record({ at, staff: staff.id, action, caseId: id, person: talk.person, detail });
      const order = { shown, secrecy, stateBody, informant, printedBy: staff.name, at };
      const made = await needs.forms.form01(format, order);
      if (made.kind !== "made") return refuse(unmade[made.kind]);
      const name = `mau-01-${asciiCode(id)}.${format}`;
      return new SentFile(made.bytes, formFileTypes[format], name, { shown: print && format === "pdf" });
    },
  });
}

function list(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/forms",
    action: "case.work",
    about: "case",
    answer: formList,
    handle: async (asked) => {
      const { at, staff, talk } = asked;
      const about = { caseId: idOf(asked), ...(talk ? { person: talk.person } : {}) };
      await needs.cases.record({ at, staff: staff.id, action: "form.list", ...about });
      return { forms: [...(await needs.forms.store.list(about.caseId))] };
    },
  });
}

function add({ forms }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/cases/:caseId/tasks/:taskId/forms/:formId",
    action: "form.add",
    about: "case",
    upload: { most: mostFormBytes, tooLarge: "form-too-large" },
    body: z.instanceof(Uint8Array),
    unfit: "unfit-form",
    answer: done,
    handle: async (asked) => {
      const press = pressOf(asked);
      const name = nameOf(asked);
      if (press === null || name === null) return refuse("bad-request");
      const task = asked.params["taskId"] ?? "";
      return answerOf(await forms.store.add({ ...press, task, name, bytes: asked.body }));
    },
  });
}

function read({ forms }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/forms/:formId",
    action: "case.work",
    about: "case",
    answer: sentFile,
    handle: async (asked) => {
      const press = pressOf(asked);
      const file = press && (await forms.store.read(press));
      if (!press || !file) return refuse("not-found");
      const name = `bieu-mau-${asciiCode(press.caseId)}.${file.type}`;
      return new SentFile(file.bytes, formFileTypes[file.type], name, { givenName: file.name });
    },
  });
}

function remove({ forms }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/cases/:caseId/forms/:formId/remove",
    action: "form.remove",
    about: "case",
    body: formRemovalBody,
    answer: done,
    handle: async (asked) => {
      const press = pressOf(asked);
      if (press === null) return refuse("not-found");
      return answerOf(await forms.store.remove({ ...press, reason: asked.body.reason }));
    },
  });
}

const refusals = {
  unknown: "not-found",
  unfit: "unfit-form",
  "too-large": "form-too-large",
  "too-many": "too-many-forms",
} as const satisfies Readonly<Record<Exclude<FormResult, "done">, string>>;

function answerOf(result: FormResult): { readonly done: true } | Refusal {
  return result === "done" ? { done: true } : refuse(refusals[result]);
}

type Pressed = Pick<RawAsked, "params" | "staff" | "at">;

function idOf({ params }: Pressed) {
  return caseId.parse(params["caseId"]);
}

function pressOf(asked: Pressed): FormPress | null {
  const id = formId.safeParse(asked.params["formId"]);
  return id.success ? { caseId: idOf(asked), id: id.data, staff: asked.staff.id, at: asked.at } : null;
}

/** The file's name as the browser gave it; null: unreadable. */
function nameOf({ headers }: Pick<RawAsked, "headers">): string | null {
  try {
    return decodeURIComponent(headers.get(formNameHeader) ?? "").slice(0, 400);
  } catch (fault) {
    if (fault instanceof URIError) return null;
    throw fault;
  }
}

/** A case's code as a file name may have it. */
function asciiCode(id: string): string {
  return caseCode(id).replace(/[^A-Za-z0-9-]/g, "");
}
