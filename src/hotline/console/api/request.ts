import type { z } from "zod";
import { type ErrorCode, errorBody } from "../../api/contract.js";
import { pressHeader } from "../../api/fields.js";
import { blobName, PressBook, wishOf } from "./press.js";
import { newRequestId } from "./request-id.js";
import { noteServerTime } from "./server-clock.js";

const presses = new PressBook();

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
export async function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  return read(schema, await ask(path, { method: "GET" }));
}

/** Wants something done, once for each press: see {@link PressBook}. Rejects with {@link RequestFailed}. */
export async function post<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body: unknown,
): Promise<z.output<Schema>> {
  const words = JSON.stringify(body);
  // Who signs in anew with the same words wants the cookie that comes with the answer, not the answer of before.
  if (path.includes("/auth/")) return read(schema, await askAs(newRequestId(), path, words));
  return read(schema, await presses.once(wishOf(path, words), (id) => askAs(id, path, words)));
}

/**
 * The same for wishes of which the asker knows best which two are one and the same: words to a person may be said twice.
 */
export async function postAnew<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body: { readonly requestId: string },
): Promise<z.output<Schema>> {
  return read(schema, await askAs(body.requestId, path, JSON.stringify(body)));
}

function askAs(press: string, path: string, body: string): Promise<unknown> {
  const headers = { "content-type": "application/json", [pressHeader]: press };
  return ask(path, { method: "POST", headers, body });
}

/** Sends something that may be the last of this page, which is not waited for. Resolves with whether it was taken. */
export async function postLeaving(path: string, body: unknown): Promise<boolean> {
  const headers = { "content-type": "application/json" };
  const words = JSON.stringify(body);
  try {
    const sent = await fetch(path, { method: "POST", headers, body: words, keepalive: true });
    return sent.ok;
  } catch {
    return false;
  }
}

/** Sends a file as it is, once for each press. Rejects with {@link RequestFailed}. */
export async function postBytes<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body: Blob,
  more: Readonly<Record<string, string>> = {},
): Promise<z.output<Schema>> {
  const sent = await presses.once(wishOf(path, blobName(body)), (press) => {
    const headers = { "content-type": "application/octet-stream", ...more, [pressHeader]: press };
    return ask(path, { method: "POST", headers, body }, filePatience);
  });
  return read(schema, sent);
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

async function ask(path: string, init: RequestInit, within = patience): Promise<unknown> {
  const response = await send(path, init, within);
  noteServerTime(response.headers.get("date"));
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(body);
  return body;
}

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
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
