import type { Update } from "grammy/types";
import type { DutyUpdate } from "./update.js";

/** An update in the shape grammY works on. Names are left out: nothing here needs them. */
export function telegramShape({ updateId, at, text }: DutyUpdate, chat: number): Update {
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      date: Math.floor(at / 1000),
      chat: { id: chat, type: "private", first_name: "" },
      from: { id: chat, is_bot: false, first_name: "" },
      ...(text === null ? {} : { text }),
    },
  } as Update;
}
