import type { Voice } from "../../../model/session.js";

const names: Readonly<Record<Voice, string>> = { unknown: "bạn", child: "em", teen: "em", adult: "anh/chị" };

/**
 * A greeting that fills what a lock screen shows and may be read by anybody: longer than that, since what comes after
 * it must stay out of sight.
 */
export function greeting(voice: Voice): string {
  const you = names[voice];
  return `Chào ${you}, mình vẫn ở đây. Lúc nào tiện thì ${you} viết cho mình một câu nhé.`;
}
