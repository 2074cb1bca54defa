import { specialDaysOf } from "../../cases/calendar/holidays.js";
import { holidayBody, holidayList, holidayQuery } from "../api/case-life-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";

/** The endpoints of the calendar of working days. */
export function holidayEndpoints({ caseLife }: HotlineNeeds): readonly Endpoint[] {
  return [
    endpoint({
      method: "get",
      path: "/holidays",
      action: "holiday.read",
      query: holidayQuery,
      answer: holidayList,
      handle: async ({ query: { year } }) => {
        const own = await caseLife.holidays();
        const entered = new Set(own.map(({ day }) => day));
        const days = specialDaysOf([year], own);
        return { days: days.map((one) => ({ ...one, own: entered.has(one.day) })) };
      },
    }),
    endpoint({
      method: "post",
      path: "/holidays",
      action: "holiday.edit",
      body: holidayBody as typeof holidayBody,
      answer: done,
      handle: async ({ body, staff, at }) => {
        await caseLife.setHoliday({ ...body, staff: staff.id, at });
        return { done: true as const };
      },
    }),
  ];
}
