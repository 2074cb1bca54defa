/** A day `YYYY-MM-DD` as it is written in Viet Nam; other words stay as they are. */
export function dayWords(value: string): string {
  return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}
