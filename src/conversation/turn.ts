import type { Operation, Prompt } from "../flow/state.js";
import { Fault } from "../infra/fault.js";
import type { TranscriptEntry } from "../model/effect.js";
import type { PersonEvent } from "../model/event.js";
import type { Locale, Session } from "../model/session.js";
import type { Turn } from "../model/turn.js";
import { hearVoice, saysOnlyWhen, soundsLikeAnotherHand } from "../understanding/understand.js";
import { liftForDanger } from "./acts/blocking.js";
import { actOnBreakOff, windBreakOff } from "./acts/break-off.js";
import { forgetQuestion } from "./acts/danger.js";
import { endLoanWithFlow } from "./acts/loan.js";
import { isLocked } from "./acts/media.js";
import { actOnPerson } from "./acts/person.js";
import { actOnRung } from "./acts/rung.js";
import { actOnStaff, actOnStaffSilence, standBy } from "./acts/staff.js";
import { keepToldOfSelf, noteSafeContact } from "./acts/told-of-self.js";
import { listLessons, offerTopics } from "./acts/topics.js";
import { leadingDanger } from "./case-record.js";
import { type Act, TurnController } from "./controller.js";
import { liftFacts, noteFacts } from "./early-facts.js";
import type { FlowRunner } from "./flow-runner.js";
import { freshSession, meetAgain, putAside } from "./fresh-session.js";
import { type Hearing, hear, type Waiting } from "./hearing.js";
import { keepPlace } from "./lesson-place.js";
import { readOperation } from "./reading.js";
import { route } from "./route.js";
import type { Route } from "./routes/ways.js";
import { type House, TurnWork } from "./turn-work.js";
import { topFlow } from "./waiting.js";

/** What a turn is made of. */
export interface TurnParts {
  readonly house: House;
  readonly runner: FlowRunner;
}

/**
 * The one turn function of the product: webhooks, terminal, tests and bench use it.
 * Everything it says and does stands in its result; it rejects only for a fault of ours.
 */
export function createTurn(parts: TurnParts): Turn {
  const controller = new TurnController(parts.runner, dispatch(parts.runner));
  return async (input) => {
    const work = new TurnWork(input, input.session ?? freshSession(input.event), parts.house);
    if (input.event.body.kind === "withdraw") return withdraw(work);
    await controller.run(work);
    endLoanWithFlow(work);
    keepPlace(work);
    if (work.menuToOpen === "lessons") listLessons(work);
    if (work.menuToOpen === "ask") offerTopics(work);
    // Something else runs now: what lay aside is not come back to.
    if (topFlow(work.session.stack) !== null) dropAside(work);
    windBreakOff(work);
    return work.result();
  };
}

function dropAside(work: TurnWork): void {
  const { aside: _aside, ...rest } = work.session;
  work.session = rest;
}

/** Everything held of this person is given up; what the law keeps is the clerk's matter. */
function withdraw(work: TurnWork) {
  const { holder, lent } = work.session;
  if (holder.who !== "bot" || lent !== undefined)
    work.effect({ kind: "holder", holder: "bot", why: "withdrawn" });
  work.effect({ kind: "withdraw" });
  work.forget();
  return work.result();
}

function dispatch(runner: FlowRunner): Act {
  return async (work, stack) => {
    const { body } = work.input.event;
    switch (body.kind) {
      case "take-over":
      case "staff-message":
      case "hand-back":
      case "staff-work":
      case "transfer":
      case "run-flow":
      case "block":
      case "unblock":
      case "outside-answer":
      case "outside-control":
        await actOnStaff(work, stack, body);
        return null;
      case "timer":
        if (body.name === "staff-silence") await actOnStaffSilence(work, stack, work.input.event, body.since);
        else actOnBreakOff(work, body.since);
        return null;
      case "rung":
        actOnRung(work, body);
        return null;
      case "reaction":
        work.act();
        return null;
      case "leave":
      case "withdraw":
        return null;
      default:
        return personTurn(runner, work, stack, body);
    }
  };
}

async function personTurn(
  runner: FlowRunner,
  work: TurnWork,
  stack: Parameters<Act>[1],
  body: PersonEvent,
): Promise<Operation | null> {
  if (body.kind === "start" && work.input.session !== null && work.session.holder.who === "staff") {
    work.act();
    return null;
  }
  if (work.input.event.standby) await standBy(work, stack);
  const before = work.session;
  const waitingBefore = waitingOf(runner, work, before);
  work.session = meetAgain(before, work.now, work.house.lessons);
  if (work.session.stack === null && before.stack !== null) await stack.clear();
  const hearing = hear(work.input.event, work.session, work.house);
  const otherHand = listen(work, hearing);
  if (otherHand) await stack.clear();
  const waiting = otherHand || work.session.stack === null ? null : waitingBefore;
  work.recordHeard(entryOf(work, body, hearing));
  const hadCase = work.session.caseId !== undefined;
  const lifted = liftFacts(work, hearing, waiting?.prompt.step);
  work.lifted = Object.keys(lifted).length > 0;
  stack.fill(lifted, hearing.correction);
  keepToldOfSelf(work, hearing);
  liftForDanger(work, hearing);
  const decided = stillAsked(work, hearing, route(work.input.event, work.session, hearing, waiting));
  work.heard = hearing;
  forgetPassedOver(work, decided);
  const operation = await actOnPerson(work, stack, decided, hearing, waiting, () =>
    readOperation(hearing, prompt(waiting), work),
  );
  noteFacts(work, lifted, hadCase);
  noteSafeContact(work, hearing);
  return operation;
}

/** What is said to words that lead nowhere else. */
const passing: ReadonlySet<Route["to"]> = new Set(["unknown", "suggest", "mood"]);

/** Where words lead that only say when ("hôm qua"), if no gentle question is open. */
const leadsElsewhere: ReadonlySet<Route["to"]> = new Set([
  ...passing,
  "side",
  "answer",
  "start",
  "greeting",
  "danger-question",
]);

/**
 * A gentle question stays open over one message that says something else ("em 7 tuổi"): it is put once more. Who says
 * when it was has half said yes: asked in few words, and then taken to people.
 */
function stillAsked({ session }: TurnWork, { text }: Hearing, decided: Route): Route {
  const { awaiting, asked = [] } = session;
  if (awaiting?.question !== "danger-check") return decided;
  const { kind } = awaiting;
  const isFirst = asked.filter((one) => one === kind).length < 2;
  if (leadsElsewhere.has(decided.to) && saysOnlyWhen(text))
    return isFirst ? { to: "danger-question", kind } : { to: "danger-answer", kind, answer: "unsure" };
  return passing.has(decided.to) && isFirst ? { to: "danger-question", kind } : decided;
}

/** A gentle question that was not answered waits no longer: a later "có" answers another one. */
function forgetPassedOver(work: TurnWork, decided: Route): void {
  const isPut = ["danger-answer", "danger-question", "what-now", "heard"].includes(decided.to);
  if (work.session.awaiting?.question === "danger-check" && !isPut) forgetQuestion(work);
  if (
    work.session.awaiting?.question === "retraction" &&
    !["retraction-answer", "heard"].includes(decided.to)
  )
    forgetQuestion(work);
}

function waitingOf(runner: FlowRunner, work: TurnWork, session: Session): Waiting | null {
  const flow = topFlow(session.stack);
  if (flow === null) return null;
  const waits = runner.waiting(work, flow);
  return waits === null ? null : { flow, prompt: waits };
}

function prompt(waiting: Waiting | null): Prompt {
  if (waiting === null) throw new Fault("no-question", "An answer was routed to a flow that waits for none.");
  return waiting.prompt;
}

/** Takes up how the person speaks. True if a talk about danger suddenly sounds like somebody else: then it is guarded. */
function listen(work: TurnWork, hearing: Hearing): boolean {
  const { session } = work;
  if (hearing.language !== null && !greets(hearing)) followLanguage(work, hearing.language);
  const voice = hearing.voice ?? (isHarmedYoung(hearing) ? "child" : null);
  const { sure, age } = hearVoice(hearing.text);
  const isSure = sure === true;
  if (voice !== null && (session.voice === "unknown" || isSure || tellsGuarded(session, hearing)))
    work.change({ voice });
  if (hearing.pronoun !== null && work.session.voice !== "adult") work.change({ pronoun: hearing.pronoun });
  if (age !== undefined && work.session.voice !== "adult") work.change({ age });
  const otherVoice =
    session.voice === "child" && hearing.voice === "adult" && session.danger !== undefined && !isSure;
  const delicate = session.danger !== undefined || session.caseId !== undefined;
  if (!otherVoice && !(delicate && !session.guarded && soundsLikeAnotherHand(hearing.text))) return false;
  work.change({ guarded: true, ...putAside(session, work.house.lessons) });
  work.record({ by: "system", text: "voice-changed" });
  return true;
}

/** "Xin chào" is said in any language. */
function greets({ intent }: Hearing): boolean {
  return intent !== null && "smallTalk" in intent && intent.smallTalk === "hello";
}

/**
 * The first clear words decide; in a talk begun in Vietnamese one English line changes nothing, the second in a row
 * does. In the middle of questions a Vietnamese name of a place does not change the language.
 */
function followLanguage(work: TurnWork, language: Locale): void {
  const { spoke, stack } = work.session;
  const isMeant = language === "en" ? spoke !== "vi" : stack === null;
  work.change({ spoke: language, ...(isMeant ? { locale: language } : {}) });
}

/** Whoever tells of danger in a guarded talk is spoken to as they speak now. */
function tellsGuarded(session: Session, { danger }: Hearing): boolean {
  return session.guarded && danger.outcome === "act";
}

/** Who says "em" of itself and tells of being harmed, or of a friend, is spoken to as a child, unless it speaks of a marriage or a child of its own. */
function isHarmedYoung({ danger, pronoun, text }: Hearing): boolean {
  const lead = leadingDanger(danger);
  if (pronoun !== "em" || danger.outcome !== "act") return false;
  if (lead?.about === "child") return ofFriend.test(text);
  if (lead?.about !== "self") return false;
  return lead.kind !== "carer-crisis" && !ofOwnFamily.test(text);
}

/** Children tell of friends, of sisters and brothers, and of their class. */
const ofFriend =
  /(?:^|\s)(?:bạn|ban|(?:em|anh|chị|chi) (?:gái|gai|trai|họ|ho)|lớp|lop|trường|truong)(?: (?:thân|than|học|hoc|cùng|cung|lớp|lop|trường|truong|bàn|ban))*(?: (?:của|cua))? (?:em|e)(?=\s|$)/iu;

const ofOwnFamily =
  /(?:^|\s)(?:(?<!(?:lấy|lay|bắt|bat|cướp|cuop|kéo|keo|làm|lam|cưới|cuoi) )(?:chồng|chong|ck|vợ|vo)|con em|con của em|bé nhà em|be nha em|mẹ bỉm)(?=\s|$)/iu;

/** Media that may show somebody: all but stickers, places, voices and cards. */
const showsSomebody: ReadonlySet<string> = new Set(["image", "video", "file", "other"]);

function entryOf(work: TurnWork, body: PersonEvent, hearing: Hearing): TranscriptEntry {
  const dangers = hearing.danger.dangers.length === 0 ? {} : { dangers: hearing.danger.dangers };
  switch (body.kind) {
    case "media":
      return {
        by: "person",
        text: body.text,
        media: {
          kind: body.media,
          urls: body.urls,
          locked: showsSomebody.has(body.media) && isLocked(work, hearing.danger),
        },
        ...dangers,
      };
    case "choice":
      return { by: "person", text: body.label ?? body.value };
    case "start":
      return { by: "system", text: "start" };
    case "text":
    case "edit":
      return { by: "person", text: body.text, ...dangers };
    default:
      return { by: "system", text: body.kind };
  }
}
