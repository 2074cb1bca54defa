import { phrases } from "./words.js";

/** Words that look like danger and are not, and the kinds of talk in which danger is only told of. */
export const lookAlikes = {
  /** Covers a shorter or equally long danger phrase that it touches. */
  BENIGN:
    phrases(`so sánh, so sánh em, so sánh con, đắp chăn, đáp án, đáp lại, quạt cho, bật quạt, quạt mát, cái quạt, quạt máy, giết gà, giết heo, giết lợn, giết vịt, giết muỗi, giết gián, giết thời gian, chém gió, cứu bồ, giải cứu, cứu trợ, cứu đói, cứu net, cứu hỏa, cứu thương, cứu hộ, sơ cứu, nghiên cứu, cứu vớt điểm, đánh răng, đánh vần, đánh phấn, đánh son, đánh má hồng, đánh cầu, đánh cầu lông, đánh bóng, đánh đàn, đánh piano, đánh trống, đánh cờ, đánh bài, đánh máy, đánh giá, đánh dấu, đánh số, đánh chữ, đánh vảy,
    đánh mất, đánh rơi, đánh thức, đánh bại, đánh boss, đánh quái, đánh rank, đánh giày, đánh trứng, đánh cá, đánh bắt, đánh đổi, đánh lừa, đánh liều, đánh tiếng, đánh lô, đánh đề, đánh thuế, đánh giặc, đánh trận, đánh golf, đánh tennis, đánh bi, đánh chuyền,
    học đánh, dành cho, dành tiền, để dành, dành dụm, giành giải, danh sách, danh dự, dành thời gian, thành danh, địa danh, vô danh, điểm danh, đánh điện tử, dành riêng, dành tặng, danh hiệu,
    đá bóng, đá banh, đá cầu, đá gà, đá lạnh, nước đá, đá phạt, đập hộp, đập lon, đập tay, đạp xe, xe đạp, tát nước, tát cá, tất cả, tắt máy, tắt đèn, tắt tivi, tắt điện, tắt mạng, tắt điện thoại, tắt quạt, cà đập, nhịp đập, tim đập,
    đối xử!, cư xử!, hành xử!, ứng xử!, xét xử!, phân xử!, xử lý!, xử lí!, xử phạt!, xử tử!, xử bắn!, xử án!, xử thế!, xử thua!, xử thắng!, vất vả!, nhờ vả!, vả lại!, nhà đá!, hòn đá!, viên đá!, gạch đá!, sỏi đá!, bãi đá!, đá quý!, đá lưỡi!, đá viên!, đường đá!, đá xéo!, đá đểu!, đừng ném đá!,
    lò xo!, lò xô!, đổ xô!, xô bồ!, dòng đời xô đẩy!, sóng xô!, xúc xích!, xích đu!, xích lô!, xích lại!, xích mích!, hư cấu!, cơ cấu!, kết cấu!, cấu tạo!, cấu trúc!, cấu thành!, hỏa táng!, hoả táng!, mai táng!, an táng!, địa táng!, nam mô!, chống chọi!,
    đánh giầy!, đánh cược!, đánh động!, đánh ghen!, đánh lạc hướng!, đánh hộ!, đánh nền!, đánh kem!, trời đánh!, đâm ra!, cắn rứt!, cắn câu!, cắn hạt dưa!, cắn hướng dương!, cắn kẹo!,
    lũ chó!, lũ mất dạy!, lũ mất!, lũ học sinh!, lũ ngu!, lũ này!, lũ đấy!, lũ đó!, lũ kia!, lũ bạn!, lũ trẻ!, lũ con!, lũ chúng!, lũ nó!, lũ bọn!, cả lũ!, một lũ!, 1 lũ!, lũ giặc!, lũ khốn!, lũ súc!, lũ đầu bò!, lũ quỷ!, lũ giáo viên!, lũ công!, lũ vô!, lũ hèn!, cứu sinh!, phao cứu sinh!, truy cứu!, tra cứu!, khảo cứu!, bom nổ chậm!, giật điện thoại!, giật tiền!, giật túi!, giật dây chuyền!, nuốt nổi!, nuốt trôi!, nuốt lời!, vùi dập!,
    đanh đá!, danh hài!, danh tính!, danh phận!, mật danh!, danh lam!, danh xưng!, danh tiếng!, hổ danh!, vinh danh!, nhân danh!, danh nghĩa!, danh bạ!, danh ngôn!, giang hồ!, giỏi giang!, hậu giang!, bắc giang!, hà giang!, an giang!, tiền giang!, kiên giang!, bổ sung!, sung sướng!, xu hướng!, xu thế!, xu mẹ!, bao nhiêu, bao giờ!, bao lâu, bao nhiu, mấy bao!,
    chết mẹ nó!, chết mẹ!, hết mẹ nó!, hack mẹ nó!, rớt mẹ!, con mẹ nó!, con mẹ hút!, con mẹ mày!, bà mẹ nó!, đái mẹ!, bố láo!, bố mày!, đấm con cặc!, đánh đấm!, đâm tay đôi!,
    dễ thương xỉu!, dể thương xỉu!, đáng yêu xỉu!, vui xỉu!, dui xỉu!, cưng muốn xỉu!, xỉu ngang!, chắc ngất!, cao ngất!, ngất trước!, ngất ngây!, vui gần chết!, dui gần chết!, khổ gần chết!, bóng đá!, đá hộ!, đá qua đá lại!, đánh lái!, đánh xe!, đánh lên!, đánh đỉnh!, dao chém không đứt!, tạm giam!, giam định!, của beat!,
    tóc mái!, bóng đè!, bị đè bẹp!, kẹt xe!, kẹt tiền!, phỏng vấn!, phỏng đoán!, phỏng theo!, mô phỏng!, yếu đuối!, bất động sản!,
    cắt tay áo, cắt tóc, cắt móng, cắt móng tay, cắt giấy, cắt bánh, cắt dán, cắt cỏ, cắt ghép, cắt mí, cắt bìa, dao cắt bánh, dao kéo, dao động, ca dao, đồng dao, con dao nhựa, đồ chơi, bán dao, mua dao, vẽ con dao,
    sờ gáy, sờ vào màn hình, sờ màn hình, sờ thử, chạm đáy, chạm vào màn hình, màn hình cảm ứng, hiến máu, nhóm máu, máu o, máu ab, xét nghiệm máu, huyết áp, máu lửa, hăng máu, máu
    chuẩn bị, thiết bị, trang bị, hội đồng xét xử, đá động, vợt đập muỗi, đập muỗi!, cái beat, beat nhạc, beat của,
    bắt cóc bỏ dĩa, bắt cóc bỏ đĩa, trò chơi bắt cóc, trò bắt cóc, chơi bắt cóc, bắt cá, bắt ốc, bắt cua, bắt dế, bắt bướm, bắt sóng, bắt xe, bắt chước, bắt đầu, bắt kịp, bắt tay, bắt bẻ, bắt trend, bắt wifi, bắt trộm, bắt cướp, đuổi bắt, theo đuổi, theo dõi kênh,
    mồ côi trong truyện, từ từ!, cứ từ từ, từ từ đã, từ từ thôi, từ từ nha, từ từ nhé, từ từ nói, từ từ kể, từ từ em, từ từ con, từ từ rồi, từ từ để, từ từ mà, đi từ từ, làm từ từ, nói từ từ, học từ từ, ăn từ từ, từ từ nào, tư vấn!, tư vấn giúp, tư vấn cho, nhờ tư vấn, cần tư vấn, muốn tư vấn, được tư vấn, phòng tư vấn, tư vấn tâm lý, tư vấn viên, tư vấn chọn,
    treo cờ!, treo cờ tổ quốc, treo cờ đỏ, treo cờ ở, hôm nay treo cờ, nhảy dây, nhảy múa, nhảy hiphop, dạy nhảy, học nhảy, nhảy tiktok, nhảy lò cò, nhảy lầu cò, nhảy cao, nhảy xa, nhảy việc, nhảy cóc, nhảy bao bố, nhảy cầu bơi, nhảy xuống hồ bơi, nhảy xuống bể bơi,
    chết cha, chết rồi em quên, chết rồi quên, thôi chết, chết cười, cười chết, cười chết mất, buồn cười chết mất, buồn cười chết, buồn cười muốn chết, cười muốn chết, cười xỉu, cười ngất, cười ẻ, đói muốn chết, đói sắp chết, đói chết mất, đói xỉu, đói muốn xỉu, nóng muốn chết, nóng chết mất, lạnh muốn chết, lạnh chết mất, buồn ngủ muốn chết, buồn ngủ chết mất,
    ngon chết, ngon muốn chết, ngon muốn xỉu, dễ thương muốn chết, dễ thương chết, dễ thương muốn xỉu, cute muốn xỉu, cute muốn chết, cute chết mất, đẹp muốn xỉu, đẹp xỉu, đẹp trai muốn xỉu, đẹp trai xỉu, xinh xỉu, xinh muốn xỉu, thích muốn chết, thích chết, mê muốn chết, thèm muốn chết, thèm chết, vui muốn xỉu, vui muốn chết, vui chết mất, ghét muốn chết, khó muốn chết, khó muốn xỉu, ngại muốn chết, ngại chết, quê muốn chết, quê chết mất, mắc cười muốn chết, mắc cười chết, hài muốn chết, mệt xỉu, sợ chết khiếp, sợ xanh mặt, chết đi được, chết khiếp, hết hồn, mắc cỡ muốn chết, lười muốn chết, đau bụng muốn chết, nhớ muốn chết, chua muốn chết, cay muốn chết, chán chết, ồn muốn chết, đắt muốn chết, hồi hộp muốn chết, mừng muốn xỉu, hết pin, chết máy, xe chết máy, máy chết, sập nguồn, sống sót, chết liền, thề chết liền, chạy muốn chết, chết già, nóng ruột muốn chết, rượt muốn chết, dí muốn chết, cừ muốn chết, cưng muốn chết, hôi muốn chết, thúi muốn chết, mặn muốn chết, ngọt muốn chết, sốt ruột muốn chết, tò mò muốn chết, hóng muốn chết, tự cắt tóc!, tự cắt mái!, mái tự cắt!, tự cắt móng!, rung rinh, ôm đồm, nhà nghỉ ngơi, bim bim, rảnh háng, mông lung, xách mông, nhấc mông, gạ kèo,
    bán hàng online, ăn cháy, cơm cháy, cháy máy, cháy vé, cháy phố, cháy hàng, đang hot, đốt tiền, đốt nến, đốt pháo, đốt lửa trại, cháy giáo án, cháy túi,
    lạc đề, lạc quan, lạc rang, liên lạc, đậu lạc, củ lạc, thất lạc đồ, mất tích điểm, lạc trôi, câu lạc bộ, lạc hậu,
    nhóm kín lớp, uống thuốc ho, uống thuốc cảm, uống thuốc bổ, uống thuốc hạ sốt, gãy móng, gãy bút, gãy cây, đánh gãy bút, chìm vào giấc ngủ, chìm đắm, chìm xuồng, trẻ trung, khóa học, khóa sổ, khóa acc, khóa màn hình, cho nghỉ tiết, bạn bè bỏ đi chơi,
    thợ nhốt gà, nhốt mèo, nhốt chó, xích chó, đánh chó, đá chó, cắn móng, thầy bói, bỏ bữa sáng, hết nước chấm, hết nước mắm, cho con bú, nước lên bài, phạt trực nhật, bị phạt trực nhật, chép phạt, phạt chép, phạt đền, luật chơi, kết hôn giả, nhẫn cưới, ảnh cưới, đám cưới, ăn cưới, áo cưới,
    gửi ảnh bài tập, gửi ảnh con mèo, gửi ảnh bài, gửi hình bài, gửi hình con mèo, ảnh bài tập, ảnh thẻ!, ảnh lớp!, chụp ảnh kỷ yếu, ảnh tốt nghiệp, ảnh đại diện, hình nền`),
  /** Stories, games, lessons: danger there is only told of. */
  FICTION:
    phrases(`game, phim, trong phim, bộ phim, trận này, ván này, trận!, trận đấu, trận đá bóng, trận chung kết, boss, nhân vật, truyện, trong truyện, cổ tích, tiểu thuyết, lão hạc, chí phèo, chị dậu, tấm cám, thạch sanh, bài văn, đoạn văn, bài thơ, tác phẩm, đoạn trích, văn học, lịch sử,
    anime, manga, truyện tranh, hoạt hình, youtube, liên quân, pubg, free fire, roblox, minecraft, mini world, rank, team em, đội em, đội tuyển, chơi trốn tìm, trò chơi, chơi trò, đóng kịch, diễn kịch, vở kịch, kịch, đóng vai, thuyết trình, bài hát, lời bài hát, mv, idol, giấc mơ, nằm mơ, mơ thấy, võ!, học võ, karate, taekwondo, boxing, thi đấu, giải đấu, cầu thủ, đá phạt, homework, movie`),
  /** Questions for knowledge. */
  KNOWLEDGE:
    phrases(`là gì, là sao, là như thế nào, thế nào là, nghĩa là gì, làm sao biết, làm sao để biết, làm sao nhận biết, làm thế nào để biết, làm cách nào biết, sao biết được, nhận biết, nhận ra dấu hiệu, dấu hiệu nào, quy định, luật, điều luật, theo luật, phòng tránh, phòng chống, phòng ngừa, cách phòng, cách sơ cứu, cách nhận biết, dấu hiệu của, tài liệu, thủ tục, bài tập, đề bài, bài kiểm tra, bài học về, tuyên truyền, bài thuyết trình, tìm hiểu về, thông tin về, kiến thức, kỹ năng, khái niệm,
    bao nhiêu tuổi, mấy tuổi, bao nhiêu năm tù, mức phạt, phạt bao nhiêu, tại sao nhân vật, phân tích, nghị luận, nếu bị, khi bị, nếu như bị, nếu gặp, lỡ như, khi có, nếu có, khi gặp, how to prevent, what is, hồ sơ`),
  /** Tiredness and the like before "muốn chết": a way of speaking, if a harmless cause stands beside it. */
  HARMLESS_CAUSE: phrases(
    `nhảy, tập, chạy, học, làm bài, bài tập, ôn thi, thi cử, thi xong, mới thi, leo, đá bóng, tập thể dục, đi bộ, dọn nhà, dạy nhảy, đi chơi, đi học, leo núi, bơi, trực nhật, xếp hàng, cười, haha, hihi, hehe, kkk, đứng chờ, đi xe, say xe`,
  ),
  TIRED: phrases(
    `mệt muốn chết, mệt chết mất, mệt chết đi được, mệt sắp chết, học muốn chết, chán muốn chết, đau muốn chết, mỏi muốn chết, rầu muốn chết, nhục muốn chết, sợ muốn chết, lo muốn chết, mệt gần chết, bận muốn chết`,
  ),
  /** What is sold, shut in or lost and no child, though "con" stands before it. */
  ANIMAL: phrases(
    `con gà!, con vịt, con heo, con lợn, con bò!, con bê!, con nghé!, con trâu, con dê!, con chó!, con cún!, con thỏ, con chim, con vẹt, con cá!, con cua!, con tôm, con rùa!, con chuột, con ngựa, con giống, con xe, heo con, gà con!, mèo con!, chó con!, cún con, con thú, con robot`,
  ),
  COOKING: phrases(
    `gọt, thái, nấu ăn, nấu cơm, làm bếp, nhà bếp, trái cây, hoa quả, rau, thịt, cá, bánh, xoài, dưa, cắt bánh, chặt, gọt trái cây, làm cá, chặt dừa`,
  ),
} as const;
