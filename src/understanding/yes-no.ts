import { phrases } from "./lexicon/words.js";
import { makeWholeList } from "./whole.js";

const answers = makeWholeList({
  unsure: phrases(
    `không biết, em không biết, con không biết, cháu không biết, mình không biết, tôi không biết, chưa biết, không rõ, em không rõ, không chắc, em không chắc, con không chắc, tôi không chắc, không nhớ, em không nhớ, con không nhớ, hình như có, hình như không, chắc vậy, chắc thế, có lẽ, có thể, cũng không biết, không biết nữa, em không biết nữa, chắc có, chắc không, tùy, sao cũng được, nửa nửa, không biết được, maybe, not sure, i don't know, i dont know, dont know, idk, don't know`,
  ),
  no: phrases(
    `không, 0, dạ không, không có, không ạ, không phải, chưa, chưa có, chưa ạ, dạ chưa, không đâu, không hề, hông, không bao giờ, chẳng, không cần, em không, con không, tôi không, cháu không, mình không, sai, không đúng, không được, không muốn, đâu có, làm gì có, không an toàn, nope, no, nah, not, never, chưa từng, chưa bao giờ, dạ không có, dạ chưa có, không phải đâu, không nhé`,
  ),
  yes: phrases(
    `có, dạ, dạ có, có ạ, vâng, vâng ạ, dạ vâng, dạ vâng ạ, ừ, ừm, ừa, ừh, ờ, ờm, uh, um, uhm, uk, ukm, uki, ok, oke, okê, okie, oki, okay, okê, đúng, đúng rồi, đúng vậy, phải, phải rồi, rồi, rồi ạ, dạ rồi, được, được ạ, dạ được, có chứ, có mà, có đó, có rồi, chắc chắn, chuẩn, chính xác, đồng ý, đồng ý ạ, em có, con có, tôi có, cháu có, mình có, em đồng ý, tôi đồng ý, con đồng ý, yes, yeah, yep, yup, sure, y, an toàn, em an toàn, con an toàn, ừ đúng, dạ đúng, dạ đúng rồi, dạ phải, dạ ok, ừ có, hén, á có, correct, right`,
  ),
});

/** An answer to a yes/no question, only if the whole message is one: "không muốn sống" is none. */
export function readYesNo(text: string): "yes" | "no" | "unsure" | null {
  if (/^\s*(?:👍|👌)\p{M}*[🏻-🏿]?\s*$/u.test(text.slice(0, 20))) return "yes";
  // Without marks "o nha" is "ở nhà" far more often than "ờ nha".
  if (/^\s*(?:da )?o nha\s*[.!]*\s*$/.test(text.slice(0, 20).toLowerCase())) return null;
  return answers.find(text);
}
