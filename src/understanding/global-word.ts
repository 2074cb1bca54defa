import { phrases } from "./lexicon/words.js";
import { makeWholeList } from "./whole.js";

/** Words that mean the same at every step of every talk. */
export type GlobalWord =
  | "back"
  | "skip"
  | "repeat"
  | "stop"
  | "start-over"
  | "person"
  | "emergency"
  | "hide"
  | "menu"
  | "help"
  | "english"
  | "vietnamese"
  | "delete";

/**
 * The word that hides the talk at once: two syllables that look like chat about breakfast to whoever reads over a
 * shoulder, that nobody answers to a question of ours, and that a child can remember.
 */
export const hideWord = "bánh mì";

const words = makeWholeList<GlobalWord>({
  hide: phrases(`bánh mì, bánh mỳ, bánhmì, banhmi, bánhmỳ, banhmy, bánh mi`),
  back: phrases(
    `quay lại, trở lại, lùi lại, quay lại câu trước, câu trước, bước trước, lùi, trở về câu trước, back, go back, previous, sửa câu trước`,
  ),
  skip: phrases(
    `bỏ qua, qua câu khác, câu khác, qua, bỏ câu này, không trả lời, không muốn trả lời, em không muốn trả lời, con không muốn trả lời, câu tiếp, tiếp theo, tiếp, qua câu này, bỏ qua câu này, skip, next, pass, để sau`,
  ),
  repeat: phrases(
    `nhắc lại, hỏi lại, lặp lại, nói lại, đọc lại, nhắc lại câu hỏi, gì cơ, là sao, hỏi gì, hỏi gì vậy, repeat, say again, again`,
  ),
  stop: phrases(
    `dừng, dừng lại, thôi, thôi dừng, ngừng, ngưng, kết thúc, không làm nữa, không nói nữa, không kể nữa, thôi không kể nữa, em không kể nữa, thôi không nói nữa, thôi không báo nữa, thôi khỏi, khỏi, nghỉ, đùa thôi, giỡn thôi, đùa đó, giỡn đó, quên đi, thôi quên đi, hủy, huỷ, hủy bỏ, thoát, stop, cancel, quit, exit, enough, nevermind, never mind, forget it`,
  ),
  "start-over": phrases(
    `bắt đầu lại, làm lại, làm lại từ đầu, từ đầu, lại từ đầu, làm mới, start over, restart, start again`,
  ),
  person: phrases(
    `gặp người, gặp người thật, nói chuyện với người, nói chuyện với người thật, gặp nhân viên, cho gặp người, cho em gặp người, cho con gặp người, em muốn gặp người, con muốn gặp người, muốn gặp người, tôi muốn gặp người, gặp tư vấn viên, gặp người trực, gặp tổng đài viên, gặp ai đó, em muốn nói chuyện với người thật, muốn nói chuyện với người thật, tôi muốn nói chuyện với người thật, nói với người thật, gặp cô tư vấn, gặp anh chị, người thật, cần gặp người, tôi cần gặp người, person, human, agent, talk to a person, talk to a human, talk to someone, real person`,
  ),
  emergency: phrases(
    `khẩn cấp, nguy hiểm, gấp, cấp cứu, khẩn, em đang gặp nguy hiểm, con đang gặp nguy hiểm, đang gặp nguy hiểm, đang nguy hiểm, em gặp nguy hiểm, con gặp nguy hiểm, cứu, cứu em, cứu con, cứu cháu, cứu tôi, cứu với, cứu em với, cứu con với, cứu cháu với, cứu tôi với, sos, help me, emergency, danger, i am in danger, i'm in danger, i am not safe`,
  ),
  menu: phrases(
    `menu, danh mục, mục lục, trang chủ, xem menu, về menu, quay về menu, các mục, main menu, home`,
  ),
  help: phrases(
    `trợ giúp, hướng dẫn, cách dùng, hướng dẫn sử dụng, dùng sao, làm được gì, bạn làm được gì, bạn giúp được gì, giúp được gì, giúp gì được, bot làm được gì, help, how does this work, what can you do`,
  ),
  english: phrases(
    `english, tiếng anh, english please, in english, speak english, chuyển sang tiếng anh, nói tiếng anh, switch to english`,
  ),
  vietnamese: phrases(
    `tiếng việt, vietnamese, việt nam, chuyển sang tiếng việt, nói tiếng việt, tiếng việt nam`,
  ),
  delete: phrases(
    `xóa, xoá, xóa đi, xóa giúp em, xóa dữ liệu, xoá dữ liệu, xóa dữ liệu của em, xóa dữ liệu của tôi, xóa hết, xóa thông tin, xóa tin nhắn, xóa cuộc trò chuyện, xóa hết đi, xóa dữ liệu của con, xóa hết dữ liệu, delete, delete my data, delete everything, erase my data`,
  ),
});

/** The word that works everywhere, if the whole message is one; a sentence that only contains it is none. */
export function readGlobalWord(text: string): GlobalWord | null {
  return words.find(text);
}
