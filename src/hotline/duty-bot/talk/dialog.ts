import { isStop, readNumber } from "../reading.js";
import { numbered } from "../words.js";
import type { Dialog, DutyPart } from "./context.js";

/** A wrong answer is asked again so often; then the conversation ends. */
const repeats = 2;

/** Asks or does something outside the conversation, once; what comes back has to survive JSON. */
export function outside<Value>(dialog: Dialog, work: (duty: DutyPart) => Promise<Value>): Promise<Value> {
  return dialog.external((context) => work(context.duty));
}

/** Says something. */
export async function say(dialog: Dialog, text: string): Promise<void> {
  await outside(dialog, (duty) => duty.say(text));
}

/** Puts a question with numbered choices; the index of the choice, or null when the conversation is over. */
export async function choose(
  dialog: Dialog,
  question: string,
  choices: readonly string[],
): Promise<number | null> {
  await say(dialog, numbered(question, choices));
  for (let tries = 0; ; tries++) {
    const text = (await dialog.wait()).message?.text ?? "";
    if (isStop(text)) {
      await say(dialog, "Đã dừng, chưa thay đổi gì thêm.");
      return null;
    }
    const number = readNumber(text);
    if (number !== null && number <= choices.length) return number - 1;
    if (tries === repeats) {
      await say(dialog, "Đã dừng vì chưa rõ câu trả lời. Xin gửi lại từ đầu khi cần.");
      return null;
    }
    await say(dialog, `Xin trả lời bằng một số từ 1 đến ${choices.length}, hoặc 0 để thôi.`);
  }
}
