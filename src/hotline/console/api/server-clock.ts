/** How far this computer's clock is behind the server's, milliseconds; deadlines are counted by the server's. */
let behind = 0;

/** A difference this small is the way of the answer and the header's whole seconds, not a wrong clock. */
const tolerated = 3_000;

/** Takes the time from an answer's `Date` header. */
export function noteServerTime(header: string | null): void {
  const at = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(at)) return;
  const difference = at - Date.now();
  behind = Math.abs(difference) < tolerated ? 0 : difference;
}

/** Now by the server's clock, milliseconds UTC. */
export function serverNow(): number {
  return Date.now() + behind;
}
