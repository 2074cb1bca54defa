import { phrases } from "./words.js";

/** Words of bullying. */
export const bully = {
  BULLY: phrases(
    `xé vở, xé sách, giấu dép, giấu cặp, giấu giày, giấu vở, cười nhạo, đặt biệt danh, chọc quê, bị bơ!, làm trò cười, lêu lêu, đồ mồ côi, bôi bẩn, đổ nước lên, tạt nước, bắt nạt, ăn hiếp, chọc ghẹo, trêu chọc, bêu xấu, bodyshaming, body shaming, làm nhục, dọa đánh, bully, bullied, bullying, bo xì`,
  ),
  /** Among grown-ups everyday talk: bullying only where it is done to a child. */
  SNUB: phrases(
    `hùa nhau, hiếp đáp, tẩy chay, cô lập, chế giễu, chế nhạo, nói xấu, xa lánh, sỉ nhục, kỳ thị, miệt thị, dìm hàng, gây sự, gây chuyện, đe dọa`,
  ),
} as const;
