/** How long one call may take before it counts as lost, milliseconds. */
const callLimit = 15_000;

/** What became of a call: the server's answer, or null if none came. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** How long to wait before trying again, milliseconds; 0 if the server did not say. */
  readonly waitMs: number;
}

/** Calls the page's API. Null: no answer came, and nobody knows whether the call arrived. */
export async function post(name: string, body: unknown, token: string | null): Promise<Answer | null> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), callLimit);
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  try {
    const response = await fetch(`/chat/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...authorization },
      body: JSON.stringify(body),
      signal: limit.signal,
    });
    const waitMs = (Number(response.headers.get("retry-after")) || 0) * 1_000;
    return { status: response.status, body: response.ok ? await response.json() : null, waitMs };
  } catch (fault) {
    console.warn(fault);
    return null;
  } finally {
    clearTimeout(timer);
  }
}
