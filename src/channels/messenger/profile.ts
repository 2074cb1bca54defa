import { startPayload } from "./events/postback.js";

/** Limits of the Messenger profile. */
const greetingLength = 160;

/** The entries of the persistent menu and the ice breakers; neutral words, for others may look at the screen. */
const entries: readonly { readonly label: string; readonly value: string }[] = [
  { label: "Cần giúp", value: "menu:help" },
  { label: "Hỏi đáp", value: "menu:ask" },
  { label: "Bài học", value: "menu:lessons" },
  { label: "Gặp người trực", value: "menu:person" },
];

/** What the Page's Messenger profile should hold, in the platform's shape, by property. */
export type Profile = Readonly<Record<string, unknown>>;

/**
 * The profile as it should be. The greeting says that a machine answers, that it is not 111, and which office runs
 * it where that fits into the platform's 160 characters (the first message says it in any case).
 */
export function desiredProfile(office: string | undefined): Profile {
  return {
    get_started: { payload: startPayload },
    greeting: [
      { locale: "default", text: greeting(vietnamese, office) },
      { locale: "en_US", text: greeting(english, office) },
    ],
    persistent_menu: [
      {
        locale: "default",
        composer_input_disabled: false,
        call_to_actions: entries.map(({ label, value }) => ({
          type: "postback",
          title: label,
          payload: value,
        })),
      },
    ],
    ice_breakers: [
      {
        locale: "default",
        call_to_actions: entries.map(({ label, value }) => ({ question: label, payload: value })),
      },
    ],
  };
}

type Words = (office: string) => string;

const vietnamese: Words = (office) =>
  `Chào bạn! Mình là máy trả lời tự động${office && ` của ${office}`}, không phải 111. Nguy hiểm ngay lúc này: gọi 111 hoặc 113.`;

const english: Words = (office) =>
  `Hello! I am an automatic answering service${office && ` of ${office}`}, not 111. In danger right now: call 111 or 113.`;

function greeting(words: Words, office: string | undefined): string {
  const named = words(office ?? "");
  return named.length <= greetingLength ? named : words("");
}

/** Webhook fields that the channel reads; a Page has to give all of them to the app. */
export const webhookFields: readonly string[] = [
  "messages",
  "messaging_postbacks",
  "messaging_referrals",
  "message_echoes",
  "message_deliveries",
  "message_reads",
  "message_reactions",
  "message_edits",
  "messaging_handovers",
  "standby",
  "messaging_policy_enforcement",
];
