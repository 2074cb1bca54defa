/** What the emulated Graph API answers to a call. */
export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A refusal with the platform's error body. */
export function graphError(code: number, message: string, subcode?: number, status = 400): GraphAnswer {
  const error = {
    message: `(#${code}) ${message}`,
    type:
      code === 190 || code === 102 || code === 10 || code === 100 ? "OAuthException" : "FacebookApiException",
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    fbtrace_id: "Aemulator",
  };
  return { status, body: { error } };
}

/** A success. */
export function ok(body: unknown): GraphAnswer {
  return { status: 200, body };
}
