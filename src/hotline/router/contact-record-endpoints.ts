import type { z } from "zod";
import { dayAt } from "../../cases/calendar/day.js";
import { fieldFault } from "../../cases/field-value.js";
import {
  contactRecordBody,
  dangerHint,
  dangerHintBody,
  recordedContact,
} from "../api/contact-record-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** Somebody may enter in the evening what was told some weeks ago; a moment before that is a slip. */
const oldest = 30 * 24 * 3_600_000;
/** The browser's clock may be a little ahead. */
const ahead = 120_000;

/** The endpoints of calls and visits that staff enter. */
export function contactRecordEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [record(needs), hint(needs)];
}

function record({ caseLife, units, findDanger }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/contacts",
    action: "contact.record",
    status: 201,
    body: contactRecordBody as z.ZodType<z.output<typeof contactRecordBody>>,
    answer: recordedContact,
    handle: async ({ body, staff, at }) => {
      const { requestId, channel, teller, words, urgency, unitCode } = body;
      if (body.toldAt > at + ahead || body.toldAt < at - oldest) return refuse("bad-request");
      const unit = unitCode === null ? undefined : units.byCode(unitCode);
      if (unitCode !== null && unit === undefined) return refuse("not-found");
      const fields = fieldsOf(body);
      const today = dayAt(at);
      if (Object.entries(fields).some(([field, value]) => fieldFault(field, value, today) !== null))
        return refuse("unfit-field");
      return caseLife.recordContact({
        ...{ requestId, channel, teller, words, urgency, at, staff: staff.id },
        toldAt: Math.min(body.toldAt, at),
        finding: findDanger(words),
        unit: unit ? { code: unit.code, name: unit.name, province: unit.province.name } : null,
        fields,
      });
    },
  });
}

/** What the form asks for, by the fields of the report. */
function fieldsOf(body: z.output<typeof contactRecordBody>): Record<string, string> {
  return {
    "source-way": body.channel === "phone" ? "Điện thoại" : "Gặp trực tiếp",
    "safe-now": body.safeNow,
    place: body.place,
    age: body.age,
    sex: body.sex,
    "informant-name": body.tellerName,
    contact: body.tellerPhone,
    "safe-way": body.safeWay,
    "safe-time": body.safeTime,
  };
}

function hint({ findDanger }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/contacts/hint",
    action: "contact.record",
    body: dangerHintBody,
    answer: dangerHint,
    handle: async ({ body }) => {
      const { dangers, urgency } = findDanger(body.words);
      return {
        urgency: dangers.length === 0 ? null : urgency,
        dangers: [...new Set(dangers.map(({ kind }) => kind))],
      };
    },
  });
}
