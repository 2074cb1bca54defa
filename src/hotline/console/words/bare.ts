/** Lower-case words without tone marks, as people write in a hurry. */
export function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
