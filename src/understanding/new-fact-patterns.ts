/**
 * What has just happened or stands ready, told in a talk that knows of grave danger already. Said by itself most of it
 * means little ("nó tới", "uống rồi"); what it means is decided by the talk.
 */
export const newFacts = [
  "took",
  "breath",
  "faint",
  "bleeds",
  "inside",
  "at-door",
  "taken",
  "height",
  "water",
  "rails",
  "cut",
  "holds",
  "weapon",
  "letter",
  "prepared",
  "searched",
  "when",
  "lured",
  "posted",
  "more-wanted",
  "paid",
  "comes",
  "parents",
  "left",
  "locked-in",
  "hits-again",
  "found",
  "offered",
] as const;
/** One of them. */
export type NewFact = (typeof newFacts)[number];

const me = "em|con|cháu|mình|tôi|tui|tao|tớ|t|e|c";
/** Whoever may be feared; mothers and grandmothers who come home are as often help. */
const feared =
  "nó|ổng|bả|hắn|lão|thằng|thằng đó|ba|bố|cha|tía|dượng|bố dượng|ba dượng|cha dượng|mẹ kế|dì ghẻ|dì|chú|bác|cậu|anh|anh họ|ông|thầy|người đó|người kia|người ta|ông ấy|ông ta|ông đó|ông kia|anh ấy|anh ta|anh đó|chú đó|chú ấy|chúng nó|bọn nó|tụi nó|bọn họ|họ|chủ|ông chủ|bà chủ|tên đó|gã";
/** Whoever is feared for, as those at home call them. */
const loved =
  "vợ|vợ tôi|vợ em|chồng|chồng tôi|chồng em|cô ấy|cổ|bả|bà ấy|anh ấy|ảnh|ổng|chị ấy|nó|con|con tôi|con gái tôi|con trai tôi|con gái|con trai|bạn ấy|bạn em|bạn|cháu|cháu tôi|mẹ|mẹ em|mẹ con|mẹ cháu|bố|bố em|ba|ba em|chị|chị em|chị gái|anh|anh em|anh trai|em gái|em trai|em tôi";
const means =
  "thuốc|lọ thuốc|vỉ thuốc|viên thuốc|hộp thuốc|thuốc ngủ|thuốc sâu|thuốc trừ sâu|thuốc diệt cỏ|thuốc chuột|thuốc tẩy|thuốc an thần|thuốc độc|lọ|dao|con dao|dao lam|lưỡi lam|cái lam|lam|kéo|cây kéo|dao rọc giấy|mảnh kính|mảnh chai|miểng chai|dây|sợi dây|dây thừng|thòng lọng|xăng|cồn|bật lửa|than";

/** How each of them is told; see `compilePattern` for how a pattern is written. */
export const newFactPatterns: Readonly<Record<NewFact, readonly string[]>> = {
  took: [
    `${me} > uống|nuốt|nốc|tu > rồi|hết|hết rồi|xong|xong rồi|cả vỉ|cả lọ|nguyên vỉ|nguyên lọ|nhiều lắm|hết sạch`,
    `uống|nuốt|nốc > rồi|hết rồi|xong rồi|hết cả|cả vỉ|cả lọ|nguyên vỉ|nguyên lọ|hết vỉ|hết lọ|hai vỉ|mấy vỉ|mấy viên|chục viên|# viên|# vỉ`,
    `đã|lỡ|vừa|mới > uống|nuốt|nốc`,
    "took|swallowed|drank > it|them|pills|the pills|all",
  ],
  breath: [
    "không|hết|ngừng|ngưng|hổng|hông|chẳng > thở",
    "thở > không được|không nổi|thoi thóp|yếu|khò khè|hổng được",
    "khó thở|tím tái|tím ngắt|mặt tím|môi tím",
    "not|can't|cant|stopped > breathe|breathing",
  ],
  faint: [
    "bất tỉnh|ngất xỉu|ngất|xỉu|hôn mê|mê man|lịm|lịm đi|co giật|sùi bọt mép|nằm bất động|bất động|không cử động|không nhúc nhích",
    "gọi|kêu|lay > không > dậy|tỉnh|trả lời|nghe",
    "không > tỉnh|tỉnh lại|tỉnh dậy",
    "nằm im > không|luôn|rồi|re|thin thít",
    "unconscious|fainted|passed out",
  ],
  bleeds: [
    "chảy máu|ra máu|máu chảy|máu ra|máu me|đầy máu|toàn máu|máu nhiều|nhiều máu|máu không cầm|máu không ngừng",
    "bleeding",
  ],
  inside: [
    `${feared} > vào|vô > được`,
    `${feared} > vào|vô|xông vào|xông vô|lọt vào|xông|ập vào|ập vô > phòng|nhà|trong|rồi|tới|được|đây`,
    `${feared} > thấy|tìm thấy|tìm ra|tìm được|phát hiện|bắt được|biết chỗ > ${me}`,
    `${feared} > thấy|tìm thấy|tìm ra|phát hiện > rồi|ra rồi`,
    `bị > phát hiện|tìm thấy|tìm ra|bắt được|bắt lại`,
    "he|she|they > found me|is inside|got in|came in",
  ],
  "at-door": [
    "đập|đạp|đấm|phá|gõ|xô|cạy|mở|tông|đẩy|lay|gõ mạnh > cửa",
    "cửa > sắp > bung|gãy|mở|hỏng|bể|sập|hư",
    "cửa > bung|gãy|bể|sập|bị phá",
    "at > the door|my door",
    "banging|kicking|knocking > the door|on the door|my door",
  ],
  weapon: [
    "cầm|xách|rút|lấy|vác|mang|chém|có > dao|con dao|rựa|mã tấu|búa|gậy|súng|xăng|kiếm|rìu|phảng|cây gậy|thắt lưng|roi|dây điện|ống nước",
    "đổ|tạt|tưới > xăng",
    "has|holding|with > a knife|knife|a gun|gun",
  ],
  taken: [
    `${feared} > kéo|lôi|chở|đưa|dắt|bắt|dẫn|bế|ép|áp giải|đẩy|nhét|tống > ${me} > đi|lên|ra|vào|về|theo|xuống`,
    `${me} > bị > kéo|lôi|chở|đưa|dắt|bắt|dẫn|nhét|đẩy|ép > đi|lên|ra|vào|về|theo|xuống|lên xe`,
    `${me} > ở|ngồi|trên|lên > trên xe|trên ô tô|trên tàu|xe rồi|xe của|xe nó|xe họ|xe người`,
    "lên xe rồi|xe chạy rồi|xe đang chạy|đang ở trên xe|đang trên xe|trong cốp|đang bị chở",
    `đang > chở|đưa|kéo|lôi|dẫn > ${me}`,
    "in > his car|the car|a car|their car",
  ],
  comes: [
    `${feared} > tới|đến|về|lên|qua|sang|ra > rồi|kìa|gần|đây|nhà|tới|đến|tới rồi|đến rồi|gần rồi|nơi`,
    `${feared} > sắp|đang|chuẩn bị|gần|tối nay|chiều nay|lát nữa|tí nữa > về|tới|đến|vào|vô|lên|qua|sang|đi lên|đi vào|đi tới|lại gần|quay lại`,
    `${feared} > tới|quay lại|đi lên|đi vào|lại gần|tới nơi`,
    `${feared} > đang|cứ|đi > tìm|kiếm|gọi tên|réo|lùng > ${me}`,
    `nghe > tiếng > xe|chân|bước chân|mở cửa|${feared}`,
    "nghe tiếng chân|nghe tiếng xe|nghe tiếng bước chân|tiếng chân tới gần",
    "he|she|they > is coming|are coming|is here|are here|came home|is back|is home",
  ],
  height: [
    `đứng|ngồi|ở|lên|leo|leo lên|trèo|ra|tới|đang > trên|ngoài|lên|ở|tới > sân thượng|nóc|nóc nhà|mái|mái nhà|lan can|ban công|cầu|thành cầu|tầng thượng|tầng #|tầng cao|bậu cửa sổ|cửa sổ|lầu|lầu #|mép|vách|vực|tháp`,
    "sân thượng|thành cầu|lan can|nóc nhà|tầng thượng > rồi|nè|đây",
    "đứng|ngồi|lên|leo|ở|ra > sân thượng|thành cầu|lan can|nóc nhà|tầng thượng|ban công|mép cầu|bờ vực",
    `${me} > nhảy > nhé|nha|đây|luôn|xuống đây|xuống nhé|xuống nha|thôi`,
    "on > the roof|the bridge|the ledge|a bridge|a roof",
  ],
  water: [
    "đứng|ngồi|ở|ra|đến|tới|xuống|đang|đi > bờ sông|bờ hồ|bờ ao|bờ biển|bờ kè|bờ kênh|mép nước|cạnh sông|cạnh hồ|gần sông|bến sông|đập nước",
    "đứng|ngồi > cạnh|gần|bên|mép|bờ > sông|hồ|ao|biển|kênh|suối|giếng",
  ],
  rails: [
    "đứng|ngồi|ở|ra|nằm|đang > đường ray|đường tàu|giữa đường|ra đường ray",
    "on > the tracks|the rails",
  ],
  cut: [
    `rạch|cắt|cứa|lấy dao rạch|dùng dao rạch > tay|cổ tay|chân|đùi|mấy đường|mấy nhát|rồi`,
    "cut > myself|my wrist|my arm",
  ],
  holds: [
    `${me} > cầm|có|giữ|giấu|mua|lấy|chuẩn bị|để sẵn|kiếm|gom|để dành|lấy trộm > ${means}`,
    `cầm|giấu|mua|chuẩn bị|để sẵn|gom|mua sẵn > ${means}`,
    `${means} > ${me} > cầm|giữ|giấu|mua|chuẩn bị|để sẵn|có`,
    `${means} > trên tay|trong tay|trước mặt|cạnh đây|ngay đây|ở đây|sẵn|sẵn rồi|bên cạnh|dưới gối|trong cặp|trong ngăn kéo|trong phòng|trong túi`,
    `nó|con tôi|con gái tôi|con trai tôi|vợ tôi|chồng tôi|cô ấy|anh ấy|chị ấy|bạn ấy|cháu tôi > cầm|có|giữ|giấu|mua|lấy|chuẩn bị|gom|để dành > ${means}`,
    "have|holding|got > pills|the pills|a knife|a blade|a rope|rope|razor",
  ],
  letter: [
    "viết|để lại|soạn|ghi > thư|lá thư|di chúc|thư tuyệt mệnh|lời trăn trối|lời cuối|thư tạm biệt|lời nhắn",
    "tuyệt mệnh|trăn trối",
    "wrote|left > a note|a letter|a goodbye",
  ],
  prepared: [
    `${me} > dọn|thu dọn|sắp xếp|gói > phòng|đồ|đồ đạc|bàn|tủ > xong|rồi|sạch|hết|gọn`,
    "dọn|thu dọn|sắp xếp > phòng|đồ đạc|đồ của em|đồ của con > xong|rồi|sạch|hết|gọn",
    "cho|tặng|gửi|để lại|giao > mèo|con mèo|con chó|chó|đồ|đồ đạc|quần áo|sách|thú bông|gấu bông|điện thoại > cho|lại cho|nhờ > bạn|em|chị|anh|mẹ|bà|người ta|hàng xóm|hết|mọi người",
    "cho|tặng > hết > đồ|đồ đạc|quần áo|sách|gấu bông|thú bông",
    "xóa > hết|sạch > tin nhắn|facebook|fb|ảnh|hình|nhật ký|tài khoản",
    "khóa > facebook|fb|tài khoản > rồi|hết",
    `${me} > chuẩn bị|tính|sắp xếp|lo > xong|hết|sẵn|đâu vào đấy > rồi`,
    "gave away|given away > my|all",
  ],
  searched: [
    `${me} > tìm|kiếm|tra|tìm hiểu|search|xem|đọc|coi > trên mạng|google|gg|mạng|youtube|tiktok > cách|rồi|cách rồi`,
    `${me} > tìm|kiếm|tra|tìm hiểu|search|biết|có|nghĩ ra|chọn > cách|được cách|ra cách > rồi|chết|không đau|nhanh|nhẹ|để chết`,
    "tìm|kiếm|tra|search > cách > rồi|chết|không đau|nhanh",
    "tìm|kiếm|tra|search > trên mạng > cách",
    "looked up|googled|searched > how|ways|online",
  ],
  when: [
    "tối nay|đêm nay|lát nữa|tí nữa|chút nữa|ngay bây giờ|khuya nay|sáng mai|ngày mai > là|xong|hết|thôi|em sẽ|con sẽ|sẽ|em làm|con làm|em đi|kết thúc",
    `${me} > làm|uống|kết thúc|treo cổ|đi chết > nhé|nha|đây|luôn đây`,
    "chờ|đợi|khi|lúc > mọi người|cả nhà|ba mẹ|bố mẹ|mẹ > ngủ|đi vắng|đi ngủ|đi làm",
  ],
  lured: [
    `rủ|bảo|kêu|dụ|hẹn|mời|đòi|bắt|nói|ép|năn nỉ > ${me} > về|đi|lên|ra|qua|sang|tới|đến|theo|vào|vô > nhà|phòng|xe|khách sạn|nhà nghỉ|với|chơi|cùng|chỗ|quán|gặp|đó`,
    `rủ|kêu|bảo > về|lên|đi|theo > nhà|xe|cùng|với`,
    `${me} > đi|về|lên > với|theo|cùng|xe > chú|anh|nó|họ|ông|người|cô|bác`,
    `${me} > đi gặp|ra gặp|đến gặp|tới gặp|đến chỗ hẹn|tới chỗ hẹn|ra chỗ hẹn`,
    `${me} > đợi|chờ|đứng đợi|đứng chờ > nó|anh ấy|anh|chú|họ|người đó|người ta`,
    "chỗ hẹn|tới chỗ hẹn|đến chỗ hẹn|điểm hẹn",
    "going to|about to|on my way to > meet|meet him|see him",
  ],
  posted: [
    `${feared} > đăng|tung|phát tán|up|share|post|gửi > rồi|lên|cho cả|cho bạn|cho mẹ|cho ba|cho bố|cho lớp|hết|khắp|ra`,
    "bị > đăng|tung|phát tán",
    "cả lớp|cả trường|bạn em|mọi người|mẹ em|bạn bè > thấy|xem|biết > rồi|hết rồi|ảnh|hình|clip",
    "posted|leaked|sent > it|them|my pictures|the pictures",
  ],
  "more-wanted": [
    `${feared} > bảo|đòi|bắt|kêu|nói|nhắn|ép|dọa|yêu cầu > gửi|quay|chụp|chuyển|trả|thêm|tiền|call`,
    `${feared} > đòi > nữa|tiếp`,
    // The wish to give in, so that it may be over.
    `${me} > gửi|chuyển|trả|đưa|call|quay|chụp > # tấm|nữa|nốt|thêm|tiền > cho|nữa|thôi|nha|nhé|nốt|rồi thôi|cho xong|được không|là xong`,
    `gửi|chuyển|trả|đưa|quay|chụp > nốt|thêm|nữa|# tấm|tiền|đại|luôn > cho nó|cho họ|cho anh ấy|cho người ta|cho xong|cho rồi|là xong|là thôi|thôi`,
    `${me} > gửi|chuyển|trả > cho nó|cho họ|cho anh ấy|cho người ta > thôi|nha|nhé|nốt|được không|luôn|nữa`,
    "đòi|bắt|bảo|kêu > thêm|tiếp|nữa|tiền|# triệu|# tấm",
    "wants|asks > more|money|another",
  ],
  paid: [
    `${me} > đã|lỡ|vừa|mới > chuyển|gửi|trả|nạp|đưa > tiền|# triệu|# k|thêm|ảnh|hình`,
    `${me} > chuyển|gửi|trả|nạp|đưa > rồi|hết rồi`,
    `${me} > chuyển|gửi|trả|nạp|đưa > tiền|# triệu|# k|thêm|ảnh|hình|cho > rồi|hết rồi`,
  ],
  parents: [
    "mẹ|ba|bố|má|cha|ba mẹ|bố mẹ|ba má|cha mẹ|nhà|gia đình|mẹ em|mẹ con|ba em|bố em|ba mẹ em|bố mẹ em > biết|hay|thấy|phát hiện|đọc được > chết|giết|đánh chết|chém|no đòn|toi|tiêu|tiêu đời|xong đời|bị đánh chết|ăn đòn",
    "parents|mom|dad|mother|father > know|find out|knows|finds out > kill|dead",
  ],
  // Who is in danger from within has gone out, told by whoever stays behind.
  left: [
    `${loved} > vừa|mới|đã|lại|bỗng|tự nhiên > ra|rời|bỏ|đi|chạy|biến > khỏi|ngoài|nhà|đâu|mất|đi|ra`,
    `${loved} > bỏ đi|bỏ nhà đi|ra khỏi nhà|chạy ra ngoài|ra ngoài|đi khỏi nhà|đi mất|bế con đi|ôm con đi|ẵm con đi|bỏ ra ngoài|lấy xe đi|dắt xe đi|đi ra sông|ra sông|ra cầu|ra biển`,
    "không thấy|tìm không thấy|không tìm thấy|không biết|gọi không được|không gọi được|không nghe máy > vợ|chồng|cô ấy|anh ấy|nó|con|bạn ấy|đâu|ở đâu|chỗ nào",
    "không nghe máy|tắt máy|không bắt máy|thuê bao > rồi|luôn|nữa",
    "he|she > left|ran off|ran away|is gone|went out|has gone",
  ],
  "locked-in": [
    `${loved} > khóa|chốt|khoá|cài|đóng|nhốt > cửa|phòng|trái cửa|mình trong|trong phòng|kín cửa`,
    `${loved} > ở trong|trong|vô|vào > phòng|nhà tắm|nhà vệ sinh|toilet > không|khóa|chốt|mãi|lâu`,
    "gọi|gõ cửa|đập cửa|kêu > không|chẳng > mở|trả lời|ra|nói",
    "he|she > locked > himself|herself|the door",
  ],
  "hits-again": [
    "sợ|lo|sợ là|sợ rằng > mình|tôi|em|tui > lại|sẽ|đánh|tát|quát|không kiềm|mất > đánh|tiếp|nữa|con|nó|bé|cháu|được|kiểm soát",
    "sợ|lo > lại|sẽ > đánh|tát > con|nó|bé|cháu|tiếp|nữa",
    "không > kiềm|kìm|nhịn > được|nổi|lại > nữa|mình|tay|cơn",
    "afraid|scared > i will|i'll|i might|i > hit|hurt > again|him|her|them",
  ],
  // Who was lost is there again.
  found: [
    "tìm thấy rồi|tìm được rồi|tìm ra rồi|kiếm được rồi|thấy cháu rồi|thấy bé rồi|thấy con rồi|thấy nó rồi|thấy mẹ rồi|gặp mẹ rồi|gặp ba rồi|gặp bố rồi|gặp được mẹ rồi|gặp lại mẹ rồi",
    "tìm thấy|tìm được|tìm ra|kiếm được|gặp được|gặp lại > cháu|bé|con tôi|con rồi|nó rồi|mẹ|ba|bố|ba mẹ|bố mẹ",
    "về tới nhà rồi|về đến nhà rồi|về nhà rồi|mẹ đón em rồi|mẹ đón con rồi|bố đón em rồi|ba đón con rồi|mẹ tới rồi|mẹ đến rồi|mẹ đây rồi|có mẹ rồi",
    "found > him|her|my mom|my dad|my mother",
  ],
  offered: [
    "chú|ông|anh|cô|bác|bà|người lạ|người ta|ổng > cho|đưa|mua|dúi > em|con|cháu|kẹo|bánh|quà|tiền|nước|đồ chơi",
    "chú|ông|anh|cô|bác|bà|người lạ|người ta|ổng > bảo|nói|hứa|đòi|muốn|rủ > dẫn|chở|đưa|dắt|đi tìm|về > em|con|cháu|mẹ|nhà|đi|tìm",
    "gives|gave|offers|offered > me > candy|sweets|a ride|money|a gift",
  ],
};
