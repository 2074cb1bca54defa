import { phrases } from "./words.js";

/** Cries for help, and fear said in a way that may be only a way of speaking. */
export const cries = {
  RESCUE: phrases(
    `cứu, cưu, cứu em, cứu con, cứu cháu, cứu mình, cứu tôi, cứu với, cứu em với, kêu cứu, sos, help, help me, giúp em với, giúp con với, save me`,
  ),
  FEAR_IDIOM: phrases(
    `giết em mất, giết con mất, giết em luôn, giết con luôn, giết em chắc, chắc giết em, chắc giết con, biết là giết, biết giết, biết chắc giết, biết chắc em chết, biết chắc con chết, biết thì em chết, biết thì con chết, biết là em chết, biết là con chết, biết là chết, đánh em chết mất, đánh chết em mất, giết tao mất, sợ bị giết`,
  ),
  CRY: phrases(
    `cứu em, cứu con, cứu cháu, cứu mình, cứu tôi, cứu tao, cứu tui, cứu với, kêu cứu, cứu tụi em, cứu tụi con, cứu bạn em, cứu mẹ em, cứu mẹ con, cưu em, cưu con, cưu cháu, cưu mình, cưu tôi, cưu tui, cưu vơi, cưu với, sos, help me please, please help me, save me, ai cứu`,
  ),
  SCHOOLWORK: phrases(
    `bài tập, bài toán, bài này, bài kiểm tra, bài văn, toán, tiếng anh, môn, đề thi, đề cương, ôn thi, điểm, rank, game, team, homework, math, exam, bài`,
  ),
  DEATH_CONTEXT: phrases(
    `ý định, nghĩ đến, nghĩ tới, đòi, dọa, chết, sống, buồn, chán, khổ, tuyệt vọng, thuốc, dao, dây, nhảy, thư, không chịu nổi, áp lực, cô đơn, khóc, ám ảnh, tối nay, nhiều lần, đã từng, từng, muốn chết, tự sát, đau khổ, mệt mỏi, sợ`,
  ),
  PEERS_PLAY: phrases(`chơi, đùa, giỡn, trêu, đồ chơi, nhựa`),
} as const;
