import type { Response } from "express";
import { type ErrorCode, errorCatalogue } from "../api/error-contract.js";

/** A "no" to the asker: one of the catalogue; `retryAfter` in seconds. */
export class Refusal {
  readonly code: ErrorCode;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, retryAfter?: number) {
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** A refusal as a value, for `return refuse("not-found")`. */
export function refuse(code: ErrorCode, retryAfter?: number): Refusal {
  return new Refusal(code, retryAfter);
}

/** Answers with a refusal's status and words. */
export function sendRefusal(response: Response, { code, retryAfter }: Refusal): void {
  const { status, message } = errorCatalogue[code];
  if (status === 503 || retryAfter !== undefined) response.set("retry-after", `${retryAfter ?? 3}`);
  const words = status === 429 && retryAfter !== undefined ? waitWords(retryAfter) : message;
  response.status(status).json({ error: { code, message: words } });
}

/** After wrong tries each wait is longer than the one before, so it is said how long it is; `seconds` from now. */
function waitWords(seconds: number): string {
  const wait = seconds <= 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;
  return `Đã thử nhiều lần. Xin đợi ${wait} rồi thử lại.`;
}
