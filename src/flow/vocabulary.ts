import { dangerKinds } from "../model/danger.js";
import { urgencies } from "../model/urgency.js";

type FactValues = "true or false" | readonly string[];

/** Facts a condition may name, with their values. `conversation` supplies them at every turn. */
export const knownFacts: Readonly<Record<string, FactValues>> = {
  /** A person of the hotline is signed in and looking. */
  "someone-on-duty": "true or false",
  /** The person has told in own words what it is about. */
  told: "true or false",
  /** The first kind of danger seen in this talk. */
  danger: ["none", ...dangerKinds],
  /** Whom the first danger of this talk is about. */
  "danger-about": ["self", "child", "other"],
  /** A place was named in words, before or in answer to a question. */
  "place-told": "true or false",
  /** How contact is safe was told in own words. */
  "contact-told": "true or false",
  urgency: urgencies,
  "case-open": "true or false",
  silent: "true or false",
  /** The menu entry that led here. */
  menu: ["none", "help", "ask", "lessons", "person"],
};

/** What texts may contain in double braces, with the length it is counted with, UTF-16 units. */
export const placeholders: Readonly<Record<string, number>> = {
  you: 7,
  You: 7,
  self: 4,
  Self: 4,
  office: 60,
  time: 5,
  code: 12,
  place: 64,
  summary: 600,
  hide: 12,
  /** A line that takes up what was told instead of an answer. */
  ack: 60,
  /** What the office wants said first of all; mostly nothing. */
  opening: 160,
};

/** Buttons a step may show under its text. */
export const knownButtons = ["call-111", "call-113", "call-114", "call-115"] as const;

/** Most choices of one question; Messenger shows no more, and nobody takes in more. */
export const mostChoices = 13;

/** Most answers a summary offers to correct, the way back among them; above what a channel shows they are a numbered list. */
export const mostCorrections = 20;

/** What the lock screen shows of a message, UTF-16 units. */
export const lockScreenLength = 60;

/**
 * Words that must not show on a lock screen when the talk is about danger, in lower case. Word by word;
 * a star stands for any ending.
 */
export const tellingWords = [
  "báo cáo",
  "trình báo",
  "tố cáo",
  "tố giác",
  "xâm hại",
  "lạm dụng",
  "bạo lực",
  "bạo hành",
  "ngược đãi",
  "quấy rối",
  "hiếp",
  "dâm",
  "đánh",
  "abus*",
  "report*",
  "denounc*",
  "violen*",
  "rape*",
  "molest*",
  "assault*",
  "harass*",
] as const;
