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
  response.status(status).json({ error: { code, message } });
}
