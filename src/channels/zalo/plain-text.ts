/**
 * Text as it may go to the platform: NFC, because decomposed Vietnamese is a quarter longer, and with `[@…]` broken
 * up, because the platform takes it for a mention of somebody.
 */
export function plainText(text: string): string {
  return text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("[@", "[ @").trim();
}
