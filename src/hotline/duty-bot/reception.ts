import type { Bot } from "grammy";
import { faultFields, type Log } from "../../infra/log.js";
import type { Attempts } from "../accounts/attempts.js";
import type { LinkCodes } from "./phones/link-codes.js";
import { looksLikeCode } from "./phones/link-codes.js";
import type { Phones } from "./phones/phones.js";
import type { Speaker } from "./speaker.js";
import type { DutyContext, DutyPart, TalkNeeds } from "./talk/context.js";
import type { Chats } from "./transport/chats.js";
import { telegramShape } from "./transport/telegram-shape.js";
import type { DutyUpdate } from "./transport/update.js";
import { linked, toStranger } from "./words.js";

/** What receiving one update works with. */
export interface ReceptionNeeds {
  readonly bot: Bot<DutyContext>;
  readonly chats: Chats;
  readonly phones: Phones;
  readonly codes: LinkCodes;
  readonly speaker: Speaker;
  readonly attempts: Attempts;
  readonly talk: TalkNeeds;
  readonly log: Log;
}

/** A stranger is answered once a day, and all of them together so often: nobody can use the month's messages up. */
const perStranger = { window: 24 * 3600, max: 1 };
const perCode = { window: 15 * 60, max: 3 };
const allStrangers = { window: 24 * 3600, max: 40 };

/** Works off one update: a linked phone is talked with, a stranger reads one neutral sentence. */
export async function receive(needs: ReceptionNeeds, update: DutyUpdate): Promise<void> {
  const owner = await needs.phones.ownerOf(update.chat);
  if (owner === null) return meetStranger(needs, update);
  const duty: DutyPart = {
    needs: needs.talk,
    chatId: update.chat,
    owner,
    say: (text, urgent = false) => needs.speaker.say(update.chat, text, urgent),
    request: `phone.${update.updateId}`,
  };
  await needs.chats.remember(update.chat);
  try {
    await handle(needs, update, duty);
  } catch (fault) {
    needs.log.error("duty-bot-answer-failed", { staff: owner.id, fault: faultFields(fault) });
    await duty.say(
      "Hệ thống đang trục trặc, việc vừa gửi có thể CHƯA được ghi. Xin thử lại, hoặc mở bàn trực.",
    );
  }
}

async function handle({ bot, chats }: ReceptionNeeds, update: DutyUpdate, duty: DutyPart): Promise<void> {
  underWay.set(update.updateId, duty);
  try {
    await bot.handleUpdate(telegramShape(update, chats.numberOf(update.chat)));
  } finally {
    underWay.delete(update.updateId);
  }
}

/** What belongs to an update that grammY is working on: its own objects carry nothing of ours. */
const underWay = new Map<number, DutyPart>();

/** Gives the context of an update what {@link receive} knows of it; to be installed first. */
export function attachDuty(bot: Bot<DutyContext>): void {
  bot.use(async (context, next) => {
    const duty = underWay.get(context.update.update_id);
    if (duty === undefined) return;
    context.duty = duty;
    await next();
  });
}

async function meetStranger(needs: ReceptionNeeds, { chat, text }: DutyUpdate): Promise<void> {
  const from = needs.chats.hashOf(chat);
  const now = needs.talk.now();
  const staff = text === null ? null : await needs.codes.redeem(text, from);
  if (staff !== null && (await needs.phones.link(staff, chat, now))) {
    const owner = await needs.phones.ownerOf(chat);
    await needs.speaker.say(chat, linked(owner?.name ?? ""), false);
    return;
  }
  const limit = text !== null && looksLikeCode(text) ? perCode : perStranger;
  const own = await needs.attempts.consume(`phone-stranger.${limit.max}.${from}`, limit);
  if (!own.allowed) return;
  if (!(await needs.attempts.consume("phone-strangers", allStrangers)).allowed) return;
  await needs.speaker.say(chat, toStranger, false);
}
