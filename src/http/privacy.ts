import express, { type Router } from "express";

/** What somebody who asked for deletion gets: a code, and a page that tells how it stands. */
export interface DeletionReceipt {
  readonly url: string;
  readonly code: string;
}

/** A platform's privacy callbacks as the web application needs them. */
export interface PrivacyDoor {
  /** Null: the platform has not signed it. Rejects when it cannot be taken now: the platform tells the person so. */
  askDeletion(signedRequest: unknown): Promise<DeletionReceipt | null>;
  /** Somebody took the app's rights away; false: the platform has not signed it. */
  deauthorized(signedRequest: unknown): boolean;
}

/** `POST …/deletion` and `POST …/deauthorize`, each with the form field `signed_request`. */
export function privacyCallbacks(door: PrivacyDoor): Router {
  const router = express.Router();
  const form = express.urlencoded({ extended: false, limit: "10kb" });
  router.post("/deletion", form, async (request, response) => {
    const receipt = await door.askDeletion(fieldOf(request.body));
    if (receipt === null) return void response.status(401).end();
    response.json({ url: receipt.url, confirmation_code: receipt.code });
  });
  router.post("/deauthorize", form, (request, response) => {
    response.status(door.deauthorized(fieldOf(request.body)) ? 200 : 401).end();
  });
  return router;
}

function fieldOf(body: unknown): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, "signed_request") : undefined;
}

/**
 * The page of a request for deletion, at `/<code>`. Whoever looks at it – perhaps not the person – reads the same of
 * every request: not whether anything was held, nor of what kind. `receivedAt`: when it came in, milliseconds UTC;
 * null: there is no such request.
 */
export function deletionPage(receivedAt: (code: string) => Promise<number | null>, office: string): Router {
  const router = express.Router();
  router.get("/:code", async (request, response) => {
    const { code } = request.params;
    const at = /^[0-9A-F]{16}$/.test(code) ? await receivedAt(code) : null;
    response.status(at === null ? 404 : 200).type("html");
    response.set({ "cache-control": "no-store", "x-robots-tag": "noindex" });
    response.send(at === null ? unknownPage : knownPage(code, at, office));
  });
  return router;
}

const unknownPage = pageOf("<p>Không có yêu cầu nào mang mã này, hoặc đã quá lâu.</p>");

function knownPage(code: string, at: number, office: string): string {
  const day = new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeZone: "Asia/Ho_Chi_Minh" }).format(
    at,
  );
  return pageOf(`<p>Mã yêu cầu: <strong>${code}</strong></p>
<p>${escaped(office)} đã nhận yêu cầu này ngày ${day}.</p>
<p>Những gì được phép xóa sẽ được xóa. Những gì pháp luật buộc nơi tiếp nhận phải giữ thì được giữ theo quy định.</p>
<p>Ở đây không nói được là có lưu gì hay không; ai hỏi cũng được trả lời như vậy.</p>
<p lang="en">This request was received. What may be deleted will be deleted; what the law requires to be kept is kept. Whether anything was stored is not said here, and everybody gets the same answer.</p>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function pageOf(content: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Yêu cầu xóa dữ liệu</title><style>body{font:1.1rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:38rem;padding:1.5rem;color:#1d2b2a;background:#f4f6f5}h1{font-size:1.4rem}</style>
<h1>Yêu cầu xóa dữ liệu</h1>
${content}</html>`;
}
