import { readNumber } from "../reading.js";
import { moment, testAlarm } from "../words.js";
import type { Dialog } from "./context.js";
import { outside, say } from "./dialog.js";

/** Sends this phone what an alarm looks like, and writes down that it was heard. */
export async function tryAlarm(dialog: Dialog): Promise<void> {
  await say(dialog, testAlarm);
  const text = (await dialog.wait()).message?.text ?? "";
  if (readNumber(text) !== 1) {
    await say(
      dialog,
      "Chưa ghi nhận. Nếu không nghe chuông, xin kiểm tra âm báo của máy rồi gửi lại “thử chuông”.",
    );
    return;
  }
  await outside(dialog, async ({ needs, owner, say: answer }) => {
    await needs.desk.testAlarm(owner);
    return answer(`Đã ghi: máy này có báo, lúc ${moment(needs.now())}.`);
  });
}
