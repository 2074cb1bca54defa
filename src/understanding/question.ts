import { foldText } from "./text/marks.js";
import { lastOf } from "./text/memory.js";
import { readTokens } from "./text/tokens.js";

/** At least this many words: "gì?" and "hả?" ask for a repetition, not for knowledge. */
const fewest = 3;
const openings =
  /^(?:da |a |bot oi |ban oi |cho (?:em|con|chau|toi|minh|e|hoi) (?:hoi )?|xin hoi |em hoi |e hoi |hoi |minh hoi )?(?:tai sao|vi sao|sao|lam sao|the nao|ai |khi nao|bao gio|o dau|bao nhieu|may |co phai|lieu|what|how|why|who|when|where|can|is|are|do|does|should)/;
const asking =
  /(?:^| )(?:cho (?:em|con|chau|toi|minh|e) hoi|xin hoi|cho hoi|em muon hoi|toi muon hoi|con muon hoi)(?: |$)/;
const endings =
  /(?:^| )(?:la gi|gi|nao|khong|sao|dau|khi nao|bao nhieu|the nao|nhu the nao|tai sao|vi sao|lam sao|ra sao|bao lau|may gio|so may|ai|phai khong|dung khong|duoc khong|chua|vay|ha)(?: (?:a|vay|the|nhi|ha|ban|bot|nha|va|oi|z|da))*$/;
/** "không", "gì", "sao" at the end of a told sentence ("em không biết gì") do not ask. */
const told =
  /(?:khong (?:biet|co|lam|noi|nghe|thay|hieu|sao)(?: \S+){0,2} ?(?:gi|sao|dau|nao|ai)?$)|(?:^| )(?:sao dau|gi dau|gi het|gi ca)$|^(?:toi|em|con|chau) khong$/;

/** True if the message looks like a question to us; doubtful ones are not. */
export const isQuestion: (text: string) => boolean = lastOf(looksAsked);

function looksAsked(text: string): boolean {
  const tokens = readTokens(text.slice(0, 1_000)).tokens;
  if (tokens.length < fewest) return false;
  const folded = tokens.map((token) => foldText(token.forms[0]?.text ?? "")).join(" ");
  const marked = /\?[\s?!.…)]*$/.test(text.slice(0, 1_000));
  if (asking.test(folded)) return true;
  if (told.test(folded)) return false;
  return marked
    ? openings.test(folded) || endings.test(folded) || tokens.length >= 4
    : (openings.test(folded) && endings.test(folded)) || isClosed(folded);
}

/** "… là gì", "… như thế nào", "có … không": forms that need no question mark. */
function isClosed(folded: string): boolean {
  return (
    /(?:la gi|nhu the nao|the nao|bao nhieu|o dau|khi nao|so may|ra sao|lam sao|phai lam sao|duoc khong|dung khong|phai khong)(?: (?:a|vay|the|nhi|ha|ban|bot))*$/.test(
      folded,
    ) ||
    /(?:^| )co (?:\S+ ){1,8}khong(?: (?:a|vay|the|nhi|ha|ban|bot))*$/.test(folded) ||
    /^(?:lam sao|tai sao|vi sao|bao nhieu|may tuoi|khi nao|the nao la|what|how|why|where|when|who) /.test(
      folded,
    )
  );
}
