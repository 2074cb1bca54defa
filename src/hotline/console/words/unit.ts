import type { CaseDetail, CaseTask, Unit } from "../../api/contract.js";
import { bare } from "./bare.js";

/** "Phường Ba Đình, Thành phố Hà Nội"; of a province, or where the province is not known, only its name. */
export function placeWords({ code, name, province }: Unit): string {
  return code === province.code || province.name === "" ? name : `${name}, ${province.name}`;
}

/** The commune that a case is to be sent to: its task's before its own; null: none, as where it names a whole province. */
export function unitToSend(own: CaseDetail["unit"], ofTask: CaseTask["unit"]): Unit | null {
  const unit = ofTask ?? own;
  if (unit === null || unit.code.length !== 5) return null;
  // A task knows no province.
  const province = own?.code === unit.code ? own.province : "";
  return { code: unit.code, name: unit.name, province: { code: "", name: province } };
}

/** True if the words about a place say no more than the unit itself does. */
export function saysOnlyUnit(
  place: string,
  unit: { readonly name: string; readonly province: string },
): boolean {
  const names = new Set(wordsOf(`${unit.name} ${unit.province} xã phường tỉnh thành phố tp`));
  return wordsOf(place).every((word) => names.has(word));
}

function wordsOf(text: string): readonly string[] {
  return bare(text.toLowerCase()).match(/\w+/g) ?? [];
}
