import {
  addressBody,
  alarmSettings,
  ladders,
  newWebhook,
  testBody,
  webhookBody,
} from "../api/alarm-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint, type RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** The endpoints of the page on how alarms leave the console. Nothing in it is about a person who writes. */
export function alarmEndpoints({ duty: { alarms } }: HotlineNeeds): readonly Endpoint[] {
  return [
    endpoint({
      method: "get",
      path: "/alarms",
      action: "alarm.read",
      answer: alarmSettings,
      handle: () => alarms.read(),
    }),
    endpoint({
      method: "post",
      path: "/alarms/ladders",
      action: "alarm.edit",
      body: ladders,
      answer: done,
      handle: async (asked) => {
        await alarms.setLadders(asked.body, by(asked));
        return yes;
      },
    }),
    endpoint({
      method: "post",
      path: "/alarms/addresses",
      action: "alarm.edit",
      body: addressBody,
      answer: done,
      handle: async (asked) => {
        await alarms.setAddress(asked.body.staff, asked.body.email, by(asked));
        return yes;
      },
    }),
    endpoint({
      method: "post",
      path: "/alarms/webhooks",
      action: "alarm.edit",
      status: 201,
      body: webhookBody,
      answer: newWebhook,
      handle: async (asked) => {
        const { id, secret } = await alarms.addWebhook(asked.body, by(asked));
        return { id, secret };
      },
    }),
    endpoint({
      method: "post",
      path: "/alarms/webhooks/:webhook/remove",
      action: "alarm.edit",
      answer: done,
      handle: async (asked) =>
        (await alarms.removeWebhook(asked.params["webhook"] ?? "", by(asked))) ? yes : refuse("not-found"),
    }),
    endpoint({
      method: "post",
      path: "/alarms/test",
      action: "alarm.edit",
      status: 202,
      body: testBody,
      answer: done,
      handle: async (asked) => {
        await alarms.test(asked.body, by(asked));
        return yes;
      },
    }),
  ];
}

const yes = { done: true } as const;

function by({ staff, at }: Pick<RawAsked, "staff" | "at">) {
  return { staff: staff.id, at };
}
