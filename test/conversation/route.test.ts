import { describe, expect, it } from "vitest";
import type { Hearing, Waiting } from "../../src/conversation/hearing.js";
import { route } from "../../src/conversation/route.js";
import type { Prompt } from "../../src/flow/state.js";
import type { DangerFinding, DangerKind } from "../../src/model/danger.js";
import type { Event, EventBody } from "../../src/model/event.js";
import type { Address, CaseId, EventId, PersonKey, StaffId } from "../../src/model/ids.js";
import type { Session } from "../../src/model/session.js";
import type { Urgency } from "../../src/model/urgency.js";

const person = "web.abc" as PersonKey;

const session: Session = {
  v: 1,
  person,
  channel: "web",
  createdAt: 0,
  lastSeenAt: 0,
  locale: "vi",
  voice: "unknown",
  welcomed: true,
  practice: false,
  stack: null,
  holder: { who: "bot" },
  hidden: false,
  guarded: false,
  told: false,
};

const heard: Hearing = {
  text: "xyz",
  choice: null,
  danger: { urgency: "P3", outcome: "none", dangers: [], version: "t" },
  word: null,
  classLink: null,
  mood: null,
  found: { trust: "none", fits: [] },
  yesNo: null,
  correction: false,
  intent: null,
  question: false,
  turnWord: null,
  newFacts: [],
  voice: null,
  pronoun: null,
  language: null,
  early: false,
};

function event(body: EventBody = { kind: "text", text: "xyz" }): Event {
  const at = 1_000_000;
  return { id: "e" as EventId, person, channel: "web", address: "a" as Address, at, receivedAt: at, body };
}

function danger(
  urgency: Urgency,
  kind: DangerKind,
  outcome: DangerFinding["outcome"] = "act",
): DangerFinding {
  return { urgency, outcome, dangers: [{ kind, urgency, about: "self", evidence: [] }], version: "t" };
}

function waiting(kind: Prompt["kind"], values: readonly string[] = []): Waiting {
  const prompt: Prompt = {
    step: "s",
    key: "s.ask",
    kind,
    choices: values.map((value) => ({ value, key: `s.choices.${value}` })),
    optional: false,
    buttons: [],
  };
  return { prompt, flow: { flow: "f", version: 1, step: "s", answers: {}, trail: [], misses: 0 } };
}

const held: Session = {
  ...session,
  holder: { who: "staff", staff: "s1" as StaffId, name: "Lan", since: 1, answeredAt: null, waitingSince: 1 },
};
const after: Session = { ...session, danger: { urgency: "P1", kinds: ["physical-abuse"], at: 1 } };

interface Case {
  readonly what: string;
  readonly session?: Session;
  readonly hearing?: Partial<Hearing>;
  readonly waiting?: Waiting;
  readonly body?: EventBody;
  readonly to: string;
  readonly more?: object;
}

/** Blocked: danger and what helps goes its way, everything else is met with the block. */
function blockedCases(): readonly Case[] {
  const blocked: Session = { ...session, blocked: { until: 2_000_000 } };
  const audio: EventBody = { kind: "media", media: "audio", urls: [], text: "" };
  return [
    { what: "anything while blocked", session: blocked, to: "blocked" },
    { what: "a menu item while blocked", session: blocked, hearing: { choice: "menu:ask" }, to: "blocked" },
    {
      what: "a person asked for while blocked",
      session: blocked,
      hearing: { word: "person" },
      to: "blocked",
    },
    {
      what: "danger while blocked",
      session: blocked,
      hearing: { danger: danger("P0", "violence-now") },
      to: "danger",
    },
    {
      what: "an unsure sign while blocked",
      session: blocked,
      hearing: { danger: danger("P2", "self-harm", "ask") },
      to: "danger-question",
    },
    { what: "a cry while blocked", session: blocked, hearing: { word: "emergency" }, to: "word" },
    { what: "help wanted while blocked", session: blocked, hearing: { choice: "menu:help" }, to: "menu" },
    { what: "hiding while blocked", session: blocked, hearing: { word: "hide" }, to: "word" },
    { what: "a voice note while blocked", session: blocked, body: audio, to: "media" },
    { what: "a block that is over", session: { ...session, blocked: { until: 999_999 } }, to: "unknown" },
    { what: "staff before the block", session: { ...held, blocked: { until: 2_000_000 } }, to: "silence" },
  ];
}

const cases: readonly Case[] = [
  { what: "danger in the first message", hearing: { danger: danger("P0", "violence-now") }, to: "danger" },
  {
    what: "danger in the middle of a question",
    hearing: { danger: danger("P0", "violence-now"), question: true },
    waiting: waiting("yes-no", ["yes", "no"]),
    to: "danger",
  },
  {
    what: "the same danger again is an answer, not an alarm",
    session: after,
    hearing: { danger: danger("P1", "physical-abuse") },
    waiting: waiting("text"),
    to: "flow-answer",
  },
  {
    what: "a higher level of it is an alarm",
    session: after,
    hearing: { danger: danger("P0", "physical-abuse") },
    waiting: waiting("text"),
    to: "danger",
  },
  {
    what: "a new kind of it is an alarm",
    session: after,
    hearing: { danger: danger("P1", "self-harm") },
    to: "danger",
  },
  {
    what: "danger while staff have the talk: the bot stays silent",
    session: held,
    hearing: { danger: danger("P0", "self-harm") },
    to: "silence",
  },
  {
    what: "a global word while staff have the talk",
    session: held,
    hearing: { word: "back" },
    to: "silence",
  },
  ...lentCases(),
  ...blockedCases(),
  ...afterDangerCases(),
  { what: "hide while staff have the talk", session: held, hearing: { word: "hide" }, to: "word" },
  { what: "an unsure sign", hearing: { danger: danger("P2", "self-harm", "ask") }, to: "danger-question" },
  {
    what: "an unsure sign already asked about",
    session: { ...session, asked: ["self-harm"] },
    hearing: { danger: danger("P2", "self-harm", "ask") },
    to: "unknown",
  },
  {
    what: "an unsure sign where a case is open goes to the case, not to a question",
    session: { ...session, caseId: "C" as CaseId },
    hearing: { danger: danger("P2", "physical-abuse", "ask") },
    waiting: waiting("text"),
    to: "flow-answer",
  },
  {
    what: "a sign of self-harm is asked about even then",
    session: { ...session, caseId: "C" as CaseId },
    hearing: { danger: danger("P2", "self-harm", "ask") },
    waiting: waiting("text"),
    to: "danger-question",
  },
  {
    what: "yes to the gentle question",
    session: { ...session, awaiting: { question: "danger-check", kind: "self-harm" } },
    hearing: { yesNo: "yes" },
    to: "danger-answer",
    more: { answer: "yes" },
  },
  {
    what: "a closed answer to the question just put",
    hearing: { yesNo: "no" },
    waiting: waiting("yes-no", ["yes", "no"]),
    to: "flow-answer",
  },
  {
    what: "a pressed choice",
    hearing: { text: "", choice: "own" },
    waiting: waiting("choice", ["own", "known"]),
    to: "flow-answer",
  },
  {
    what: "a closed answer beats a global word",
    hearing: { choice: "stop", word: "stop" },
    waiting: waiting("choice", ["stop"]),
    to: "flow-answer",
  },
  { what: "a global word in a flow", hearing: { word: "back" }, waiting: waiting("text"), to: "word" },
  { what: "hide, anywhere", hearing: { word: "hide" }, waiting: waiting("place"), to: "word" },
  {
    what: "a question in between",
    hearing: { question: true },
    waiting: waiting("choice", ["own"]),
    to: "side",
  },
  {
    what: "a question where free words are asked for is an answer",
    hearing: { question: true },
    waiting: waiting("text"),
    to: "flow-answer",
  },
  {
    what: "words written before the question was sent",
    hearing: { early: true },
    waiting: waiting("yes-no", ["yes", "no"]),
    to: "story",
  },
  {
    what: "a yes written before the question was sent is no answer to it",
    hearing: { early: true, yesNo: "yes" },
    waiting: waiting("yes-no", ["yes", "no"]),
    to: "story",
  },
  { what: "the menu", hearing: { text: "", choice: "menu:person" }, to: "menu", more: { item: "person" } },
  {
    what: "an intent starts its flow",
    hearing: { intent: { flow: "listen" } },
    to: "start",
    more: { flow: "listen" },
  },
  {
    what: "sad words after danger start no talk about moods",
    session: after,
    hearing: { intent: { flow: "listen" } },
    to: "unknown",
  },
  {
    what: "small talk",
    hearing: { intent: { smallTalk: "thanks" } },
    to: "side",
    more: { subject: "thanks" },
  },
  { what: "first contact", body: { kind: "start" }, hearing: { text: "" }, to: "greeting" },
  {
    what: "a sticker",
    body: { kind: "media", media: "sticker", urls: [], text: "" },
    hearing: { text: "" },
    to: "media",
  },
  { what: "words nobody understands", to: "unknown" },
  {
    what: "back after a long silence: neutral greeting",
    session: { ...session, guarded: true },
    to: "guard",
  },
  {
    what: "guarded, and the person brings it up",
    session: { ...session, guarded: true },
    hearing: { choice: "menu:help", text: "" },
    to: "alone-question",
  },
  {
    what: "guarded, danger again: help at once",
    session: { ...session, guarded: true },
    hearing: { danger: danger("P0", "violence-now") },
    to: "danger",
  },
  {
    what: "guarded, danger to life: help at once, whoever writes",
    session: { ...after, guarded: true },
    hearing: { danger: danger("P0", "physical-abuse") },
    to: "danger",
  },
  {
    what: "guarded, thoughts of dying: help at once, whoever writes",
    session: { ...after, guarded: true },
    hearing: { danger: danger("P1", "self-harm") },
    to: "danger",
  },
  {
    what: "guarded, other danger: only once the person is alone",
    session: { ...after, guarded: true },
    hearing: { danger: danger("P1", "physical-abuse") },
    to: "alone-question",
  },
  {
    what: "guarded, a parent who asks about an own child is met as anybody",
    session: { ...after, guarded: true },
    hearing: { text: "con tôi bị đánh à", danger: danger("P1", "physical-abuse") },
    to: "guard",
  },
  {
    what: "guarded, a request to delete is answered as anybody's",
    session: { ...session, guarded: true },
    hearing: { word: "delete" },
    to: "word",
  },
  {
    what: "guarded, asking for a person",
    session: { ...session, guarded: true },
    hearing: { word: "person" },
    to: "alone-question",
  },
  {
    what: "guarded, who has written: the same answer as to anybody",
    session: { ...session, guarded: true },
    hearing: { intent: { smallTalk: "who-wrote" } },
    to: "side",
    more: { subject: "who-wrote" },
  },
  {
    what: "guarded, further words: no second greeting",
    session: { ...session, guarded: true, awaiting: { question: "menu" } },
    to: "unknown",
  },
  {
    what: "guarded, other words than yes or no to “alone?”",
    session: { ...session, guarded: true, awaiting: { question: "alone" } },
    to: "alone-question",
  },
  {
    what: "guarded, the answer to the gentle question",
    session: { ...session, guarded: true, awaiting: { question: "danger-check", kind: "self-harm" } },
    hearing: { yesNo: "yes" },
    to: "danger-answer",
  },
  {
    what: "a question of the heart where a place is asked for",
    hearing: { intent: { smallTalk: "who-knows" }, question: true },
    waiting: waiting("place"),
    to: "side",
    more: { subject: "who-knows" },
  },
  {
    what: "a place that is shown answers where a place is asked for",
    body: { kind: "media", media: "location", urls: [], text: "" },
    hearing: { text: "" },
    waiting: waiting("place"),
    to: "flow-answer",
  },
  {
    what: "a voice note tells what free words would",
    body: { kind: "media", media: "audio", urls: [], text: "" },
    hearing: { text: "" },
    waiting: waiting("text"),
    to: "flow-answer",
  },
  {
    what: "a voice note is no closed answer",
    body: { kind: "media", media: "audio", urls: [], text: "" },
    hearing: { text: "" },
    waiting: waiting("yes-no", ["yes", "no"]),
    to: "media",
  },
  {
    what: "a picture that was asked for",
    body: { kind: "media", media: "image", urls: [], text: "" },
    hearing: { text: "" },
    waiting: waiting("picture"),
    to: "flow-answer",
  },
  {
    what: "the menu is not put again and again",
    waiting: {
      prompt: waiting("choice", ["help"]).prompt,
      flow: { ...waiting("choice").flow, flow: "welcome", misses: 2 },
    },
    to: "unknown",
  },
  {
    what: "alone: yes",
    session: { ...session, guarded: true, awaiting: { question: "alone" } },
    hearing: { yesNo: "yes" },
    to: "alone-answer",
    more: { answer: "yes" },
  },
];

/** What a message means after danger, and where it means nothing of the kind. */
function afterDangerCases(): readonly Case[] {
  const grave: Session = { ...session, danger: { urgency: "P0", kinds: ["violence-now"], at: 1 } };
  const anothers: Session = {
    ...session,
    danger: { urgency: "P0", kinds: ["violence-now"], at: 1, about: "other" },
  };
  const ownLife: Session = { ...session, danger: { urgency: "P1", kinds: ["self-harm"], at: 1 } };
  const lesser: Session = { ...session, danger: { urgency: "P2", kinds: ["bullying"], at: 1 } };
  const asked = waiting("yes-no", ["yes", "no", "unsure"]);
  return [
    { what: "what now", session: grave, hearing: { turnWord: "what-now" }, waiting: asked, to: "what-now" },
    { what: "what now, staff have it", session: held, hearing: { turnWord: "what-now" }, to: "silence" },
    {
      what: "what now, guarded",
      session: { ...grave, guarded: true },
      hearing: { turnWord: "what-now" },
      to: "guard",
    },
    {
      what: "an empty question is not looked up",
      hearing: { text: "thế thì sao", found: { trust: "sure", fits: [{ label: "right-1", score: 1 }] } },
      to: "unknown",
    },
    {
      what: "good-bye in danger",
      session: grave,
      hearing: { turnWord: "farewell" },
      to: "farewell",
      more: { grave: true },
    },
    {
      what: "good-bye after lesser danger",
      session: lesser,
      hearing: { turnWord: "farewell" },
      to: "farewell",
      more: { grave: false },
    },
    {
      what: "good-bye of who tells of another's danger",
      session: anothers,
      hearing: { turnWord: "farewell" },
      to: "farewell",
      more: { grave: false },
    },
    {
      what: "everybody's pardon after words of dying",
      session: ownLife,
      hearing: { turnWord: "sorry" },
      to: "farewell",
      more: { grave: true },
    },
    {
      what: "everybody's pardon after anything else",
      session: grave,
      hearing: { turnWord: "sorry" },
      to: "unknown",
    },
    {
      what: "good-bye for ever that shows a danger of its own",
      session: grave,
      hearing: { text: "vĩnh biệt", turnWord: "for-ever", danger: danger("P1", "self-harm") },
      to: "farewell",
      more: { grave: true },
    },
    {
      what: "taken back",
      session: ownLife,
      hearing: { turnWord: "takes-back", word: "stop" },
      waiting: asked,
      to: "retraction",
    },
    {
      what: "taken back after lesser danger",
      session: lesser,
      hearing: { turnWord: "takes-back", word: "stop" },
      to: "word",
    },
    {
      what: "“em ổn ạ” where safety is asked for",
      session: grave,
      hearing: { turnWord: "takes-back", yesNo: "yes" },
      waiting: asked,
      to: "flow-answer",
    },
    {
      what: "an answer after a taking back",
      session: { ...ownLife, awaiting: { question: "retraction", kind: "self-harm" } },
      hearing: { yesNo: "no" },
      to: "retraction-answer",
      more: { answer: "no" },
    },
    {
      what: "somebody comes",
      session: grave,
      hearing: { newFacts: ["comes"] },
      waiting: asked,
      to: "more",
      more: { fact: "comes" },
    },
    {
      what: "pills in a talk that is not about dying",
      session: grave,
      hearing: { newFacts: ["took"] },
      to: "unknown",
    },
    {
      what: "a fact in a story that is asked for",
      session: after,
      hearing: { newFacts: ["comes"] },
      waiting: waiting("text"),
      to: "flow-answer",
    },
    {
      what: "danger now, told again",
      session: grave,
      hearing: { danger: danger("P0", "violence-now") },
      waiting: asked,
      to: "more",
      more: { fact: null },
    },
    {
      what: "danger now, told again with an answer",
      session: grave,
      hearing: { danger: danger("P0", "violence-now"), yesNo: "no" },
      waiting: asked,
      to: "flow-answer",
    },
  ];
}

/** While the bot asks for a member of staff: answers stay with the flow, all else goes back to them. */
function lentCases(): readonly Case[] {
  const { holder } = held;
  if (holder.who !== "staff") throw new Error("Somebody of the staff has the talk.");
  const lent: Session = { ...session, lent: { to: "f", at: 1, holder } };
  const asked = waiting("yes-no", ["yes", "no"]);
  const back = "back-to-staff";
  return [
    { what: "lent: an answer", session: lent, hearing: { yesNo: "yes" }, waiting: asked, to: "flow-answer" },
    {
      what: "lent: a word within the questions",
      session: lent,
      hearing: { word: "back" },
      waiting: asked,
      to: "word",
    },
    { what: "lent: hide", session: lent, hearing: { word: "hide" }, waiting: asked, to: "word" },
    { what: "lent: stop", session: lent, hearing: { word: "stop" }, waiting: asked, to: back },
    {
      what: "lent: a person is asked for",
      session: lent,
      hearing: { word: "person" },
      waiting: asked,
      to: back,
    },
    { what: "lent: a menu item", session: lent, hearing: { choice: "menu:ask" }, waiting: asked, to: back },
    { what: "lent: a question", session: lent, hearing: { question: true }, waiting: asked, to: back },
    {
      what: "lent: danger",
      session: lent,
      hearing: { danger: danger("P0", "self-harm") },
      waiting: asked,
      to: "danger",
    },
    {
      what: "lent: an unsure sign",
      session: lent,
      hearing: { danger: danger("P2", "self-harm", "ask") },
      waiting: asked,
      to: back,
    },
    {
      what: "lent: a voice note that was not asked for",
      session: lent,
      body: { kind: "media", media: "audio", urls: [], text: "" },
      hearing: { text: "" },
      waiting: asked,
      to: back,
    },
    { what: "lent: nothing waits any more", session: lent, to: back },
    { what: "lent and guarded", session: { ...lent, guarded: true }, waiting: asked, to: back },
  ];
}

describe("where a person's event goes", () => {
  it.each(cases)(
    "$what → $to",
    ({ session: from = session, hearing, waiting: waits = null, body, to, more = {} }) => {
      const found = route(event(body), from, { ...heard, ...hearing }, waits);
      expect(found).toMatchObject({ to, ...more });
    },
  );
});
