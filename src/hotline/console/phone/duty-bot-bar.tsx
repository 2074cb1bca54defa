import { useDutyBot } from "../api/phone.js";
import { serverNow } from "../api/server-clock.js";
import { IconAlert } from "../icons.js";
import { troubleWords } from "./duty-bot-words.js";

/** Says to who leads that duty phones are not, or soon will not be, reached. */
export function DutyBotBar() {
  const bot = useDutyBot().data;
  const words = bot === undefined ? null : troubleWords(bot, serverNow());
  return (
    <div role="status" className="live-place">
      {words !== null && (
        <p className="live-bar lost">
          <IconAlert size={18} aria-hidden />
          <span>
            <strong>Điện thoại trực:</strong> {words}
          </span>
        </p>
      )}
    </div>
  );
}
