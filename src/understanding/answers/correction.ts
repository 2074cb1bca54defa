const corrections =
  /(?:^| )(?:khong phai \S+(?: \S+){0,3}? (?:ma la|ma)|(?:[ay] |ui |oi |uh |um )?(?:nham|lon|quen)(?: (?:roi|ti|xiu|ty|chut|mat))?|(?:[ay]|ui|uh) khong)(?= )/g;

/** What a line says after it takes something back ("hôm qua à nhầm hôm kia" is "hom kia"); null if it does not. */
export function afterCorrection(line: string): string | null {
  const last = [...line.matchAll(corrections)].at(-1);
  return last === undefined ? null : line.slice(last.index + last[0].length).trim();
}
