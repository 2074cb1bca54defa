/** Lower case without marks, words and numbers with one space between: what a search compares. */
export function folded(text: string): string {
  const bare = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
