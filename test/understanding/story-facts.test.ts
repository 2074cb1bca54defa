import { describe, expect, test } from "vitest";
import { readFacts } from "../../src/understanding/understand.js";

describe("what a first story says of the child", () => {
  test.each([
    ["em 12 tuổi ba em 40 tuổi đánh em hoài, gọi 0900012345", { age: 12, phone: "0900012345" }],
    ["ba em uống rượu 3 năm nay, em mười ba tuổi. mẹ đi rồi", { age: 13 }],
    ["em bị đánh từ hồi 6 tuổi giờ em 12 tuổi", { age: 12 }],
    ["con gái tôi sắp 9 tuổi bị đánh", { age: 8, sex: "girl" }],
    ["cháu gái nhà tôi học lớp 3 bị bạn đánh", { age: 8, sex: "girl" }],
    ["bé trai 18 tháng tuổi bị bỏ ngoài đường", { age: 1, sex: "boy" }],
    ["tôi 35 tuổi thấy đứa nhỏ 5 tuổi bị nhốt", { age: 5 }],
    ["hồi em 5 tuổi ba bỏ đi", {}],
    ["từ hồi lớp 3 ba đánh em", { harmer: "carer" }],
    ["anh đó lớn hơn em 3 tuổi cứ theo em", {}],
    ["ba tui danh tui hoai", { harmer: "carer" }],
    ["nam nay ba em bo di", {}],
    ["năm 2020 ba đánh em", { harmer: "carer" }],
    ["she is 12 and she is scared", { age: 12, sex: "girl" }],
    ["my son, 8, is beaten at school", { age: 8, sex: "boy" }],
    ["my 10-year-old daughter came home crying", { age: 10, sex: "girl" }],
    ["I'm 12 and i am scared", { age: 12 }],
    ["he is 40 and drinks", {}],
    ["she is 5 months pregnant", {}],
    ["Sơn đá banh 8 trận", {}],
  ])("%s", (text, facts) => expect(readFacts(text)).toEqual(facts));
});
