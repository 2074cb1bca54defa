import { describe, expect, it } from "vitest";
import { checkFlows } from "../../src/flow/check.js";
import { parseFlow } from "../../src/flow/loader.js";
import { type Flow, flowSchema } from "../../src/flow/schema.js";
import { checkShape } from "../../src/flow/words.js";
import { type ContentFault, parseYaml } from "../../src/infra/yaml-source.js";
import type { Capabilities } from "../../src/model/channel.js";

const narrow: Capabilities = {
  textLength: 700,
  choices: 13,
  choiceLabelLength: 20,
  buttons: 2,
  buttonLabelLength: 15,
  buttonTextLength: 80,
  windowMs: null,
  humanWindowMs: null,
  typing: false,
  silent: false,
  mergeTurn: false,
};
const wide: Capabilities = {
  ...narrow,
  textLength: 4_000,
  choiceLabelLength: 60,
  buttons: 5,
  buttonTextLength: 4_000,
};

const flow = `id: intake
version: 1
discreet: true
start: hello
steps:
  hello:
    say: true
    buttons: [call-111]
    next: who
  who:
    ask: choice
    choices: [me, friend]
    field: who
    next:
      - { if: { answer: who, is: me }, go: place }
      - go: more
  more:
    ask: text
    optional: true
    once: false
    when: { fact: told, is: false }
    next: place
  place:
    ask: place
    field: place
    next: check
  check:
    ask: summary
    next: send
  send:
    effects: [{ do: alert, with: P1 }, { do: complete-case }]
    end: done
`;
const vi = `hello:
  say: "Chào {{you}}."
  say_child: "Chào {{you}} nhé."
  say_adult: "Kính chào {{you}}."
who:
  ask: Chuyện của ai?
  label: Về ai
  retry: Chọn một dòng.
  choices:
    me: Của mình
    friend: Của bạn
more:
  ask: Kể thêm nhé?
place:
  ask: Ở đâu?
  label: Nơi
check:
  ask: "{{summary}} Gửi nhé?"
`;
const en = `hello:
  say: Hello.
who:
  ask: Whose matter is it?
  label: Whose
  retry: Choose a line.
  choices:
    me: Mine
    friend: A friend's
more:
  ask: Is there more?
place:
  ask: Where?
  label: Place
check:
  ask: "{{summary}} Send?"
`;
const names = [
  ...["retry", "retry-help", "choose", "yes", "no", "skip", "send", "change", "back"],
  ...["nothing-before", "not-optional", "let-go", "offer-person", "moved", "not-correctable"],
  ...["call-111", "call-113", "call-114", "call-115"],
];
const common = names.map((name) => `"${name}": ${name}\n`).join("");
const right: Readonly<Record<string, string>> = {
  "flows/intake.yaml": flow,
  "locales/vi/intake.yaml": vi,
  "locales/en/intake.yaml": en,
  "locales/vi/common.yaml": common,
  "locales/en/common.yaml": common,
};

function check(
  files: Readonly<Record<string, string>>,
  previous: readonly Flow[] = [],
): readonly ContentFault[] {
  const entries = Object.entries(files);
  const flows = entries.flatMap(([name, text]) => {
    if (!name.startsWith("flows/")) return [];
    const read = parseFlow(text, name);
    expect(read.faults).toEqual([]);
    return read.file ?? [];
  });
  const words = entries.flatMap(([name, text]) => {
    const [, locale = "", namespace = ""] = /^locales\/(..)\/(.*)\.yaml$/.exec(name) ?? [];
    return locale === "" ? [] : checkShape({ locale, namespace, source: parseYaml(text, name) }).file;
  });
  return checkFlows(flows, words, [narrow, wide], previous, []);
}

/** The right files with one piece of one of them replaced; fails if the piece is not there. */
function change(file: string, piece: string, other: string): Record<string, string> {
  const text = right[file] ?? "";
  expect(text).toContain(piece);
  return { ...right, [file]: text.replace(piece, other) };
}

const flowFile = "flows/intake.yaml";
const viFile = "locales/vi/intake.yaml";
const enFile = "locales/en/intake.yaml";
const letters = (count: number) => "a".repeat(count);
const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);

type Case = readonly [kind: string, file: string, piece: string, other: string, fault: string];

const inFlows: readonly Case[] = [
  [
    "a start that is no step",
    flowFile,
    "start: hello",
    "start: hallo",
    "intake.yaml:4: start: there is no step hallo",
  ],
  ["a way to no step", flowFile, "next: who", "next: whom", "intake.yaml:9: hello: leads to whom"],
  ["a branch to no step", flowFile, "go: more", "go: mire", "who: leads to mire"],
  [
    "a step nothing leads to",
    flowFile,
    "- go: more",
    "- go: place",
    "intake.yaml:17: more: no way leads here",
  ],
  [
    "a step that neither goes on nor ends",
    flowFile,
    "    end: done\n",
    "",
    "send: needs either `next` or `end`",
  ],
  [
    "a step that goes on and ends",
    flowFile,
    "    end: done\n",
    "    end: done\n    next: check\n",
    "send: needs either",
  ],
  [
    "an end that may be left out",
    flowFile,
    "end: done",
    "end: done\n    when: { voice: child }",
    "a step with `end` can not",
  ],
  [
    "branches without a last way",
    flowFile,
    "- go: more",
    "- { if: { voice: child }, go: more }",
    "the last branch must have no `if`",
  ],
  [
    "a branch behind the last way",
    flowFile,
    "- { if: { answer: who, is: me }, go: place }",
    "- go: place",
    "must be the last",
  ],
  [
    "a way that never ends",
    flowFile,
    "    end: done\n",
    "    next: check\n",
    "send: no way from here comes to an end",
  ],
  [
    "a loop without a question",
    flowFile,
    "- go: more",
    "- { if: { voice: teen }, go: more }\n      - go: who",
    "who: a loop leads back here",
  ],
  [
    "a loop whose question is left out",
    flowFile,
    "    next: place\n  place",
    "    next:\n      - { if: { voice: teen }, go: place }\n      - go: more\n  place",
    "more: a loop leads back",
  ],
  ["a choice of nothing", flowFile, "    choices: [me, friend]\n", "", "who.ask: needs `choices`"],
  [
    "choices of a question in words",
    flowFile,
    "ask: text",
    "ask: text\n    choices: [a]",
    "more.choices: are for choice",
  ],
  [
    "a yes-no without no",
    flowFile,
    "ask: choice\n    choices: [me, friend]",
    'ask: yes-no\n    choices: ["yes", maybe]',
    "must contain yes and no",
  ],
  ["a choice twice", flowFile, "[me, friend]", "[me, friend, me]", "who.choices: name a value twice"],
  ["a choice called skip", flowFile, "[me, friend]", "[me, friend, skip]", "who.choices: skip is offered"],
  [
    "an option for a step that does not ask",
    flowFile,
    "say: true",
    "say: true\n    optional: true",
    "hello.optional: is only for",
  ],
  ["an unknown button", flowFile, "call-111", "call-112", "hello.buttons: call-112 is not known"],
  [
    "buttons without a text",
    flowFile,
    "    end: done",
    "    buttons: [call-111]\n    end: done",
    "send.buttons: need a text",
  ],
  [
    "too many buttons",
    flowFile,
    "[call-111]",
    "[call-111, call-113, call-114]",
    "hello.buttons: 3; a channel shows 2",
  ],
  [
    "an urgency there is not",
    flowFile,
    "with: P1",
    "with: P9",
    "alert goes with P0, P1, P2, P3, not with P9",
  ],
  [
    "a flow there is not",
    flowFile,
    "{ do: alert, with: P1 }",
    "{ do: start-flow, with: nowhere }",
    "start-flow goes with intake",
  ],
  [
    "a voice there is not",
    flowFile,
    "{ do: alert, with: P1 }",
    "{ do: set-voice, with: elder }",
    "set-voice goes with unknown, child",
  ],
  [
    "a case completed before the answer",
    flowFile,
    "ask: summary",
    "ask: summary\n    effects: [{ do: complete-case }]",
    "check.effects: take place before",
  ],
  [
    "too many choices",
    flowFile,
    "[me, friend]",
    `[me, friend, ${values(12).join(", ")}]`,
    "who.choices: 14 with the skip",
  ],
  [
    "a condition on no question",
    flowFile,
    "{ answer: who, is: me }",
    "{ answer: hello, known: true }",
    "intake.yaml:15: who: the condition asks for the answer of hello",
  ],
  [
    "a value a question never has",
    flowFile,
    "{ answer: who, is: me }",
    "{ answer: who, in: [me, us] }",
    "who is never answered with us",
  ],
  [
    "a value of free words",
    flowFile,
    "{ answer: who, is: me }",
    "{ not: { answer: place, is: Hue } }",
    "the answer of place is in free words",
  ],
  [
    "a fact there is not",
    flowFile,
    "fact: told",
    "fact: tall",
    "intake.yaml:21: more: the fact tall is not known",
  ],
  ["a value a fact never has", flowFile, "is: false", "is: P1", "the fact told is true or false"],
  [
    "a fact without its value",
    flowFile,
    "fact: told, is: false",
    "fact: danger, is: boredom",
    "the fact danger must be one of none",
  ],
  [
    "a second version without its map",
    flowFile,
    "version: 1",
    "version: 2",
    "intake.yaml:2: version: 2 needs `from`",
  ],
  [
    "a map from a wrong version",
    flowFile,
    "version: 1",
    "version: 3\nfrom: { version: 1, steps: {} }",
    "the version before 3 is 2",
  ],
  [
    "a map to no step",
    flowFile,
    "version: 1",
    "version: 2\nfrom: { version: 1, steps: { who: whom } }",
    "from: who goes to whom",
  ],
];

const inWords: readonly Case[] = [
  [
    "a text missing in one language",
    enFile,
    "  ask: Where?\n",
    "",
    "flows/intake.yaml:23: place.ask: has no text in en; write it in locales/en/intake.yaml.",
  ],
  ["a label missing", viFile, "  label: Nơi\n", "", "place.label: has no text in vi"],
  ["a choice without a label", viFile, "    me: Của mình\n", "", "who.choices.me: has no text in vi"],
  ["a retry in one language only", enFile, "  retry: Choose a line.\n", "", "who.retry: has no text in en"],
  [
    "a text nobody says",
    viFile,
    "place:\n",
    "place:\n  say: Chào\n",
    "locales/vi/intake.yaml:15: place.say: no step says this",
  ],
  ["a text of no step", viFile, "more:\n", "mehr:\n", "mehr.ask: no step says this"],
  [
    "a choice nobody offers",
    viFile,
    "    me:",
    "    you: Của bạn\n    me:",
    "who.choices.you: no step says this",
  ],
  [
    "a form without the base form",
    viFile,
    '  say: "Chào {{you}}."\n',
    "",
    "hello.say_child: has no base form",
  ],
  [
    "a child's form without the adult's",
    viFile,
    '  say_adult: "Kính chào {{you}}."\n',
    "",
    "vi/intake.yaml:3: hello.say_child: has no _adult",
  ],
  [
    "an adult's form without the child's",
    viFile,
    '  say_child: "Chào {{you}} nhé."\n',
    "",
    "hello.say_adult: has no _child",
  ],
  [
    "a form of address there is not",
    viFile,
    "say_child",
    "say_kid",
    "hello.say_kid: _kid is no form of address",
  ],
  ["an empty text", viFile, "ask: Ở đâu?", 'ask: " "', "place.ask: is empty"],
  [
    "letters and marks apart",
    viFile,
    "Ở đâu?",
    "Ở đâu?".normalize("NFD"),
    "place.ask: has letters and marks apart",
  ],
  ["an unknown placeholder", viFile, "{{summary}}", "{{sumary}}", "check.ask: {{sumary}} is not known"],
  [
    "a summary where nothing is summed up",
    viFile,
    "Ở đâu?",
    '"{{summary}} Ở đâu?"',
    "place.ask: {{summary}} stands only in the question of a summary",
  ],
  ["a single brace", viFile, "{{summary}}", "{summary}", "check.ask: has a single brace"],
  ["a text too long", viFile, "Kể thêm nhé?", letters(701), "more.ask: is 701 long; 700 fit"],
  ["a text with buttons too long", enFile, "Hello.", letters(81), "hello.say: is 81 long; 80 fit"],
  ["a choice's label too long", viFile, "Của mình", letters(21), "who.choices.me: is 21 long; 20 fit"],
  [
    "a label with a placeholder too long",
    viFile,
    "Về ai",
    `"${letters(14)}{{you}}"`,
    "who.label: is 21 long; 20 fit",
  ],
  [
    "a telling word on the lock screen",
    viFile,
    "Ở đâu?",
    "Nơi bị Xâm hại ở đâu?",
    "place.ask: “xâm hại” shows on a lock screen",
  ],
  ["a telling word in another form", viFile, "Chào {{you}} nhé.", `${letters(57)} {{you}} bị đánh`, ""],
  ["a telling word in English", enFile, "Where?", "Where was the abuser?", "place.ask: “abuser” shows"],
  [
    "a common word missing",
    "locales/vi/common.yaml",
    '"choose": choose\n',
    "",
    "locales/vi/common.yaml:1: choose: is missing",
  ],
  [
    "a button's label too long",
    "locales/en/common.yaml",
    '"call-111": call-111',
    `"call-111": ${letters(16)}`,
    "call-111: is 16 long; 15 fit",
  ],
  [
    "a common label too long",
    "locales/en/common.yaml",
    '"skip": skip',
    `"skip": ${letters(21)}`,
    "skip: is 21 long; 20 fit",
  ],
  [
    "a text of one language only",
    "locales/en/common.yaml",
    '"retry":',
    'extra: x\n"retry":',
    "locales/vi/common.yaml:1: extra: is missing here",
  ],
];

describe("the checker", () => {
  it("finds nothing wrong with what is right", () => {
    expect(check(right)).toEqual([]);
  });

  it.each([...inFlows, ...inWords])("%s", (_, file, piece, other, fault) => {
    const messages = check(change(file, piece, other)).map((one) => one.message);
    if (fault === "") expect(messages).toEqual([]);
    else
      expect(
        messages.filter((message) => message.includes(fault)),
        messages.join("\n"),
      ).not.toEqual([]);
  });

  it("finds files of words that are missing", () => {
    const { [enFile]: _own, "locales/en/common.yaml": _common, ...rest } = right;
    const messages = check(rest).map((fault) => fault.message);
    expect(messages).toContain(
      "flows/intake.yaml:1: The flow has no texts in en; write locales/en/intake.yaml.",
    );
    expect(messages.filter((message) => message.startsWith("locales/en/common.yaml:1"))).not.toEqual([]);
  });

  it("finds everything at once, by file and line", () => {
    const broken = flow.replace("call-111", "call-112").replace("P1", "P9");
    const found = check({ ...right, [flowFile]: broken, [viFile]: vi.replace("Nơi", letters(30)) });
    expect(found.map((fault) => [fault.file, fault.line])).toEqual([
      [flowFile, 8],
      [flowFile, 31],
      [viFile, 16],
    ]);
  });

  it("finds a talk that would grow too large to be stored", () => {
    const steps = values(30).map((id, index, all) => [
      id,
      { ask: "place", next: all[index + 1] ?? "end-here" },
    ]);
    const text = JSON.stringify({
      id: "big",
      version: 1,
      start: "v0",
      steps: { ...Object.fromEntries(steps), "end-here": { end: "done" } },
    });
    const messages = check({ ...right, "flows/big.yaml": text }).map((fault) => fault.message);
    expect(messages.filter((message) => /A talk in this flow may take \d+ bytes/.test(message))).toHaveLength(
      1,
    );
  });

  it("finds a walk of more steps than a turn may take", () => {
    const steps = values(51).map((id, index, all) => [
      id,
      { ask: "text", next: all[index + 1] ?? "end-here" },
    ]);
    const text = JSON.stringify({
      id: "long",
      version: 1,
      start: "v0",
      steps: { ...Object.fromEntries(steps), "end-here": { end: "done" } },
    });
    const messages = check({ ...right, "flows/long.yaml": text }).map((fault) => fault.message);
    expect(
      messages.filter((message) => message.includes("steps may follow without a question")),
    ).toHaveLength(1);
  });

  it("proves that talks at every question of the version before can go on", () => {
    const before = flowSchema.parse({
      id: "intake",
      version: 1,
      start: "who",
      steps: {
        who: { ask: "text", next: "colour" },
        colour: { ask: "text", next: "bye" },
        bye: { end: "done" },
      },
    });
    const second = (map: string) =>
      change(flowFile, "version: 1", `version: 2\nfrom: { version: 1, steps: ${map} }`);
    expect(check(second("{ colour: place }"), [before])).toEqual([]);
    expect(check(second("{ who: who }"), [before]).map((fault) => fault.message)).toEqual([
      "flows/intake.yaml:3: from: talks waiting at colour of version 1 have nowhere to go; map it.",
    ]);
  });
});
