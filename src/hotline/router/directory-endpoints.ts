import { z } from "zod";
import {
  contact,
  contactBody,
  contactId,
  directoryPage,
  directoryQuery,
  fileAnswer,
  importReport,
  unitContacts,
  unitList,
  unitQuery,
} from "../api/directory-contract.js";
import { done } from "../api/staff-contract.js";
import type { WriteResult } from "../directory/directory.js";
import type { By, Draft } from "../directory/draft.js";
import { templateFile } from "../directory/sheet/files.js";
import { openSheet } from "../directory/sheet/sheet.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

const unitsShown = 12;
const faultsShown = 500;
const readShown = 200;

/** Below this path bodies are spreadsheets as they are. */
export const sheetUploads = "/directory/import";
/** Bytes of an uploaded spreadsheet. */
export const mostSheetBytes = 2 * 1024 * 1024;

/** The number that is right when no other is known. */
const national = [
  { name: "Tổng đài quốc gia bảo vệ trẻ em", phone: "111", note: "Miễn phí, cả ngày lẫn đêm" },
];

/** The endpoints of the sheet of numbers. Fixed paths stand before those with an id. */
export function directoryEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [
    ...[list(needs), findUnits(needs), forUnit(needs), template()],
    ...[add(needs), change(needs), verify(needs), remove(needs)],
    ...[take(needs, "preview"), take(needs, "write"), faulty(needs)],
  ];
}

function list({ directory }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/directory",
    action: "directory.read",
    query: directoryQuery,
    answer: directoryPage,
    handle: ({ query, at }) => directory.list(query, at),
  });
}

function findUnits({ units }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/directory/units",
    action: "directory.read",
    query: unitQuery,
    answer: unitList,
    handle: async ({ query }) => ({ units: [...units.find(query.words, unitsShown)] }),
  });
}

function forUnit({ directory, units, caseLife }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/directory/for/:unitCode",
    action: "directory.read",
    answer: unitContacts,
    handle: async ({ params, at }) => {
      const unit = units.byCode(params["unitCode"] ?? "");
      if (!unit) return refuse("not-found");
      const officers = await caseLife.officersOf(unit.code);
      return { unit, ...(await directory.contactsFor(unit, at)), officers, national };
    },
  });
}

function template(): Endpoint {
  return endpoint({
    method: "get",
    path: "/directory/template",
    action: "directory.edit",
    answer: fileAnswer,
    handle: () => templateFile(),
  });
}

type Written = z.output<typeof contactBody>;

function add(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/directory",
    action: "directory.edit",
    status: 201,
    body: contactBody,
    unfit: "unfit-contact",
    answer: contact,
    handle: async (asked) => {
      const draft = draftOf(needs, asked);
      return draft ? answerOf(await needs.directory.add(draft, byOf(asked))) : refuse("unfit-contact");
    },
  });
}

function change(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/directory/:contactId",
    action: "directory.edit",
    body: contactBody,
    unfit: "unfit-contact",
    answer: contact,
    handle: async (asked) => {
      const id = idOf(asked);
      const draft = draftOf(needs, asked);
      if (id === null) return refuse("not-found");
      return draft ? answerOf(await needs.directory.change(id, draft, byOf(asked))) : refuse("unfit-contact");
    },
  });
}

function verify({ directory }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/directory/:contactId/verify",
    action: "directory.edit",
    answer: contact,
    handle: async (asked) => {
      const id = idOf(asked);
      return id === null ? refuse("not-found") : answerOf(await directory.verify(id, byOf(asked)));
    },
  });
}

function remove({ directory }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/directory/:contactId/remove",
    action: "directory.edit",
    answer: done,
    handle: async (asked) => {
      const id = idOf(asked);
      const gone = id !== null && (await directory.remove(id, byOf(asked)));
      return gone ? { done: true as const } : refuse("not-found");
    },
  });
}

const upload = z.instanceof(Uint8Array);

/** Looks at a spreadsheet, or writes what of it has no fault. Nothing is kept between the two. */
function take({ directory, units }: HotlineNeeds, way: "preview" | "write"): Endpoint {
  return endpoint({
    method: "post",
    path: `${sheetUploads}/${way}`,
    action: "directory.edit",
    body: upload,
    unfit: "unreadable-sheet",
    answer: importReport,
    handle: async (asked) => {
      const sheet = await openSheet(asked.body, units, asked.at);
      if (typeof sheet === "string") return refuse(sheet);
      const written = way === "write";
      const counts = await directory.import(sheet.drafts, byOf(asked), written);
      const faultyRows = new Set(sheet.faults.map(({ row }) => row)).size;
      const faults = sheet.faults.slice(0, faultsShown);
      const read = sheet.drafts.slice(0, readShown).map(readRow);
      return { ...counts, rows: sheet.rows, faultyRows, faults, read, written };
    },
  });
}

function readRow({ unit, kind, name, phones }: Draft) {
  return { unit: { ...unit }, kind, name, phones: [...phones] };
}

function faulty({ units }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: `${sheetUploads}/faulty`,
    action: "directory.edit",
    body: upload,
    unfit: "unreadable-sheet",
    answer: fileAnswer,
    handle: async ({ body, at }) => {
      const sheet = await openSheet(body, units, at);
      return typeof sheet === "string" ? refuse(sheet) : sheet.faultyRows();
    },
  });
}

function draftOf({ units }: HotlineNeeds, { body, at }: Asked<Written, unknown>): Draft | null {
  const { unitCode, verified, ...rest } = body;
  const unit = units.byCode(unitCode);
  const needsCommune = rest.kind.startsWith("commune-");
  if (!unit || (needsCommune && unit.code === unit.province.code)) return null;
  return { ...rest, unit, verifiedAt: verified ? at : null };
}

function byOf({ staff, at }: Asked<unknown, unknown>): By {
  return { staff: staff.id, at };
}

function idOf({ params }: Asked<unknown, unknown>): string | null {
  return contactId.safeParse(params["contactId"]).data ?? null;
}

function answerOf(result: WriteResult) {
  if (result.kind === "written") return result.contact;
  return refuse(result.kind === "exists" ? "contact-exists" : "not-found");
}
