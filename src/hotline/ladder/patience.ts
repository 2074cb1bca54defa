/** No way is waited for longer, milliseconds: more than each of them waits by itself. */
export const sendWithinMs = 45_000;
