import { phrases } from "./words.js";

/** Words that say when, how often, or that it is not so. */
export const time = {
  /** Beside the act itself. */
  NOW_NEAR: phrases(`đang, vừa, vừa mới, mới vừa, sắp, đang cố, cứ liên tục, is, are, vẫn đang`),
  /** Anywhere in the sentence. */
  NOW: phrases(
    `bây giờ, giờ, lúc này, ngay bây giờ, nãy giờ, hiện giờ, hiện tại, ngay lúc này, lát nữa, tí nữa, tối nay, đêm nay, liền bây giờ, right now, now, tonight, gấp`,
  ),
  RECENT: phrases(
    `hôm qua, tối qua, đêm qua, hôm nay, sáng nay, trưa nay, chiều nay, hồi nãy, hồi sáng, hồi tối, mới đây, vừa rồi, vừa xong, today, yesterday, last night`,
  ),
  REPEAT:
    phrases(`hay, hoài, lúc nào cũng, ngày nào cũng, tối nào, tối nào cũng, hôm nào cũng, đêm nào cũng, mỗi ngày, mỗi ngày đều, mỗi tối, mỗi đêm, suốt, mãi, thường xuyên, toàn, cứ, liên tục,
    mấy lần, nhiều lần, lần nào cũng, hàng ngày, hằng ngày, mấy tháng nay, tuần nào cũng, always, every day, everyday, every night, keeps`),
  PAST: phrases(
    `hồi trước, hồi xưa, ngày xưa, hồi nhỏ, hồi bé, lúc nhỏ, khi còn nhỏ, tuổi thơ, ngày bé, thời đi học, năm ngoái, mấy năm trước, trước đây, đã từng, từng bị, trước kia, hồi lớp, năm trước, lâu rồi, used to`,
  ),
  NOT: phrases(
    `không, chưa, chẳng, đừng, chưa từng, không có, không hề, không bao giờ, chưa bao giờ, không còn, hết, không bị, chưa bị, không phải, không ai, chả, not, never, don't, didn't, chưa có, đâu có`,
  ),
} as const;
