import type { GroundId } from "#cases/grounds.ts";
import type { Channel, Kind, Rating } from "#cases/model.ts";

/** What happens to an invented matter, each with the number of days after its filing. */
export type Turn =
  | {
      readonly on: number;
      readonly do:
        | "accept"
        | "urgent"
        | "take"
        | "help"
        | "publish"
        | "withdraw"
        | "close"
        | "name-head";
    }
  | {
      readonly on: number;
      readonly do:
        | "ask"
        | "reply"
        | "answer"
        | "note"
        | "appeal"
        | "uphold"
        | "overturn"
        | "return";
      readonly text: string;
    }
  | { readonly on: number; readonly do: "transfer"; readonly to: string; readonly text: string }
  | {
      readonly on: number;
      readonly do: "decline";
      readonly ground: GroundId;
      readonly text: string;
    }
  | { readonly on: number; readonly do: "rate"; readonly rating: Rating; readonly text: string };

/** An invented matter. Nobody in it is real and no street number exists. */
export type TrialMatter = {
  /** Key of the trial unit, or the slug of a ward nobody works in yet. */
  readonly unit: string;
  readonly area: string;
  readonly kind?: Kind;
  readonly channel?: Channel;
  readonly title: string;
  readonly body: string;
  readonly place?: string;
  /** How many days ago it was filed, and at what time. */
  readonly ago: number;
  readonly time?: string;
  readonly name?: string;
  readonly publish?: boolean;
  readonly photos?: number;
  readonly turns?: readonly Turn[];
  /** Why the reception asks a second person to let it see the sender. */
  readonly asksSender?: string;
};

const accept = (on: number): Turn => ({ on, do: "accept" });
const answer = (on: number, text: string): Turn => ({ on, do: "answer", text });
const rate = (on: number, rating: Rating, text = ""): Turn => ({ on, do: "rate", rating, text });
const close = (on: number): Turn => ({ on, do: "close" });
const publish = (on: number): Turn => ({ on, do: "publish" });

/** Some sixty, in every stage, so that no screen of the trial is empty. */
export const matters: readonly TrialMatter[] = [
  // — received, waiting for acceptance
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Nắp cống vỡ trước cổng trường mầm non",
    body: "Nắp cống vỡ một góc từ hôm qua, buổi sáng nhiều phụ huynh đưa con đi học rất dễ sụt chân. Đề nghị thay nắp mới và đặt biển báo tạm.",
    place: "trước cổng trường mầm non trong ngõ 9999, phố Phan Đình Phùng",
    ago: 0,
    time: "07:40",
    photos: 1,
    publish: true,
  },
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Rác ở điểm tập kết tràn ra lòng đường",
    body: "Điểm tập kết rác ở đầu ngõ tràn ra lòng đường từ 17 giờ, mùi rất khó chịu, xe máy phải tránh sang làn bên kia.",
    place: "đầu ngõ 8888 phố Đội Cấn",
    ago: 1,
    time: "17:20",
    photos: 2,
  },
  {
    unit: "ba-dinh",
    area: "an-ninh",
    kind: "feedback",
    channel: "hotline",
    title: "Quán nước mở loa lớn sau 23 giờ",
    body: "Quán mở nhạc lớn đến gần một giờ sáng các tối cuối tuần, nhà có cháu nhỏ không ngủ được.",
    place: "phố Nguyễn Trường Tộ",
    ago: 1,
    time: "08:30",
  },
  {
    unit: "cua-nam",
    area: "xay-dung",
    title: "Công trình đổ vật liệu kín vỉa hè",
    body: "Cát và gạch để kín vỉa hè cả tuần nay, người đi bộ phải xuống lòng đường.",
    place: "phố Trần Hưng Đạo, gần số 9001",
    ago: 0,
    time: "09:05",
    photos: 1,
  },
  {
    unit: "cau-giay",
    area: "thu-tuc",
    channel: "counter",
    title: "Chưa nhận được bản sao giấy khai sinh",
    body: "Hẹn trả bản sao khai sinh ngày thứ Năm tuần trước nhưng đến nay chưa có, không ai báo lý do.",
    ago: 1,
    time: "10:10",
    name: "Bà Nguyễn Thị Thử",
  },
  {
    unit: "soc-son",
    area: "duong-sa",
    title: "Đường vào thôn sụt lún sau mưa",
    body: "Đoạn đường bê tông vào thôn sụt lún dài khoảng 20 m sau trận mưa tuần trước, xe ba bánh không qua được.",
    place: "đường vào thôn Thử, gần nhà văn hóa",
    ago: 2,
    time: "14:00",
  },
  {
    unit: "phuong-tay-ho",
    area: "moi-truong",
    title: "Cá chết nổi ven hồ",
    body: "Sáng nay có nhiều cá chết dạt vào bờ, mùi tanh, đề nghị vớt và kiểm tra nước.",
    place: "ven hồ, đoạn có bến đạp vịt cũ",
    ago: 1,
    time: "06:50",
    photos: 1,
  },
  // — accepted, in time and late
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Đốt rác trong khu tập thể",
    body: "Chiều nào cũng có người đốt rác ở sân sau, khói bay vào các căn hộ tầng thấp.",
    place: "sân sau khu tập thể 7777",
    ago: 4,
    turns: [
      accept(1),
      { on: 2, do: "note", text: "Đã hẹn tổ trưởng tổ dân phố cùng xuống kiểm tra chiều thứ Năm." },
    ],
  },
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Đèn đường hỏng cả ngõ",
    body: "Ngõ có bảy bóng đèn thì năm bóng không sáng đã hai tuần. Người già đi bộ buổi tối rất ngại.",
    place: "ngõ 9123 phố Giang Văn Minh",
    ago: 6,
    publish: true,
    turns: [
      accept(1),
      {
        on: 3,
        do: "ask",
        text: "Ông/bà cho biết năm bóng hỏng ở đoạn đầu ngõ hay cuối ngõ để đơn vị chiếu sáng mang đủ xe thang?",
      },
    ],
  },
  {
    unit: "ba-dinh",
    area: "xay-dung",
    title: "Nhà đang xây cơi thêm tầng, rơi vữa xuống ngõ",
    body: "Nhà đang xây rơi vữa và gạch vụn xuống ngõ, không có lưới che. Ngõ có nhiều cháu nhỏ qua lại.",
    place: "ngõ 9456 phố Liễu Giai",
    ago: 9,
    photos: 2,
    turns: [
      accept(1),
      { on: 1, do: "urgent" },
      { on: 2, do: "help" },
      {
        on: 3,
        do: "note",
        text: "Đội trật tự xây dựng đã lập biên bản, yêu cầu che lưới trong ngày.",
      },
    ],
  },
  {
    unit: "ba-dinh",
    area: "chinh-sach",
    kind: "petition",
    title: "Đề nghị mở lớp tập dưỡng sinh cho người cao tuổi",
    body: "Tổ dân phố có hơn 60 người trên 70 tuổi, đề nghị phường cho mượn nhà sinh hoạt buổi sáng thứ Ba và thứ Sáu.",
    ago: 12,
    publish: true,
    turns: [
      accept(1),
      {
        on: 4,
        do: "ask",
        text: "Xin cho biết tổ đã có người hướng dẫn chưa, hay cần phường giới thiệu?",
      },
      { on: 5, do: "reply", text: "Tổ đã có một cô giáo về hưu nhận hướng dẫn, chỉ cần chỗ tập." },
    ],
  },
  {
    unit: "cua-nam",
    area: "dat-dai",
    title: "Lối đi chung bị quây lại để xe",
    body: "Lối đi chung của năm hộ bị một hộ quây lưới để xe máy, chỉ còn chừa khoảng 80 cm.",
    place: "ngõ 9567 phố Hoàng Hoa Thám",
    ago: 20,
    name: "Ông Trần Văn Thử",
    turns: [accept(2)],
  },
  {
    unit: "ba-dinh",
    area: "thu-tuc",
    channel: "counter",
    title: "Phải đi lại ba lần để xác nhận cư trú",
    body: "Mỗi lần đến được hướng dẫn thêm một giấy tờ khác, đề nghị ghi đủ một lần trên phiếu.",
    ago: 5,
    name: "Bà Đỗ Thị Thử",
    asksSender: "gọi báo đủ giấy tờ một lần",
    turns: [accept(0)],
  },
  {
    unit: "cua-nam",
    area: "moi-truong",
    title: "Quán ăn đổ dầu mỡ xuống cống",
    body: "Cống đầu phố tắc liên tục vì dầu mỡ, nước trào lên mặt đường vào giờ trưa.",
    place: "phố Quán Sứ",
    ago: 8,
    turns: [accept(1)],
  },
  {
    unit: "cua-nam",
    area: "an-ninh",
    title: "Xe ba gác dừng đỗ kín ngõ buổi chiều",
    body: "Từ 16 giờ đến 18 giờ xe ba gác dừng đỗ kín ngõ, xe cứu thương không thể vào.",
    place: "ngõ 9011 phố Lê Duẩn",
    ago: 18,
    photos: 1,
    turns: [
      accept(1),
      { on: 6, do: "note", text: "Đã phối hợp công an phường, lập lịch nhắc nhở theo khung giờ." },
    ],
  },
  {
    unit: "cau-giay",
    area: "duong-sa",
    title: "Vỉa hè bong gạch, người khuyết tật không đi được",
    body: "Gạch dẫn hướng cho người khiếm thị bong từng mảng, có đoạn thành hố.",
    place: "đoạn đường Trần Thái Tông, gần bến xe buýt",
    ago: 7,
    publish: true,
    photos: 1,
    turns: [accept(1)],
  },
  {
    unit: "cau-giay",
    area: "giao-duc",
    kind: "petition",
    title: "Đề nghị công khai chỉ tiêu tuyển sinh lớp Một",
    body: "Phụ huynh mong phường đăng chỉ tiêu và phân tuyến tuyển sinh sớm hơn một tháng so với năm ngoái.",
    ago: 10,
    publish: true,
    turns: [accept(1)],
  },
  {
    unit: "soc-son",
    area: "moi-truong",
    title: "Trại lợn xả nước thải ra mương",
    body: "Nước mương chuyển màu đen, mùi rất nặng vào buổi tối, bà con không dám bơm tưới.",
    place: "mương nội đồng thôn Thử",
    ago: 11,
    photos: 2,
    turns: [accept(2), { on: 5, do: "note", text: "Đã lấy mẫu nước cùng cán bộ môi trường." }],
  },
  // — transfers
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Hố ga trên đường lớn kêu khi xe tải chạy qua",
    body: "Nắp hố ga giữa đường lớn kênh, đêm xe tải chạy qua kêu rất to.",
    place: "đường Thanh Niên",
    ago: 3,
    turns: [
      {
        on: 1,
        do: "transfer",
        to: "thanh-pho",
        text: "Tuyến đường do thành phố quản lý; phường đã đặt cọc tiêu tạm.",
      },
    ],
  },
  {
    unit: "cua-nam",
    area: "duong-sa",
    title: "Cây xanh nghiêng sát dây điện",
    body: "Cây xanh lớn nghiêng sát dây điện sau mưa bão, lá chạm dây khi có gió.",
    place: "phố Thợ Nhuộm",
    ago: 13,
    turns: [
      { on: 1, do: "transfer", to: "thanh-pho", text: "Cây do công ty của thành phố quản lý." },
      { on: 2, do: "return", text: "Cây nằm trong sân khu tập thể, thuộc phường quản lý." },
      accept(3),
    ],
  },
  {
    unit: "cau-giay",
    area: "an-ninh",
    title: "Xe tải đi vào giờ cấm",
    body: "Xe tải chở đất chạy qua phố nhỏ từ 6 đến 8 giờ sáng, trái biển cấm.",
    place: "phố Dịch Vọng Hậu",
    ago: 16,
    turns: [
      {
        on: 1,
        do: "transfer",
        to: "thanh-pho",
        text: "Cần lực lượng của thành phố kiểm tra liên tuyến.",
      },
      { on: 2, do: "take" },
      accept(3),
    ],
  },
  // — answered, waiting for the resident
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Chậm thu gom rác ba ngày",
    body: "Rác trong ngõ không được thu gom ba ngày liền dù đã đóng phí đầy đủ.",
    place: "ngõ 9321 phố Kim Mã",
    ago: 12,
    publish: true,
    photos: 1,
    turns: [
      accept(1),
      answer(
        4,
        "Đơn vị thu gom đã dọn sạch sáng nay và bố trí xe dự phòng khi xe chính hỏng. Lịch thu gom của ngõ: 18 giờ 30 hằng ngày. Nếu quá 19 giờ 30 chưa có xe, xin gọi số điện thoại in trên thùng rác đầu ngõ.",
      ),
    ],
  },
  {
    unit: "ba-dinh",
    area: "an-ninh",
    title: "Trẻ em đá bóng dưới lòng đường",
    body: "Chiều tối các cháu đá bóng dưới lòng đường, suýt va vào xe máy mấy lần.",
    place: "phố Vạn Phúc",
    ago: 10,
    turns: [
      accept(1),
      answer(
        5,
        "Phường đã thống nhất với trường học mở sân trường từ 17 đến 19 giờ các ngày trong tuần cho các cháu trong khu vực. Tổ dân phố đã thông báo đến từng gia đình.",
      ),
    ],
  },
  {
    unit: "cua-nam",
    area: "xay-dung",
    title: "Biển quảng cáo che khuất đèn tín hiệu",
    body: "Biển quảng cáo mới lắp che khuất đèn tín hiệu khi đi từ phía ga.",
    place: "ngã tư phố Trần Quý Cáp",
    ago: 14,
    publish: true,
    photos: 1,
    turns: [
      accept(1),
      answer(
        6,
        "Chủ cửa hàng đã hạ biển xuống đúng quy cách ngày hôm qua. Ảnh trước và sau kèm theo.",
      ),
    ],
  },
  {
    unit: "cau-giay",
    area: "y-te",
    title: "Trạm y tế hết lịch tiêm trên mạng",
    body: "Lịch tiêm cho trẻ trên mạng luôn báo hết chỗ, gọi điện không ai nghe.",
    ago: 9,
    turns: [
      accept(1),
      answer(
        5,
        "Trạm y tế đã thêm hai buổi tiêm thứ Tư và thứ Bảy, đồng thời bố trí người trực điện thoại từ 7 giờ 30 đến 17 giờ.",
      ),
    ],
  },
  // — closed: confirmed, window passed; on time and late; rated
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Ổ gà lớn giữa ngã ba",
    body: "Ổ gà sâu khoảng 20 cm giữa ngã ba, tuần trước đã có người ngã xe.",
    place: "ngã ba phố Ngọc Hà",
    ago: 40,
    publish: true,
    photos: 2,
    turns: [
      accept(1),
      answer(5, "Đã vá xong ổ gà ngày hôm qua bằng bê tông nhựa nóng, bảo hành 12 tháng."),
      rate(6, "satisfied"),
      publish(8),
    ],
  },
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Thiếu thùng rác ở công viên nhỏ",
    body: "Công viên nhỏ chỉ có một thùng rác, cuối tuần rác để quanh gốc cây.",
    place: "vườn hoa phố Quán Thánh",
    ago: 45,
    publish: true,
    turns: [
      accept(1),
      answer(
        4,
        "Đã đặt thêm ba thùng rác hai ngăn và tăng tần suất thu gom cuối tuần lên hai lần mỗi ngày.",
      ),
      rate(5, "satisfied"),
      publish(7),
    ],
  },
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Vạch sang đường mờ trước trường tiểu học",
    body: "Vạch sang đường trước trường tiểu học mờ gần hết.",
    place: "phố Nguyễn Thái Học",
    ago: 50,
    publish: true,
    turns: [
      accept(1),
      answer(9, "Đã kẻ lại vạch sang đường và lắp thêm biển cảnh báo có trẻ em."),
      rate(11, "satisfied"),
      publish(14),
    ],
  },
  {
    unit: "ba-dinh",
    area: "thu-tuc",
    title: "Máy lấy số ở bộ phận một cửa hỏng",
    body: "Máy lấy số hỏng, người đến sau được gọi trước.",
    ago: 35,
    turns: [
      accept(0),
      answer(2, "Máy lấy số đã được sửa trong ngày. Trong lúc chờ, cán bộ phát số giấy tại cửa."),
      rate(4, "satisfied"),
    ],
  },
  {
    unit: "ba-dinh",
    area: "an-ninh",
    title: "Camera ngõ hỏng đã lâu",
    body: "Camera an ninh do tổ dân phố góp tiền lắp hỏng đã lâu chưa ai sửa.",
    ago: 42,
    turns: [
      accept(1),
      answer(12, "Phường đã hỗ trợ thay hai camera và đường truyền mới."),
      rate(14, "accepted", "Sửa xong nhưng hơi lâu."),
    ],
  },
  {
    unit: "ba-dinh",
    area: "xay-dung",
    title: "Thi công ban đêm gây ồn",
    body: "Công trình khoan cắt bê tông sau 22 giờ nhiều đêm liền.",
    place: "phố Châu Long",
    ago: 38,
    publish: true,
    turns: [
      accept(1),
      answer(
        4,
        "Đã lập biên bản và yêu cầu chủ đầu tư chỉ thi công từ 6 đến 22 giờ. Tổ dân phố giám sát.",
      ),
      rate(6, "accepted", "Đỡ ồn nhưng cuối tuần vẫn có hôm quá giờ."),
      publish(9),
    ],
  },
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Nước đọng sinh muỗi ở bãi đất trống",
    body: "Bãi đất trống đọng nước mưa nhiều tuần, rất nhiều muỗi.",
    ago: 48,
    turns: [
      accept(2),
      answer(
        18,
        "Đã bơm nước, phát quang và phun thuốc. Xin lỗi vì trả lời chậm so với ngày đã hẹn.",
      ),
      close(36),
    ],
  },
  {
    unit: "ba-dinh",
    area: "chinh-sach",
    title: "Chậm nhận trợ cấp người cao tuổi",
    body: "Trợ cấp tháng trước chưa nhận được dù hồ sơ đã đủ.",
    channel: "phone",
    ago: 33,
    turns: [
      accept(1),
      answer(
        6,
        "Khoản trợ cấp bị trả lại do sai một số tài khoản; đã chuyển lại và xác nhận bà đã nhận.",
      ),
      rate(8, "satisfied"),
    ],
  },
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Gương cầu ở góc cua bị vỡ",
    body: "Gương cầu ở góc cua vỡ mặt, xe ra vào không thấy nhau.",
    ago: 30,
    publish: true,
    turns: [
      accept(1),
      answer(4, "Đã thay gương mới và nâng cột cao thêm 40 cm."),
      rate(5, "satisfied"),
      publish(7),
    ],
  },
  {
    unit: "ba-dinh",
    area: "khac",
    kind: "petition",
    title: "Đề nghị thêm giờ mở cửa nhà văn hóa",
    body: "Đề nghị mở cửa nhà văn hóa buổi tối để các cụ sinh hoạt câu lạc bộ thơ.",
    ago: 44,
    turns: [
      accept(1),
      answer(7, "Nhà văn hóa mở thêm tối thứ Ba và thứ Năm đến 21 giờ, bắt đầu từ tuần tới."),
      rate(9, "satisfied"),
    ],
  },
  {
    unit: "cua-nam",
    area: "moi-truong",
    title: "Cống thoát nước bốc mùi",
    body: "Miệng cống trước dãy nhà bốc mùi nặng những ngày nắng.",
    place: "phố Hàng Bông",
    ago: 41,
    publish: true,
    turns: [
      accept(1),
      answer(8, "Đã nạo vét và lắp van ngăn mùi cho sáu hố ga của dãy phố."),
      rate(10, "satisfied"),
      publish(12),
    ],
  },
  {
    unit: "cua-nam",
    area: "an-ninh",
    title: "Xe máy đi trên vỉa hè giờ tan tầm",
    body: "Giờ tan tầm xe máy leo vỉa hè, người đi bộ không còn chỗ.",
    ago: 36,
    turns: [
      accept(1),
      answer(15, "Đã lắp cọc chắn ở hai đầu đoạn vỉa hè và bố trí người nhắc nhở trong hai tuần."),
      close(32),
    ],
  },
  {
    unit: "cau-giay",
    area: "moi-truong",
    title: "Xe rác rò nước bẩn ra đường",
    body: "Xe rác rò nước bẩn suốt dọc phố, buổi tối rất trơn.",
    ago: 34,
    publish: true,
    turns: [
      accept(1),
      answer(3, "Đã thay gioăng thùng xe và yêu cầu rửa đường sau mỗi chuyến."),
      rate(5, "satisfied"),
      publish(7),
    ],
  },
  {
    unit: "cau-giay",
    area: "thu-tuc",
    title: "Bảng niêm yết thủ tục ghi sai lệ phí",
    body: "Bảng niêm yết ghi lệ phí khác với thực thu.",
    ago: 28,
    turns: [
      accept(0),
      answer(2, "Đã sửa bảng niêm yết; phần thu thừa đã hoàn lại cho bốn trường hợp."),
      rate(3, "satisfied"),
    ],
  },
  {
    unit: "soc-son",
    area: "duong-sa",
    title: "Cầu dân sinh mất lan can",
    body: "Cầu dân sinh mất một đoạn lan can dài 3 m, trẻ em qua lại hằng ngày.",
    ago: 46,
    publish: true,
    photos: 1,
    turns: [
      accept(1),
      answer(9, "Đã hàn lại lan can và sơn phản quang hai đầu cầu."),
      rate(12, "satisfied"),
      publish(15),
    ],
  },
  // — more of the same in one ward, so that its public figures can be told without telling on anybody
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Vỉa hè sụt trước hiệu thuốc",
    body: "Gạch vỉa hè sụt một mảng, người già dễ vấp.",
    ago: 52,
    turns: [accept(1), answer(4, "Đã lát lại mảng vỉa hè bị sụt."), rate(6, "satisfied")],
  },
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Xe rác về muộn làm ùn tắc",
    body: "Xe rác về đúng giờ tan trường nên ùn tắc.",
    ago: 51,
    turns: [accept(1), answer(3, "Đã đổi giờ thu gom sang 20 giờ."), rate(5, "satisfied")],
  },
  {
    unit: "ba-dinh",
    area: "an-ninh",
    title: "Xe máy phóng nhanh trong ngõ",
    body: "Thanh niên phóng xe trong ngõ buổi tối.",
    ago: 50,
    turns: [
      accept(1),
      answer(5, "Đã làm gờ giảm tốc và nhắc nhở các gia đình."),
      rate(7, "accepted"),
    ],
  },
  {
    unit: "ba-dinh",
    area: "thu-tuc",
    title: "Không rõ giờ làm việc ngày thứ Bảy",
    body: "Trang của phường không ghi sáng thứ Bảy có nhận hồ sơ không.",
    ago: 49,
    turns: [
      accept(1),
      answer(
        2,
        "Phường nhận hồ sơ sáng thứ Bảy từ 8 giờ đến 11 giờ 30; đã ghi lên trang và bảng ở cửa.",
      ),
      rate(4, "satisfied"),
    ],
  },
  {
    unit: "ba-dinh",
    area: "xay-dung",
    title: "Xe chở đất làm bẩn đường",
    body: "Xe chở đất rơi vãi suốt tuyến phố.",
    ago: 47,
    turns: [
      accept(1),
      answer(4, "Đã yêu cầu rửa xe trước khi ra khỏi công trường và rửa đường hằng đêm."),
      rate(6, "accepted"),
    ],
  },
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Biển tên phố bị lá che",
    body: "Lá cây che kín biển tên phố ở ngã ba.",
    ago: 46,
    turns: [accept(1), answer(3, "Đã cắt tỉa cành che biển."), rate(5, "satisfied")],
  },
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Ao nhỏ nhiều bọ gậy",
    body: "Ao nhỏ cuối ngõ nhiều bọ gậy.",
    ago: 45,
    turns: [accept(1), answer(4, "Đã thả cá và khơi thông nước."), rate(6, "accepted")],
  },
  {
    unit: "ba-dinh",
    area: "an-ninh",
    title: "Loa quảng cáo ồn buổi trưa",
    body: "Cửa hàng mở loa quảng cáo suốt buổi trưa.",
    ago: 43,
    turns: [accept(1), answer(3, "Cửa hàng đã cam kết không mở loa ngoài."), rate(5, "accepted")],
  },
  {
    unit: "ba-dinh",
    area: "giao-duc",
    title: "Cổng trường thiếu chỗ đợi",
    body: "Phụ huynh đứng đợi tràn xuống lòng đường.",
    ago: 41,
    turns: [
      accept(1),
      answer(5, "Nhà trường mở sân trong làm chỗ đợi từ 16 giờ."),
      rate(7, "accepted"),
    ],
  },
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Hố ga kênh nắp",
    body: "Nắp hố ga kênh, xe qua kêu to.",
    ago: 48,
    turns: [accept(1), answer(19, "Đã thay gioăng nắp hố ga. Xin lỗi vì trả lời chậm."), close(37)],
  },
  {
    unit: "ba-dinh",
    area: "moi-truong",
    title: "Bãi xe cũ thành chỗ đổ rác",
    body: "Bãi xe cũ bị đổ rác ban đêm.",
    ago: 47,
    turns: [accept(1), answer(17, "Đã dọn và rào lại. Xin lỗi vì trả lời chậm."), close(35)],
  },
  {
    unit: "ba-dinh",
    area: "chinh-sach",
    title: "Hồ sơ hộ khó khăn chưa xét",
    body: "Nộp hồ sơ đã hơn một tháng.",
    ago: 46,
    turns: [
      accept(1),
      answer(20, "Hồ sơ đã được xét, trợ cấp từ tháng này. Xin lỗi vì trả lời chậm."),
      close(38),
    ],
  },
  {
    unit: "ba-dinh",
    area: "dat-dai",
    title: "Chưa trả kết quả đo đạc",
    body: "Đã hẹn trả kết quả đo đạc nhưng chưa có.",
    ago: 45,
    turns: [
      accept(1),
      answer(18, "Kết quả đã có, mời nhận tại bộ phận một cửa. Xin lỗi vì trả lời chậm."),
      close(36),
    ],
  },
  {
    unit: "ba-dinh",
    area: "xay-dung",
    title: "Giàn giáo lấn lối đi",
    body: "Giàn giáo lấn hết lối đi của ba hộ.",
    ago: 44,
    turns: [
      accept(1),
      answer(16, "Đã yêu cầu thu gọn giàn giáo. Xin lỗi vì trả lời chậm."),
      close(34),
    ],
  },
  {
    unit: "ba-dinh",
    area: "duong-sa",
    title: "Vạch dừng xe mờ",
    body: "Vạch dừng xe ở ngã tư mờ.",
    ago: 30,
    turns: [accept(1), answer(4, "Đã kẻ lại vạch."), close(22)],
  },
  // — reopened
  {
    unit: "cua-nam",
    area: "an-ninh",
    title: "Hàng rong chiếm lối vào chợ",
    body: "Hàng rong chiếm hết lối vào chợ buổi sáng, xe đẩy không vào được.",
    place: "lối vào chợ phố Châu Long",
    ago: 24,
    turns: [
      accept(1),
      answer(7, "Đã nhắc nhở các hộ bán hàng, giữ thông thoáng lối đi."),
      rate(13, "unsatisfied", "Được hai hôm rồi lại như cũ. Đề nghị kẻ vạch và có người trực."),
    ],
  },
  {
    unit: "cua-nam",
    area: "xay-dung",
    title: "Mái tôn hàng xóm xả nước sang nhà",
    body: "Mái tôn mới lợp dốc nước mưa sang tường nhà bên, tường đã thấm.",
    ago: 26,
    name: "Bà Lê Thị Thử",
    turns: [
      accept(1),
      answer(10, "Hai bên đã làm việc, thống nhất lắp máng nước."),
      rate(14, "unsatisfied", "Máng nước chưa lắp, tường vẫn thấm."),
    ],
  },
  {
    unit: "cau-giay",
    area: "moi-truong",
    title: "Quán nướng khói bay vào nhà dân",
    body: "Quán nướng vỉa hè khói bay thẳng vào nhà dân từ 18 đến 23 giờ.",
    ago: 37,
    publish: true,
    turns: [
      accept(1),
      answer(6, "Quán đã lắp chụp hút khói."),
      rate(8, "unsatisfied", "Chụp hút không bật, khói vẫn như cũ."),
      answer(
        14,
        "Phường đã kiểm tra đột xuất ba tối liền, quán cam kết bật chụp hút; vi phạm sẽ bị xử phạt.",
      ),
      rate(16, "accepted", "Đã đỡ nhiều."),
    ],
  },
  // — declined, with and without appeal
  {
    unit: "ba-dinh",
    area: "khac",
    channel: "letter",
    title: "Đơn viết tay gửi qua bưu điện",
    body: "Bản chụp đơn viết tay hai trang, mực nhòe.",
    ago: 22,
    turns: [
      {
        on: 1,
        do: "decline",
        ground: "illegible",
        text: "Đơn bị ướt, không đọc được nội dung. Ông/bà có thể gửi lại bản khác hoặc đến quầy để cán bộ ghi giúp.",
      },
    ],
  },
  {
    unit: "ba-dinh",
    area: "dat-dai",
    title: "Không đồng ý với quyết định thu hồi đất",
    body: "Gia đình không đồng ý với quyết định thu hồi phần đất lưu không và mức bồi thường.",
    ago: 19,
    name: "Ông Phạm Văn Thử",
    turns: [
      {
        on: 1,
        do: "decline",
        ground: "complaint",
        text: "Nội dung đề nghị xem lại một quyết định hành chính, là khiếu nại. Xin gửi đơn khiếu nại đến cơ quan đã ban hành quyết định; mẫu đơn và nơi nhận ở trang hướng dẫn.",
      },
      { on: 3, do: "appeal", text: "Tôi chỉ phản ánh việc cắm mốc sai vị trí ngoài thực địa." },
    ],
  },
  {
    unit: "cua-nam",
    area: "khac",
    title: "Tin nhắn chỉ có một dấu chấm",
    body: ".",
    ago: 21,
    turns: [
      {
        on: 1,
        do: "decline",
        ground: "no-content",
        text: "Chưa có nội dung phản ánh. Ông/bà có thể gửi lại, kèm nơi xảy ra sự việc.",
      },
    ],
  },
  {
    unit: "cau-giay",
    area: "xay-dung",
    title: "Ảnh mờ chụp giấy phép xây dựng",
    body: "Gửi kèm ảnh giấy phép, đề nghị kiểm tra.",
    ago: 25,
    turns: [
      {
        on: 1,
        do: "decline",
        ground: "illegible",
        text: "Ảnh quá mờ, không đọc được địa chỉ công trình.",
      },
      { on: 2, do: "appeal", text: "Địa chỉ tôi đã ghi ở phần nơi xảy ra." },
      {
        on: 4,
        do: "overturn",
        text: "Địa chỉ có ghi trong phần nơi xảy ra; phường nhận giải quyết và xin lỗi vì sơ suất.",
      },
    ],
  },
  {
    unit: "soc-son",
    area: "khac",
    title: "Nội dung để trống",
    body: "(không có)",
    ago: 29,
    turns: [
      {
        on: 1,
        do: "decline",
        ground: "no-content",
        text: "Chưa có nội dung. Xin gửi lại kèm sự việc cụ thể.",
      },
      { on: 3, do: "appeal", text: "Máy tôi lỗi." },
      {
        on: 6,
        do: "uphold",
        text: "Giữ nguyên vì vẫn chưa có nội dung; ông/bà gửi mới bất cứ lúc nào.",
      },
    ],
  },
  // — withdrawn
  {
    unit: "ba-dinh",
    area: "an-ninh",
    title: "Nhà hàng xóm nuôi chó không rọ mõm",
    body: "Chó thả rông trong ngõ buổi sáng.",
    ago: 15,
    turns: [accept(1), { on: 4, do: "withdraw" }],
  },
  {
    unit: "cua-nam",
    area: "duong-sa",
    title: "Đèn ngõ chập chờn",
    body: "Đèn ngõ chập chờn hai hôm nay.",
    ago: 5,
    turns: [{ on: 1, do: "withdraw" }],
  },
  // — named head: the superior unit has it
  {
    unit: "soc-son",
    area: "thu-tuc",
    title: "Lịch tiếp dân của lãnh đạo xã đổi mà không báo",
    body: "Hai lần đến đúng lịch niêm yết thì lãnh đạo xã không tiếp và không có thông báo đổi lịch.",
    ago: 8,
    turns: [{ on: 1, do: "name-head" }],
  },
];
