import { dutyBotState, ownPhone, phoneCode } from "../api/phone-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** The endpoints of one's own duty phone, and of how the duty bot stands. Nothing in them is about a person who writes. */
export function phoneEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [own(needs), makeCode(needs), unlink(needs), state(needs)];
}

function own({ phones }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/me/phone",
    action: "phone.own",
    answer: ownPhone,
    handle: async ({ staff }) => ({
      on: phones !== null,
      linkedAt: phones === null ? null : await phones.linkedAt(staff.id),
    }),
  });
}

function makeCode({ phones, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/phone/code",
    action: "phone.own",
    status: 201,
    answer: phoneCode,
    handle: async ({ staff, at }) => {
      if (phones === null) return refuse("duty-bot-off");
      await cases.record({ at, staff: staff.id, action: "phone.code" });
      return (await phones.makeCode(staff.id, at)) ?? refuse("too-many-tries");
    },
  });
}

function unlink({ phones }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/me/phone/unlink",
    action: "phone.own",
    answer: ownPhone,
    handle: async ({ staff, at }) => {
      await phones?.unlink(staff.id, at);
      return { on: phones !== null, linkedAt: null };
    },
  });
}

function state({ phones }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/duty-bot",
    action: "duty-bot.read",
    answer: dutyBotState,
    handle: async ({ at }) => {
      if (phones !== null) return { on: true, ...(await phones.state(at)) };
      const nothing = { way: null, quota: null, lastError: null, lastSuccessAt: null };
      return { on: false, ...nothing, linkedPhones: 0 };
    },
  });
}
