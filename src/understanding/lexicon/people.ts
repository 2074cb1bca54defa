import { phrases } from "./words.js";

/** Who can be meant. `ACTOR` and `VICTIM` are made of the others, see `groups`. */
export const people = {
  ME: phrases(`em, con, cháu, mình, tôi, tao, tớ, tụi em, tụi con, bọn em, chúng em, bọn cháu, tụi mình, hai chị em,
    hai anh em, chị em con, anh em con, me, myself`),
  FAMILY:
    phrases(`cậu út, chú út, dì út, cô út, bác hai, chú ba, cậu hai, anh con bác, anh con chú, con bác, con cậu, ba ruột, bố ruột, cha ruột, mẹ ruột, cha nuôi, anh ruột, bố mày, tía má, bà dì, ông cậu, ông chú, ông bác, chồng của dì, chồng dì, bồ của mẹ, bồ mẹ, vợ của ba, vợ mới, vợ bé, ba, bố, cha, tía, ba mẹ, bố mẹ, cha mẹ, mẹ, má, mẹ kế, dì ghẻ, dượng, cha dượng, bố dượng, ba dượng,
    ông, ông nội, ông ngoại, bà, bà nội, bà ngoại, chú, bác, cậu, dì, cô, mợ, thím, dượng, anh trai, anh hai, anh ba, anh cả, anh họ,
    chị gái, chị hai, chị họ, ổng, bả, ảnh, chồng, vợ, chồng tôi, anh rể, bố nuôi, mẹ nuôi, ba nuôi, nhà nội, nhà ngoại, người yêu của mẹ,
    bạn trai của mẹ, nhân tình, dad, daddy, father, stepdad, stepfather, mom, mum, mother, stepmom, uncle, brother, grandpa, parents`),
  SCHOOL:
    phrases(`thầy, cô, thầy giáo, cô giáo, thầy cô, giáo viên, thầy chủ nhiệm, cô chủ nhiệm, hiệu trưởng, bảo mẫu, cô trông trẻ,
    huấn luyện viên, thầy dạy, gia sư, teacher, coach`),
  STRANGER:
    phrases(`admin, quản lý, anh quản lý, tài xế, chú tài xế, thầy dạy kèm, ông thầy, chú bảo vệ, người quen, một ông, một chú, một anh, có ông, có chú, có anh, sếp, cai, mẹ mìn, hàng xóm, ông hàng xóm, chú hàng xóm, người ta, người lạ, ông lạ, đàn ông, người đàn ông, kẻ lạ, thanh niên, ông chủ, bà chủ,
    chủ, chủ quán, chủ trọ, bảo vệ, bác bảo vệ, xe ôm, người lớn, họ, thằng, ông già, lão, anh kia, anh đó, ông đó, chú đó, bạn trai,
    người yêu, người yêu cũ, bạn trai cũ, thằng cha, mấy anh, mấy thằng, nhóm người, someone, somebody, a man, he, she, stranger, neighbor`),
  PEERS:
    phrases(`nó, tụi nó, bọn nó, chúng nó, đám, mấy đứa, tụi bạn, nhóm bạn, mấy bạn, các bạn, bạn bè, bạn cùng lớp, đàn anh, đàn chị,
    anh lớp, chị lớp, lớp trên, cả lớp, thằng bạn, mấy chị, mấy anh, tụi kia, bọn kia, they, kids, classmates, bạn`),
  OLDER: phrases(`anh, anh ấy, anh ta, ông ấy, ông ta, chú ấy, bác ấy, chị, hắn, thằng đó, thằng kia`),
  CHILD:
    phrases(`bé, cháu bé, em bé, đứa bé, đứa nhỏ, đứa trẻ, thằng bé, con bé, trẻ, trẻ em, trẻ con, con tôi, con gái tôi, con trai tôi, con gái, con trai,
    cháu tôi, cháu nhà tôi, bé nhà, bé gái, bé trai, học sinh, hai cháu, ba cháu, mấy cháu, các cháu, mấy đứa nhỏ, bọn trẻ, tụi nhỏ, con em, con chị,
    con mình, con nhỏ, đứa con, các con, my son, my daughter, my child, my kid, baby, a child, kid, các bé, mấy bé`),
  FRIEND:
    phrases(`bạn em, bạn con, bạn cháu, bạn mình, bạn thân em, bạn cùng lớp, bạn học, em trai, em gái, em của em, em của con, chị gái, chị em, anh em, em con, em cháu,
    bạn của em, đứa bạn, nhỏ bạn, thằng bạn, chị hai, anh trai, nó, bạn ấy, my friend, my sister, my brother, her, him, bạn, bạn tôi, bạn tao`),
  MOTHER: phrases(`mẹ, má, mẹ em, mẹ con, má con, bà, bà nội, bà ngoại, cả nhà, vợ, my mom, her`),
} as const;

/** Which concepts count as which. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  ACTOR: ["FAMILY", "SCHOOL", "STRANGER", "PEERS", "OLDER"],
  ELDER: ["FAMILY", "SCHOOL", "STRANGER", "OLDER"],
  VICTIM: ["ME", "CHILD", "FRIEND", "MOTHER"],
  MINOR: ["ME", "CHILD", "FRIEND"],
};
