import { describe, expect, it } from "vitest";
import type { Accident } from "../../src/model/accident.js";
import { readAccident, readAidTopic, readOverAccident } from "../../src/understanding/understand.js";

describe("what kind of accident words tell of", () => {
  it.each<[string, Accident | null]>([
    ["bạn em chìm dưới sông rồi, tụi em không biết bơi", "water"],
    ["cuu, em trai con roi xuong gieng", "water"],
    ["bé bị đuối nước", "water"],
    ["my brother is drowning", "water"],
    ["vớt bạn em lên rồi nhưng bạn không thở", "ashore"],
    ["con tôi ngã xuống ao vớt lên rồi không thở", "ashore"],
    ["nhà e cháy, khói nhìu wá, e ở tầng 3", "fire"],
    ["nha em dang chay", "fire"],
    ["nha em xi gas", "gas"],
    ["Bé bị bỏng nước sôi từ ngực xuống chân", "burn"],
    ["em bi bong nuoc soi o tay", "burn"],
    ["con bi phong bo xe may", "burn"],
    ["xe tong ban em roi bo chay, ban em chay mau nhieu lam", "traffic"],
    ["bạn em bị xe tông gãy chân", "traffic"],
    ["con trai con bi chay mau", "bleeding"],
    ["dut tay chay mau", "bleeding"],
    ["Bé 2 tuổi uống nhầm dầu hỏa", "poison"],
    ["em bé uống thuốc tẩy quần áo", "poison"],
    ["em nuot dong xu", "poison"],
    ["chau bi dien giat nam im", "electric"],
    ["be 2 tuoi hoc hat nhan", "choking"],
    ["mắc xương cá trong cổ", "choking"],
    ["ran can vao chan", "snake"],
    ["bi ong vo ve dot", "snake"],
    ["con bi cho can chay mau chan", "bite"],
    ["meo cao em", "bite"],
    ["chay mau cam", "nosebleed"],
    ["em te cau thang dap dau", "fall"],
    ["ban em gay tay", "fall"],
    ["em bé co giật", "breathing"],
    ["em chay ra duong", null],
    ["đang học bài", null],
  ])("%s → %s", (text, accident) => {
    expect(readAccident(text)).toBe(accident);
  });

  it("understands that somebody is on land after it was told that they were in the water", () => {
    expect(readAccident("có người kéo lên rồi mà bạn không thở", "water")).toBe("ashore");
    expect(readAccident("em kéo bạn lên nhé", "water")).not.toBe("ashore");
  });

  it.each<[string, "over" | "lost" | null]>([
    ["bạn em bị đuối nước hôm qua", "over"],
    ["tuan truoc em bi bong", "over"],
    ["bạn em chết đuối hôm qua", "lost"],
    ["hôm qua bị rắn cắn giờ sưng to", null],
    ["bạn em đang chìm", null],
    ["hôm qua em suýt chết đuối", "over"],
  ])("%s is over: %s", (text, over) => {
    expect(readOverAccident(text)).toBe(over);
  });
});

describe("what is asked or told while help is on its way", () => {
  it.each<[Accident, string, string | null]>([
    ["burn", "em bôi kem đánh răng rồi", "burn.put-on"],
    ["burn", "boi mam duoc ko", "burn.put-on"],
    ["burn", "gio no phong len", "burn.blister"],
    ["burn", "em chườm đá được không", "burn.ice"],
    ["burn", "xối nước mấy phút ạ", "burn.how-long"],
    ["burn", "em ở nhà một mình", "any.alone"],
    ["burn", "e so me mang", "any.scolded"],
    ["burn", "em 10 tuổi", null],
    ["burn", "nha em o xa tan lap", null],
    ["electric", "em kéo nó ra nhé", "electric.touch"],
    ["electric", "e keo no ra nha", "electric.touch"],
    ["electric", "em chạm vào được không", "electric.touch"],
    ["electric", "lấy cây gạt ra được không", "electric.cut"],
    ["electric", "nó rời ra rồi", "electric.let-go"],
    ["electric", "be 5 tuoi", null],
    ["water", "em nhảy xuống cứu nha", "water.jump"],
    ["ashore", "có dốc ngược bạn lên không", "ashore.upside"],
    ["ashore", "em ho hap the nao", "ashore.breaths"],
    ["poison", "co cho uong sua khong a", "poison.drink"],
    ["poison", "có nên móc họng cho nôn không", "poison.vomit"],
    ["snake", "có nên rạch ra hút máu không", "snake.cut"],
    ["bite", "có phải tiêm không ạ", "bite.vaccine"],
    ["bite", "con sợ tiêm, mẹ con đi làm chưa về", "bite.vaccine"],
    ["choking", "vỗ lưng làm sao", "choking.how"],
    ["fall", "em đỡ bạn dậy nha", "fall.lift"],
    ["fall", "em đỡ rồi", "any.better"],
    ["bleeding", "rút dao ra không", "bleeding.pull-out"],
    ["nosebleed", "ngửa đầu lên hả", "nosebleed.how"],
    ["fire", "em chạy vào lấy con mèo nha", "fire.back"],
    ["burn", "có", null],
    ["burn", "không", null],
  ])("%s: %s → %s", (accident, text, topic) => {
    expect(readAidTopic(text, accident)).toBe(topic);
  });
});
