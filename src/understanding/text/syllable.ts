import { fitsShape, foldText, type Marked, marked } from "./marks.js";

/*
 * Every syllable that Vietnamese spelling allows: onset, rime and tone, with the rules of c/k/qu, g/gh, ng/ngh, i/y.
 * It says what can be written, not what has a meaning ("phoe" no, "mượp" yes).
 */

/** Onsets that take any rime but those with a glide (oa, uê …). */
const plainOnsets = list("b m ph v");
/** Onsets that take any rime. */
const freeOnsets = list("ch d đ h kh l n nh r s t th tr x");
const rimesOfA = list("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây");
const rimesOfO = list("o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt");
const rimesOfU = list(`u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt
  ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`);
const back = [...rimesOfA, ...rimesOfO, ...rimesOfU];
const rimesOfE = list("e ec em en eng eo ep et ê êch êm ên ênh êp êt êu");
const rimesOfI = list("i ia ich im in inh ip it iu");
const rimesOfIe = list("iêc iêm iên iêng iêp iêt iêu");
const front = [...rimesOfE, ...rimesOfI, ...rimesOfIe];
const glides = list(`oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
  uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uynh uyt uyu uyên uyêt`);
const afterQu = list(`a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân ât ây e en eo et
  ê ên êch ênh êt êu ơ ơi ôc i ich in inh it y ych ynh yt yên yêt`);
const afterGi = [...back, ...list("e em en eo ep et ê êc êm êng êt êu n")];
const withY = list("h k l m s t th v");

/** Borrowed or local syllables that the rules do not make. */
const borrowed =
  list(`pin pi pô pê pơ pốp pắc pác puy phuy voan boa buýt tuya tuyn goá góa goòng xoong boong coóc moóc
  soóc loong toong coong phoóc gien gin kạn đắk lắk pao ngoéo nguẩy ừm hừm ơi oác`);

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}

function join(onsets: readonly string[], rimes: readonly string[]): string[] {
  return onsets.flatMap((onset) => rimes.map((rime) => onset + rime));
}

const shapes = new Set([
  ...join([...plainOnsets, ...freeOnsets], [...back, ...front]),
  ...join([...freeOnsets, "ng", ""], glides),
  ...join(["c", "g", "ng", ""], back),
  ...join(["k", "gh", "ngh"], front),
  ...join([""], [...rimesOfE, ...rimesOfI, ...list("y yêm yên yêng yêt yêu")]),
  ...join(["qu"], afterQu),
  ...join(["gi", "g"], ["i"]).map((gi) => gi.replace("ii", "i")),
  ...join(["gi"], afterGi),
  ...withY.map((onset) => `${onset}y`),
]);
const borrowedWords = new Set(borrowed);
const borrowedBare = new Set(borrowed.map(foldText));
const shapesByFold = groupByFold([...shapes]);
const anyTone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stop = /(?:c|ch|p|t)$/;

function groupByFold(all: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const shape of all) {
    const fold = foldText(shape);
    const group = groups.get(fold);
    if (group === undefined) groups.set(fold, [shape]);
    else group.push(shape);
  }
  return groups;
}

/** True if the folded word can be a Vietnamese syllable written without marks. */
export function isSyllable(fold: string): boolean {
  return shapesByFold.has(fold) || borrowedBare.has(fold);
}

/** True if the lower-case word is a Vietnamese syllable with all its marks: "quyết", not "quyet", "càt" or "ngya". */
export function isWholeSyllable(word: string): boolean {
  if (borrowedWords.has(word)) return true;
  const written = marked(word);
  return shapes.has(written.shape) && hasTone(written, true) && hasOneTone(word, written);
}

/** True if the lower-case word can be a Vietnamese syllable some of whose marks are missing: also "quyet", "đươc". */
export function maybeSyllable(word: string): boolean {
  if (borrowedWords.has(word) || borrowedBare.has(word)) return true;
  const written = marked(word);
  const meant = shapesByFold.get(written.fold);
  if (meant === undefined) return false;
  if (written.text === written.fold) return true;
  return (
    hasTone(written, false) && hasOneTone(word, written) && meant.some((shape) => fitsShape(written, shape))
  );
}

/** Syllables that end in c, ch, p or t take only sắc and nặng. */
function hasTone(written: Marked, whole: boolean): boolean {
  if (!stop.test(written.fold)) return true;
  return written.tone === "s" || written.tone === "j" || (!whole && written.tone === "");
}

function hasOneTone(word: string, written: Marked): boolean {
  return written.mark === "" || word.normalize("NFD").match(anyTone)?.length === 1;
}
