import type { ConversationData, VersionedStateStorage } from "@grammyjs/conversations";
import { conversations, createConversation } from "@grammyjs/conversations";
import { Bot, type Composer, type MiddlewareFn } from "grammy";
import { type Command, type CommandWord, readCommand } from "../reading.js";
import { help, officerHelp, unlinked } from "../words.js";
import { closeCase } from "./close.js";
import { type DutyContext, type DutyPart, may } from "./context.js";
import { handOver } from "./hand-over.js";
import { tellShift } from "./shift.js";
import { swapShift } from "./swap.js";
import { answerAlert } from "./take.js";
import { tryAlarm } from "./test-alarm.js";

/** To be raised whenever what a conversation asks changes: one begun before then ends. */
const version = 1;

/** Guided conversations by the word that begins them. */
const dialogs = {
  "hand-over": handOver,
  close: closeCase,
  swap: swapShift,
  test: tryAlarm,
} as const;
type DialogWord = keyof typeof dialogs;

/**
 * What a linked phone is answered. Numbers with a code are alarms and come before everything; then a word that begins
 * something, which ends what was being asked; then the answer to what was asked; a bare number outside of that is the
 * only alarm of the last hour.
 */
export function talkWithStaff(
  bot: Composer<DutyContext>,
  storage: VersionedStateStorage<string, ConversationData>,
): void {
  bot.use(alarmAnswer);
  bot.use(conversations({ storage: { type: "key", version, adapter: storage } }));
  bot.use(leaveForWord);
  for (const [word, dialog] of Object.entries(dialogs)) bot.use(createConversation(dialog, word));
  bot.use(anythingElse);
}

/** A bot as grammY has it, without asking the platform who it is. */
export function createGrammyBot(
  token: string,
  apiRoot: string,
  fetch: typeof globalThis.fetch,
): Bot<DutyContext> {
  return new Bot<DutyContext>(token, {
    client: { apiRoot: apiRoot.replace(/\/+$/, ""), fetch: fetch as never },
    botInfo: {
      id: 1,
      is_bot: true,
      first_name: "Bot",
      username: "bot",
      can_join_groups: false,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    } as never,
  });
}

const alarmAnswer: MiddlewareFn<DutyContext> = async (context, next) => {
  const command = readCommand(context.message?.text ?? "");
  if (command === null || command.kind === "word" || command.code === null) return next();
  await answerAlert(context.duty, context.chatId ?? 0, command.kind, command.code);
};

/** In a conversation "huỷ" ends that conversation, never the link. */
const leaveForWord: MiddlewareFn<DutyContext> = async (context, next) => {
  const command = readCommand(context.message?.text ?? "");
  const talking = Object.keys(context.conversation.active()).length > 0;
  if (command?.kind === "word" && !(talking && command.word === "unlink"))
    await context.conversation.exitAll();
  return next();
};

const anythingElse: MiddlewareFn<DutyContext> = async (context) => {
  const { duty } = context;
  const command = readCommand(context.message?.text ?? "");
  if (!isOfOffice(duty) && !isForEverybody(command)) await duty.say(officerHelp);
  else if (command === null) await duty.say(help);
  else if (command.kind === "word") await begin(context, command.word);
  else await answerAlert(duty, context.chatId ?? 0, command.kind, command.code);
};

/** Officers of communes have no talks, no cases of their own and no shifts. */
function isOfOffice({ owner }: DutyPart): boolean {
  return may(owner, "roster.read");
}

function isForEverybody(command: Command | null): boolean {
  return command?.kind === "word" && (command.word === "test" || command.word === "unlink");
}

async function begin(context: DutyContext, word: CommandWord): Promise<void> {
  const { duty } = context;
  if (isDialog(word)) return context.conversation.enter(word);
  if (word === "shift") return tellShift(duty);
  if (word === "unlink") {
    await duty.needs.phones.unlink(duty.owner.id, "phone", duty.needs.now());
    await duty.say(unlinked);
    return;
  }
  await duty.say(help);
}

function isDialog(word: CommandWord): word is DialogWord {
  return Object.hasOwn(dialogs, word);
}
