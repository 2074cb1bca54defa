import type { Accident } from "../model/accident.js";
import { makeMeanings } from "./phrase/meanings.js";

/** Bare words of lifting count with their marks only: "be" is "bé", "keo" is "kẹo". */
const lifting = "kéo|lôi|nắm|bế|nâng|cõng|dìu|bồng|khiêng|dựng|xốc|đỡ";
const lift = "kéo!|lôi!|bế!|nâng!|cõng!|dìu!|khiêng!|đỡ dậy|đỡ bạn|đỡ nó|pull|lift|move|carry";
const lifted = `${lifting} > nó|bạn|em|ra|dậy|lên|vào|vô|bé|được|tay|chân|người`;
const spread = "bôi|thoa|xức|trét|trát|đắp|phết|xịt|rắc|đổ|bôi lên|put|rub";
const leaves = "lá|lá thuốc|thuốc nam|thuốc lá|thuốc lào|nghệ|đất|bùn|tro|rượu|muối|mật ong|vôi";

/** "Lá thuốc đắp": the leaf before its verb. */
const leafPutOn = "lá|lá thuốc|thuốc nam|lá cây > đắp|bôi|xoa|rịt";
const beast = "chó|con chó|mèo|con mèo|khỉ|con khỉ|con vật|con đó|chuột|dơi|con dơi";
const asksHospital =
  "cần đi viện|cần đi bệnh viện|phải đi viện|phải đi bệnh viện|nên đi viện|nên đi bệnh viện|đi viện không|đi bệnh viện không|cần đi khám|phải đi khám|nên đi khám|đi khám không|cần nhập viện|cần đi bác sĩ|có sao không|có nguy hiểm không|có bị sao không|vô viện không|vào viện không|see a doctor|go to hospital|go to the hospital|is it dangerous";

/**
 * What somebody asks or tells between the first words about an accident and the arrival of help, as
 * `<sort of accident>.<topic>` or `any.<topic>`; the first that fits is taken.
 */
const read = makeMeanings({
  "burn.put-on": [
    `${spread} > kem|kem đánh răng|đánh răng|nước mắm|mắm|dầu|mỡ|mỡ trăn|thuốc|thuốc mỡ|lòng trắng trứng|trứng|giấm|xà phòng|toothpaste|${leaves}`,
    "kem đánh răng|nước mắm|mỡ trăn|lòng trắng trứng|toothpaste",
  ],
  "burn.ice": ["đá lạnh|nước đá|cục đá|chườm đá|chườm lạnh|ngâm đá|viên đá|ice", "chườm|bỏ|ngâm > đá"],
  "burn.blister": [
    "phồng|phồng rộp|rộp|bọng nước|phỏng nước|bóng nước|mọng nước|phồng lên|blister|blisters",
    "chọc|chích|nặn|lột > vỡ|da|nước|ra",
  ],
  "burn.clothes": ["cởi|gỡ|lột|cắt|tháo > áo|quần|tất|vớ|đồ|nhẫn", "áo|quần|vải > dính|dính vào"],
  "burn.how-long": [
    // A burn is red and smarts: that is no getting better.
    "đỏ|đỏ lên|đỏ ửng|rát|nóng rát|bỏng rát > hết|lên|rồi|quá|lắm|cả|ửng",
    "nước lạnh|nước mát|nước máy|bao lâu|mấy phút|bao nhiêu phút|how long",
    "xối|xả|ngâm|rửa|dội|nhúng > nước|nước lạnh|nước mát|vòi",
  ],
  "electric.let-go": [
    "rời|rời ra|bung|văng|buông|nhả|tách|thoát > ra|rồi|dây|điện",
    "ngắt|cúp|tắt|sập|dập|rút > rồi|điện rồi|cầu dao rồi|được rồi",
    "hết > điện|dính",
  ],
  "electric.cut": [
    "ngắt|cúp|tắt|dập|sập|kéo > điện|cầu dao|công tắc|nguồn|aptomat",
    "rút > phích|dây|ổ cắm",
    "gạt|đẩy|hất|khều|gậy|cây|que|chổi|sào > dây|điện|ra|gỗ|khô|nó|bạn|em",
    "cầu dao > đâu|chỗ nào|không tới|với",
    "turn off|switch off|unplug",
  ],
  "electric.touch": [
    lift,
    lifted,
    "chạm|đụng|sờ|động|giữ|ôm|cầm|lay > vào|vô|nó|bạn|em|được|không|tay",
    "chạm vào|đụng vào|touch",
    "cứu > nó|bạn|em|sao|được|không",
  ],
  "water.jump": [
    "nhảy|bơi|lội|xuống > xuống|ra|cứu|nước|kéo|được|vớt",
    "leo|trèo|tụt|chui|đu dây|nhào|lao > xuống|vào hố|vào cống|vào giếng",
    "jump in|swim out|climb down",
    "em|con|cháu|mình|tôi|để > cứu > nó|bạn|em",
  ],
  "water.reach": ["ném|quăng|đưa|thả|chìa|liệng > gì|cây|sào|phao|dây|can|áo|gậy", "với > tay|không tới|tới"],
  "ashore.upside": [
    "dốc|xốc|vác|lộn > ngược|nước|vai|chạy|bạn|nó|em",
    "dốc ngược|xốc nước|treo ngược|ấn bụng|ép bụng|chổng ngược|upside down",
    "vác|cõng|bế > chạy",
  ],
  "ashore.breathes": [
    "thở|tỉnh|khóc|ho|sặc > lại|rồi|được|yếu|nhẹ",
    "vẫn thở|còn thở|thở lại|đã thở|tỉnh rồi|tỉnh lại|breathing again|awake",
  ],
  "ashore.breaths": [
    "hô hấp|hô hấp nhân tạo|thổi ngạt|hà hơi|hà hơi thổi ngạt|ép tim|ấn tim|ép ngực|ấn ngực|cpr|hồi sức",
  ],
  "breathing.breaths": [
    "hô hấp|hô hấp nhân tạo|thổi ngạt|hà hơi|hà hơi thổi ngạt|ép tim|ấn tim|ép ngực|ấn ngực|cpr|hồi sức",
  ],
  "breathing.feed": [
    "cho|đổ|uống|ăn|vắt > uống|ăn|nước|chanh|đường|thuốc|sữa|miệng",
    "đè|giữ|nhét|cạy > tay|chân|miệng|muỗng|đũa|răng|lưỡi|khăn|lại|xuống",
  ],
  "choking.out": [
    "ra|nhả|ói|văng|trôi|nuốt|khạc|ho > ra rồi|được rồi|rồi",
    "thở lại|hết nghẹn|hết hóc|thở được rồi|đỡ rồi|khóc được",
  ],
  "choking.finger": ["móc|thò|cho|đút|khều|gắp|lấy > họng|miệng|tay|ngón|ra", "móc họng"],
  "choking.drink": [
    "uống|nuốt|ăn > nước|cơm|chuối|miếng|giấm|vitamin|cho trôi|trôi",
    "vuốt|xoa > ngực|cổ|lưng",
  ],
  "choking.how": [
    "vỗ|đập|đấm|ấn|ép|dốc|ôm > lưng|bụng|ngực|ngược|vai|nó|em|bé|sau",
    "heimlich|vỗ lưng|ấn bụng|dốc ngược|back blows",
  ],
  "swallowed.vomit": [
    "vỗ|đập|đấm|ấn|ép|ôm > lưng|bụng|ngực",
    "heimlich|vỗ lưng|ấn bụng|back blows|pat his back|pat her back",
    "móc|thò|gây|cho|ép|kích|vỗ|dốc > họng|nôn|ói|ọe|mửa|lưng|ngược",
    "móc họng|gây nôn|nôn ra|ói ra|cố nôn|vomit|throw up",
  ],
  "swallowed.drink": [
    "uống|cho uống|ăn|đổ|nuốt > sữa|nước|nước lọc|cơm|chuối|khoai|rau|mật ong|dầu|dầu ăn|thuốc xổ|giấm|gì|cho trôi|thêm|được",
    "cho trôi|drink|milk|water|eat|honey",
  ],
  "swallowed.out": [
    "ra|nhả|khạc|lấy|văng > ra rồi|được rồi|rồi",
    "đi ngoài|đi cầu|ị|ỉa|đi nặng > ra|thấy|rồi|được",
    "came out|passed it",
  ],
  "swallowed.wait": [
    "chờ|đợi|theo dõi|để > ra|đi cầu|đi ngoài|mai|xem|thử|tự|không",
    "tự > ra|đi ra|trôi",
    "cần|phải|nên|có > đi viện|đi khám|bệnh viện|khám|nội soi|chụp phim",
    "có sao không|nguy hiểm không|không sao đâu|vẫn chơi|vẫn khỏe|bình thường|vẫn thở|vẫn nói|không đau",
    "wait|hospital|see a doctor|is it dangerous|is fine|seems fine",
  ],
  "poison.vomit": [
    "móc|thò|gây|cho|ép|kích > họng|nôn|ói|ọe|mửa",
    "móc họng|gây nôn|nôn ra|ói ra|cố nôn|vomit|throw up",
  ],
  "poison.drink": [
    "uống|cho uống|ăn|đổ > sữa|nước|nước lọc|chanh|đường|than|than hoạt|lòng trắng trứng|trứng|giấm|muối|gì|đậu xanh|cam thảo|thêm",
    "drink|milk|water",
  ],
  "poison.late": ["sợ|ba|mẹ|bố|má > la|mắng|đánh|chửi|biết|rầy", "lỡ|không cố ý|tại em|tại con|lỗi"],
  "snake.cut": [
    "rạch|hút|nặn|chích|đốt|cắt > máu|nọc|nọc độc|ra|vết|chỗ|độc|da",
    "buộc|cột|garo|ga rô|thắt|băng|quấn > chặt|chân|tay|lại|trên|dây|vết|không",
    `${spread}|nhai > ${leaves}`,
    leafPutOn,
    "garo|hút nọc|hút máu|đắp lá|thuốc nam|thầy lang|suck",
  ],
  "snake.move": ["chạy|đi|đi bộ|đứng|tự đi > về|bộ|nhà|được|tìm|viện|trạm"],
  "snake.catch": ["bắt|đập|giết|đuổi|tìm|chụp|chụp ảnh|chụp hình > con|nó|rắn|ong|tổ"],
  // The animal died, ran away or is nobody's: nothing is better by that.
  "bite.sick": [
    `${beast} > chết|ốm|bệnh|dại|điên|lạ|hoang|chạy|bỏ chạy|chạy mất|bỏ đi|mất|sùi bọt mép|chảy dãi|lờ đờ|run|chưa tiêm|không tiêm|chưa chích`,
    "chó|mèo|khỉ > của > ai|hàng xóm|người lạ",
    "chó dại|chó điên|chó hoang|chó lạ|chó chạy rông|mèo hoang|mèo lạ",
    "dog|cat|it > died|dead|ran away|sick|stray|foaming",
  ],
  "bite.vaccine": [
    "tiêm|chích|tiêm phòng|chích ngừa|tiêm dại|dại|vắc xin|vaccine|vắcxin|rabies|shot",
    "có sao không|không sao đâu|nhẹ thôi|xước nhẹ|không đau",
  ],
  "bite.leaf": [`${spread}|nhai > ${leaves}`, leafPutOn, "đắp lá|thuốc nam|thầy lang"],
  "bite.wash": ["rửa|xà phòng|xà bông|cồn!|oxy già|nước muối|povidine|sát trùng|dội|wash"],
  "bite.catch": ["bắt|đập|giết|đuổi|nhốt|xích > con|nó|chó|mèo"],
  "fall.sleepy": [
    "mắt lờ đờ|lơ mơ|mửa|ói hoài|nôn hoài|không nhớ gì|không nhận ra|nói nhảm|li bì|quấy khóc|dizzy|throwing up|threw up",
    "buồn ngủ|ngủ|ngủ gật|lừ đừ|nôn|ói|chóng mặt|nhức đầu|đau đầu|choáng|sleepy|vomit",
  ],
  "fall.hospital": [asksHospital],
  "fall.lift": [lift, lifted, "đứng dậy|ngồi dậy|đi được|đi tiếp|nắn|bẻ|xoay|cử động|đi lại|stand up"],
  "fall.rub": [
    `${spread} > dầu|dầu gió|dầu nóng|rượu|thuốc|mật gấu|${leaves}`,
    "bóp dầu|xoa dầu|xoa bóp|chườm",
  ],
  "crushed.lift": [
    lift,
    lifted,
    "kéo|nâng|đẩy|lật|nhấc|khiêng|bẩy|cưa|chặt > cây|tường|đá|bố|ba|mẹ|ông|bà|anh|chị|cành|cột|tủ|được|không|nhé|nha",
    "pull him|pull her|lift it|pull out",
  ],
  "traffic.lift": [lift, lifted, "đứng dậy|ngồi dậy|cởi mũ|tháo mũ|gỡ mũ|đưa > bệnh viện|viện|trạm"],
  "bleeding.pull-out": [
    "rút|nhổ|lấy|gỡ|kéo|khều > ra|dao|đinh|kính|mảnh|miểng|gai|cây|sắt",
    "pull it out|take it out",
  ],
  "bleeding.press": [
    "bịt|ép|ấn|đè|băng|quấn|buộc|cột|garo|ga rô|cầm máu|lấy khăn|giữ|bó|chặn|press|bandage|tourniquet",
    "máu > không cầm|không ngừng|chảy hoài|chảy mãi|nhiều quá|không dứt",
  ],
  "bleeding.leaf": [`${spread} > ${leaves}|thuốc`, leafPutOn, "đắp lá|thuốc lào|thuốc lá|bột nghệ"],
  "bleeding.wash": ["rửa|cồn!|oxy già|nước muối|xà phòng|sát trùng|wash"],
  "nosebleed.how": [
    "ngửa|cúi|nằm|bóp|bịt|nhét|nút|chườm > đầu|mũi|ra|xuống|bông|giấy|đá|cổ|lại|khăn",
    asksHospital,
    "ngửa đầu|ngửa cổ|cúi đầu|bóp mũi|nhét bông|nhét giấy|làm gì|sao|tilt",
  ],
  "nosebleed.stopped": ["hết|ngừng|ngưng|cầm|đỡ|khô > rồi|chảy|máu"],
  "fire.back": [
    "quay lại|chạy vào|vô lấy|vào lấy|trở vào|vào cứu|vô cứu|lấy > đồ|chó|mèo|điện thoại|cặp|em|nó|tiền",
  ],
  "fire.smoke": [
    "khăn ướt|khói > vào|vô|nhiều|dày|khe cửa|ngạt",
    "cúi|bò > thấp|xuống",
    "chèn|bịt > cửa|khe",
  ],
  "fire.jump": [
    "nhảy|leo|trèo|đu|tuột|thả > xuống|được|không|ra|lầu|cửa sổ|ban công|dây|đất|luôn|nha|nhé",
    "nhảy!|jump|climb down",
  ],
  "fire.child": [
    "ôm|bế|bồng|cõng|dắt|giữ|còn|có|với > em bé|em|bé|em nhỏ|em gái|em trai|con|bà|ông|mẹ",
    "baby|little brother|little sister",
  ],
  "fire.stuck": [
    "cầu thang|lối ra|hành lang|cửa > lửa|khói|cháy|kẹt|không đi được|đầy",
    "lửa!|khói! > cầu thang|hành lang|lối|cửa|ngoài|dưới|vào|vô|tới",
    "tầng|lầu > # & ở|em|con|mình|tôi|phòng",
    "kẹt|không ra được|không mở được|cửa khóa|khóa cửa|bị khóa|không có lối|nóng quá|trapped|stuck",
  ],
  "fire.hide": ["trốn|chui|núp|nấp > gầm|giường|tủ|nhà tắm|toilet|wc|nhà vệ sinh", "thang máy|elevator"],
  "fire.out": [
    "ra được rồi|ra ngoài rồi|thoát được rồi|thoát ra rồi|ra tới ngoài|ra khỏi nhà|ra đường rồi|xuống đất rồi|xuống tới đất|got out|outside now",
  ],
  "shell.keep": [
    "đập|cưa|mở|gõ|ném|vứt|quăng|mang|đem|cầm|chôn|bỏ|giấu|bán|chạm|đụng|sờ|giữ|đưa|để|chơi|khoe|chụp|kéo|đào > ra|về|nhà|đi|lên|xuống|được|không|nó|vô|vào|cho|thử|nha|nhé|rồi|tiếp|ve chai|trường|bạn|chỗ",
    "đập|cưa|ném|vứt|chôn|bán sắt vụn|bán ve chai|mang về|đem về|ở nhà em|trong nhà|trong cặp|trên tay|throw it|open it|carry it",
  ],
  "gas.stay": ["bật|tắt|mở|khóa|quạt|điện|đèn|bếp|van|vào|vô > điện|đèn|quạt|bếp|van|cửa|trong|lại|cứu"],
  "any.alone": [
    "một mình|1 mình|không có ai|không có người lớn|chỉ có em|chỉ có con|chỉ có mình|chỉ có hai|alone|nobody",
    "ba|bố|mẹ|má|ba mẹ|bố mẹ|ông bà|người lớn|cô > đi làm|đi vắng|không có nhà|không có ở nhà|chưa về|đi chợ|ở xa|không nghe máy",
    "không > thấy|có|gọi được > ai|người lớn|mẹ|ba|bố",
  ],
  "any.no-call": [
    "không > gọi được|gọi > 115|máy|điện thoại|tiền|sóng",
    "115 > không nghe|không bắt|bận|không được|không gọi được",
    "không có điện thoại|hết tiền|hết pin|không có sóng|không nghe máy",
  ],
  "any.scolded": [
    "sợ > la|mắng|đánh|chửi|rầy|phạt|ba biết|mẹ biết|bố biết",
    "tại em|tại con|lỗi của em|lỗi của con|lỗi tại em|em lỡ|con lỡ|không cố ý",
  ],
  "any.hospital": [asksHospital],
  // "do roi" without marks is "đó", "đỏ", "đổ rồi": only marks make it "đỡ rồi".
  "any.better": [
    "đỡ!|đở!|tỉnh|khỏe|ổn|hết đau|ngồi dậy|nín|bớt > rồi|lại|hơn|nhiều",
    "hết đau rồi|đỡ đau|bớt đau|không sao rồi|tỉnh rồi|tỉnh lại|ổn rồi|better now|is ok now",
  ],
  "any.worse": [
    "chóng mặt|choáng|choáng váng|hoa mắt|buồn ngủ|ngủ gật|lơ mơ|lừ đừ|buồn nôn|nôn|ói!|nôn ra|ói ra|ói rồi|bị ói|bị nôn|nôn mửa|ngủ li bì|tê|lạnh toát|dizzy|sleepy|vomiting|vomited|throwing up",
    "đau|sưng|to|nặng|mệt|tím|yếu|sốt > quá|hơn|lên|dần|thêm|nhiều|lắm",
    "nặng hơn|đau hơn|sưng to|sưng lên|đau lắm|đau quá|mệt lả|run|lạnh run|getting worse|worse",
  ],
});

/** Topics that are met with relief: only where nothing speaks against it. */
const reliefs: ReadonlySet<string> = new Set([
  "any.better",
  "choking.out",
  "swallowed.out",
  "nosebleed.stopped",
  "ashore.breathes",
]);

/** "Chưa đỡ", "ho ra máu rồi", "mặt tím ra rồi": no relief. */
const readDoubt = makeMeanings({
  doubt: [
    "chưa|không|chẳng|hổng|hông|đừng|sao > đỡ|tỉnh|ra|thở|hết|ngừng|ngưng|cầm|nín|khỏe|ổn|nói được|khóc được|nuốt được",
    "tím|tím tái|tái|tái mét|xanh lè|co giật|ngất|xỉu!|lịm|lả đi|chết|lạnh ngắt|khó thở|không thở|bất tỉnh|nặng hơn|yếu lắm|blue|worse",
    "ra|ói|nôn|khạc|ho|lẫn|có|thấy > máu!|ra máu|toàn máu",
  ],
});

/** The topics that first aid answers for a sort of accident. */
export type AidTopic = ReturnType<typeof read>[number];

/** What is asked or told about an accident that goes on; null where there is nothing to do or to leave for it. */
export function readAidTopic(text: string, accident: Accident): AidTopic | null {
  const found = read(text).filter((topic) => topic.startsWith(`${accident}.`) || topic.startsWith("any."));
  const isDoubted = found.some((topic) => reliefs.has(topic)) && readDoubt(text).length > 0;
  return found.find((topic) => !isDoubted || !reliefs.has(topic)) ?? (isDoubted ? "any.worse" : null);
}
