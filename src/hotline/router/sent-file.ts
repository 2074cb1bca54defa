import type { Response } from "express";

/** An answer that is a file. */
export class SentFile {
  constructor(
    readonly bytes: Uint8Array,
    readonly type: string,
    /** The name to save it under: letters, digits, hyphens and a point. */
    readonly name: string,
    readonly more: {
      /** To be shown in the browser: only for files that we made ourselves. */
      readonly shown?: boolean;
      /** The name a person gave it. */
      readonly givenName?: string;
    } = {},
  ) {}
}

/** Nothing in a file may run or fetch; a browser's own viewer of PDF files does not work within a sandbox. */
const policies = {
  saved: "default-src 'none'; sandbox",
  shown: "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
} as const;

/** Sends a file that no browser keeps. */
export function sendFile(response: Response, status: number, { bytes, type, name, more }: SentFile): void {
  const given = more.givenName === undefined ? "" : `; filename*=UTF-8''${encoded(more.givenName)}`;
  response.status(status).set({
    "content-type": type,
    "content-disposition": `${more.shown ? "inline" : "attachment"}; filename="${name}"${given}`,
    "content-security-policy": more.shown ? policies.shown : policies.saved,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store, private",
  });
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** As RFC 8187 writes a name with letters beyond ASCII. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
