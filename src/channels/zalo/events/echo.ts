import { textAt } from "../json.js";
import { addressee, foundEvent, foundReceipt, type Reader, subjectKey } from "./reading.js";

/** What stands in a transcript for something without words that staff sent from OA Manager. */
const wordsFor: Readonly<Record<string, string>> = {
  oa_send_text: "",
  oa_send_image: "[hình ảnh]",
  oa_send_gif: "[ảnh động]",
  oa_send_list: "[danh sách]",
  oa_send_file: "[tệp]",
  oa_send_sticker: "[nhãn dán]",
  oa_send_template: "[tin mẫu]",
};

/** Names of the events that tell what our OA sent, by whoever's hand. */
export const echoNames: readonly string[] = Object.keys(wordsFor);

/**
 * Reads what our OA sent. With `sender.admin_id` a human wrote it in OA Manager; without it, it is an echo of a
 * message of ours and tells the sender that it arrived.
 */
export const readEcho: Reader = (delivered, reading) => {
  const user = addressee(delivered, reading);
  if (!user) return null;
  const { raw, name } = delivered;
  const id = textAt(raw, "message", "msg_id");
  const text = textAt(raw, "message", "text");
  if (textAt(raw, "sender", "admin_id") !== undefined) {
    const key = id ?? subjectKey(delivered, reading, user);
    const body = { kind: "outside-answer", text: text ?? wordsFor[name] ?? "" } as const;
    return foundEvent(delivered, reading, user, key, body);
  }
  return foundReceipt(delivered, reading, user, {
    kind: "echo",
    platformIds: id === undefined ? [] : [id],
    ...(text === undefined ? {} : { textHash: reading.textHash(text) }),
  });
};
