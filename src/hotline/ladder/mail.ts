import { createTransport } from "nodemailer";
import type { Outcome } from "./deliveries.js";
import { type Notice, noticeLine } from "./notice.js";

/** What sending mail depends on. */
export interface MailNeeds {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  /** Who the mail comes from. */
  readonly from: string;
  /** The console's own address. */
  readonly console: string;
  readonly now: () => number;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends alarms as short plain mails. A server that does not answer within its time is a failure. */
export function createMailWay({ url, from, console, now }: MailNeeds) {
  const transport = createTransport({ url, ...patience });
  return async (to: string, notice: Notice): Promise<Outcome> => {
    const line = noticeLine(notice, now());
    try {
      await transport.sendMail({
        ...{ from, to },
        subject: `[Tiếng Em] ${line}`,
        text: `${line}\n\nXin mở trang trực: ${console}\nThư này do máy gửi. Xin đừng trả lời.\n`,
        // The headers a mail program goes by when it decides whether to make a sound.
        priority: notice.urgency === "P0" ? "high" : "normal",
      });
      return { sent: true, code: "sent" };
    } catch (thrown) {
      return { sent: false, code: codeOf(thrown) };
    }
  };
}

/** The server's number or the library's word; never its sentence, which may repeat the address. */
function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return "fault";
  if ("responseCode" in thrown && typeof thrown.responseCode === "number") return String(thrown.responseCode);
  return "code" in thrown && typeof thrown.code === "string"
    ? thrown.code.toLowerCase().slice(0, 40)
    : "fault";
}
