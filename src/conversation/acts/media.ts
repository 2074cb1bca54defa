import type { DangerFinding } from "../../model/danger.js";
import type { PersonEvent } from "../../model/event.js";
import { alert, openCase, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";

type Media = Extract<PersonEvent, { kind: "media" }>;

/** Answers a picture, a voice note, a sticker: never with "please type". The transcript already has it. */
export async function actOnMedia(work: TurnWork, stack: Stack, media: Media): Promise<void> {
  acknowledge(work, media);
  await stack.reprompt();
}

/** Says that something shown or spoken has arrived; a voice note goes to a person. */
export function acknowledge(work: TurnWork, media: Media): void {
  switch (media.media) {
    case "audio":
      return hearVoiceNote(work);
    case "sticker":
      return work.sayVaried(["common:sticker", "common:sticker-again", "common:still-here"]);
    case "location":
      return work.say("common:location-thanks");
    default:
      return seePicture(work);
  }
}

/** A voice note is kept for a person, with a case to keep it; the bot says truthfully whether somebody will listen now. */
function hearVoiceNote(work: TurnWork): void {
  const read = work.input.facts.readByPeople;
  openCase(work, urgencyOf(work), "voice-note");
  alert(work, urgencyOf(work), "voice-note");
  const first = read ? "common:voice-note" : "common:voice-note-nobody";
  work.sayVaried([first, "common:voice-note-again", "common:voice-note-kept"]);
}

/** While the talk is guarded, a picture is answered as anybody's. */
function seePicture(work: TurnWork): void {
  const delicate = !work.session.guarded && (isLocked(work) || work.session.danger !== undefined);
  const first = delicate ? "common:picture-danger" : "common:picture";
  work.sayVaried([first, delicate ? "common:picture-danger-again" : "common:picture-again"]);
}

/** A talk with sexual or online danger, by what was told before or stands beside the picture: what it shows is locked. */
export function isLocked(work: TurnWork, beside?: DangerFinding): boolean {
  const kinds = [...(work.session.danger?.kinds ?? []), ...(beside?.dangers ?? []).map(({ kind }) => kind)];
  return kinds.includes("sexual-abuse") || kinds.includes("online-abuse");
}
