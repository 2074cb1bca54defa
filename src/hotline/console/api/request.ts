import type { z } from "zod";
import { type ErrorCode, errorBody } from "../../api/contract.js";
import { noteServerTime } from "./server-clock.js";

/** Milliseconds after which an answer is no longer waited for. */
const patience = 20_000;
/** The same for a large file on a slow line, or a form that is made after all that wait before it: six of 30 s at most. */
const filePatience = 240_000;

/** What can go wrong beside the catalogue: no answer came, or one that does not keep to the contract. */
export type FailureCode = ErrorCode | "unreachable" | "unreadable";

/** A request that did not succeed; `message` is Vietnamese and can be shown as it is. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed";

  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

/** Asks for something. Rejects with {@link RequestFailed}. */
export function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  return ask(path, schema, { method: "GET" });
}

/** Wants something done. Rejects with {@link RequestFailed}. */
export function post<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body: unknown,
): Promise<z.output<Schema>> {
  const headers = { "content-type": "application/json" };
  return ask(path, schema, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Sends a file as it is. Rejects with {@link RequestFailed}. */
export function postBytes<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body: Blob,
  more: Readonly<Record<string, string>> = {},
): Promise<z.output<Schema>> {
  const headers = { "content-type": "application/octet-stream", ...more };
  return ask(path, schema, { method: "POST", headers, body }, filePatience);
}

/** Asks for a file. Rejects with {@link RequestFailed}. */
export async function getFile(path: string): Promise<Blob> {
  const response = await send(path, { method: "GET" }, filePatience);
  if (!response.ok) throw refusal(await response.json().catch(() => undefined));
  try {
    return await response.blob();
  } catch (error) {
    throw new RequestFailed("unreachable", unreachableWords(error));
  }
}

async function ask<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  init: RequestInit,
  within = patience,
): Promise<z.output<Schema>> {
  const response = await send(path, init, within);
  noteServerTime(response.headers.get("date"));
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(body);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new RequestFailed("unreadable", "Máy chủ trả lời không đúng dạng. Xin tải lại trang.");
}

async function send(path: string, init: RequestInit, within: number): Promise<Response> {
  try {
    return await fetch(path, {
      ...init,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(within),
    });
  } catch (error) {
    throw new RequestFailed("unreachable", unreachableWords(error));
  }
}

function unreachableWords(error: unknown): string {
  const late = error instanceof DOMException && error.name === "TimeoutError";
  return late
    ? "Máy chủ chưa trả lời. Chưa rõ việc này đã được ghi nhận chưa. Xin thử lại."
    : "Không kết nối được với máy chủ. Việc này chưa được ghi nhận. Xin thử lại.";
}

function refusal(body: unknown): RequestFailed {
  const parsed = errorBody.safeParse(body);
  if (parsed.success) return new RequestFailed(parsed.data.error.code, parsed.data.error.message);
  return new RequestFailed("unreadable", "Máy chủ đang trục trặc. Việc này chưa được ghi nhận. Xin thử lại.");
}

/** What to show for anything that was thrown. */
export function failureWords(error: unknown): string {
  return error instanceof RequestFailed ? error.message : "Trang gặp lỗi. Xin tải lại trang.";
}

/** True if the error is this one of the catalogue. */
export function failedWith(error: unknown, code: FailureCode): boolean {
  return error instanceof RequestFailed && error.code === code;
}
