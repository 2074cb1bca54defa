import { dayAt } from "../../cases/calendar/day.js";
import { specialDaysOf } from "../../cases/calendar/holidays.js";
import { tetEntries, tetNeed } from "../../cases/calendar/tet.js";
import { holidayBody, holidayList, holidayQuery, tetBody } from "../api/case-life-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** The endpoints of the calendar of working days. */
export function holidayEndpoints({ caseLife }: HotlineNeeds): readonly Endpoint[] {
  return [
    endpoint({
      method: "get",
      path: "/holidays",
      action: "holiday.read",
      query: holidayQuery,
      answer: holidayList,
      handle: async ({ query: { year }, at }) => {
        const own = await caseLife.holidays();
        const entered = new Set(own.map(({ day }) => day));
        const days = specialDaysOf([year], own);
        return {
          days: days.map((one) => ({ ...one, own: entered.has(one.day) })),
          tetNeed: tetNeed(dayAt(at), own),
        };
      },
    }),
    endpoint({
      method: "post",
      path: "/holidays",
      action: "holiday.edit",
      body: holidayBody as typeof holidayBody,
      answer: done,
      handle: async ({ body, staff, at }) => {
        await caseLife.setHolidays([{ ...body, staff: staff.id, at }]);
        return { done: true as const };
      },
    }),
    endpoint({
      method: "post",
      path: "/holidays/tet",
      action: "holiday.edit",
      body: tetBody,
      answer: done,
      handle: async ({ body, staff, at }) => {
        const entries = tetEntries(body);
        if (entries === null) return refuse("unfit-tet");
        await caseLife.setHolidays(entries.map((entry) => ({ ...entry, staff: staff.id, at })));
        return { done: true as const };
      },
    }),
  ];
}
