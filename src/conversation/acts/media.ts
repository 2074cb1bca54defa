import type { PersonEvent } from "../../model/event.js";
import { alert, urgencyOf } from "../case-record.js";
import type { Stack } from "../controller.js";
import type { TurnWork } from "../turn-work.js";

type Media = Extract<PersonEvent, { kind: "media" }>;

/** Answers a picture, a voice note, a sticker: never with "please type". The transcript already has it. */
export async function actOnMedia(work: TurnWork, stack: Stack, media: Media): Promise<void> {
  if (media.media === "audio") hearVoiceNote(work);
  else work.say(keyFor(work, media));
  await stack.reprompt();
}

/** A voice note goes to a person; the bot says truthfully whether somebody will listen now. */
function hearVoiceNote(work: TurnWork): void {
  const onDuty = work.input.facts.someoneOnDuty;
  alert(work, urgencyOf(work), "voice-note");
  work.say(onDuty ? "common:voice-note" : "common:voice-note-nobody");
}

function keyFor(work: TurnWork, media: Media): string {
  if (media.media === "sticker") return "common:sticker";
  if (media.media === "location") return "common:location-thanks";
  return isLocked(work) || work.session.danger !== undefined ? "common:picture-danger" : "common:picture";
}

/** A picture in a talk with sexual or online danger is locked: only a supervisor opens it, with a reason. */
export function isLocked(work: TurnWork): boolean {
  const kinds = work.session.danger?.kinds ?? [];
  return kinds.includes("sexual-abuse") || kinds.includes("online-abuse");
}
