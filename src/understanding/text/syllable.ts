const onsets = " b c ch d g gh gi h k kh l m n nh ng ngh p ph qu r s t th tr v x".split(" ");

const rimes = `
  a ac ach ai am an ang anh ao ap at au ay
  e ec ech em en eng enh eo ep et eu
  i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong op ot
  u ua uc ui um un ung up ut uoc uoi uom uon uong uop uot uou uu
  ua uan uang uat uay ue uech uenh uy uya uych uyen uyet uyn uynh uyt uyu uo
  y yem yen yet yeu`
  .trim()
  .split(/\s+/);

const syllables = new Set(onsets.flatMap((onset) => rimes.map((rime) => onset + rime)));
for (const extra of ["gi", "gin", "giet", "gieng", "quy", "quyt", "quynh", "quyen", "quyet"])
  syllables.add(extra);

/** True if the folded word can be a Vietnamese syllable (onset and rime; tones are not looked at). */
export function isSyllable(fold: string): boolean {
  return syllables.has(fold);
}
