import { phrases } from "./words.js";

/** Words of bullying. */
export const bully = {
  BULLY: phrases(
    `xé vở, xé sách, giấu dép, giấu cặp, giấu giày, giấu vở, cười nhạo, đặt biệt danh, chọc quê, hùa nhau, bị bơ!, làm trò cười, lêu lêu, đồ mồ côi, bôi bẩn, đổ nước lên, tạt nước, bắt nạt, ăn hiếp, hiếp đáp, tẩy chay, cô lập, chọc ghẹo, trêu chọc, chế giễu, chế nhạo, miệt thị, bêu xấu, nói xấu, xa lánh, sỉ nhục, bodyshaming, body shaming, kỳ thị, dìm hàng, làm nhục, gây sự, gây chuyện, đe dọa, dọa đánh, bully, bullied, bullying, hội đồng, bo xì`,
  ),
} as const;
