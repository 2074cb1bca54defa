import { atOnce, opening, openingBody, openingPreview, previewQuery } from "../api/settings-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";

/** The endpoints of what an office settles for all talks. */
export function settingsEndpoints({ duty, caseLife, live }: HotlineNeeds): readonly Endpoint[] {
  return [
    endpoint({
      method: "get",
      path: "/settings/opening",
      action: "settings.edit",
      answer: opening,
      handle: () => duty.opening.read(),
    }),
    endpoint({
      method: "get",
      path: "/settings/opening/preview",
      action: "settings.edit",
      query: previewQuery,
      answer: openingPreview,
      handle: ({ query }) => duty.opening.preview(query),
    }),
    endpoint({
      method: "post",
      path: "/settings/opening",
      action: "settings.edit",
      body: openingBody,
      unfit: "unfit-opening",
      answer: done,
      handle: async ({ body, staff, at }) => {
        await duty.opening.write(body, { staff: staff.id, at });
        return { done: true } as const;
      },
    }),
    endpoint({
      method: "get",
      path: "/settings/at-once",
      action: "settings.edit",
      answer: atOnce,
      handle: async () => ({ minutes: await caseLife.atOnce() }),
    }),
    endpoint({
      method: "post",
      path: "/settings/at-once",
      action: "settings.edit",
      body: atOnce,
      answer: done,
      handle: async ({ body, staff, at }) => {
        await caseLife.setAtOnce({ ...body, staff: staff.id, at });
        // Which cases are late has changed in every open list.
        live.publishAll();
        return { done: true } as const;
      },
    }),
  ];
}
