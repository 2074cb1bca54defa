import { foldText } from "../text/marks.js";

/** How clearly words say where somebody is: `named` by a sign of a place, `maybe` by bare words, `not` at all. */
export type TellsPlace = "named" | "maybe" | "not";

const units =
  "xa|phuong|quan|huyen|tinh|thanh pho|tp|thi xa|thi tran|thon|ap|ban|buon|lang|xom|khu pho|khu|to|tdp|dac khu|p|q";
const ways = "duong|pho|ngo|hem|kiet|ngach|quoc lo|ql|so nha|nha so|toa|tang|phong so|chung cu|ky tuc xa|ktx";
const marks =
  "cho|truong|chua|nha tho|dinh|mieu|cau|ben xe|ben tau|ben do|ga|benh vien|tram y te|cong vien|sieu thi|nha van hoa|uy ban|ubnd|cay xang|quan net|nga ba|nga tu|vong xoay|khu cong nghiep|cong ty|xuong|bai xe|nghia trang|ho|dap|kenh|rach|song|bien|deo|doi|nui|ray|ruong|vuon";
const beside = "gan|canh|ben canh|doi dien|ke|sat|dang sau|sau|truoc|truoc cong|ngay|khuc|doan|cuoi|dau";
const within =
  "trong|tren|duoi|ngoai|o|tai|trong nha|gac|gam|tu|toilet|nha tam|nha ve sinh|phong|san|hien|mai";

const word = (words: string) => new RegExp(`(?:^|[^a-z0-9])(?:${words})(?![a-z0-9])`);
const english =
  "live in|lives in|living in|am in|m in|are in|near|next to|behind|opposite|beside|street|road|market|school|bridge|hamlet|village|ward|district|hospital";
const sign = word(`${units}|${ways}|${marks}|${beside}|${english}`);
const house = word(within);
const number = /\d/;
/** Alone at home says nothing of where the home is. */
const atHome =
  /^(?:da |a )?(?:(?:em|con|chau|minh|e|tui) )?(?:dang )?o nha(?: (?:mot|1) minh| voi [a-z ]+| co [a-z ]+)?(?: (?:a|ha|roi|thoi|nha|do))?\s*[.!]*$/;
/** Who speaks of itself or of another, tells; "em ở …", "tụi em trốn trong …" name a place by their own words. */
const teller =
  /^(?:da |a |thi )?(?:em|con|chau|minh|tui|toi|e|no|ba|bo|me|ma|ong|chu|duong|anh|chi|gio|bay gio|sao|tai sao|cuu)(?![a-z])/;
const feeling =
  /(?:^|\s)(?:so|lanh|dau|doi|met|buon|khoc|run|im|yen|het|ngung|dung|roi|qua|lam|nua)\s*[.!…]*$/;
/** A name has few words; more of them tell something. */
const longestName = 5;

/** Reads whether words that name no commune of the list still say where somebody is. */
export function tellsPlace(text: string): TellsPlace {
  const folded = foldText(text.toLowerCase().normalize("NFC")).trim();
  if (folded === "" || atHome.test(folded)) return "not";
  const isTold = teller.test(folded) || feeling.test(folded);
  if (sign.test(folded) && !(isTold && !/(?:^|\s)(?:o|tai|gan|canh|trong|sau|truoc|ngay)\s/.test(folded)))
    return "named";
  if (isTold) return house.test(folded) && !feeling.test(folded) ? "maybe" : "not";
  const words = folded.split(/\s+/).length;
  return house.test(folded) || number.test(folded) || words <= longestName ? "maybe" : "not";
}
