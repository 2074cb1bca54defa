/** 192 random bits as 32 letters. `crypto.randomUUID` is missing on plain http and before Chrome 92 and Safari 15.4. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_");
}
