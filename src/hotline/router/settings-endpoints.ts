import { opening, openingBody } from "../api/settings-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";

/** The endpoints of what an office settles for all talks. */
export function settingsEndpoints({ duty }: HotlineNeeds): readonly Endpoint[] {
  return [
    endpoint({
      method: "get",
      path: "/settings/opening",
      action: "settings.edit",
      answer: opening,
      handle: () => duty.opening.read(),
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
  ];
}
