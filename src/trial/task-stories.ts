import type { Day } from "#kernel/day.ts";
import type { TaskStepInput } from "#tasks/step-input.ts";

import type { Member } from "./people.ts";

/** Finds somebody of the trial by unit and post: "ba-dinh.chu-tich". */
export type Finds = (who: string) => Member;

/** What a step of a story may refer to. */
export type Scene = {
  readonly by: Finds;
  readonly today: Day;
  readonly due: Day | null;
  /** So many days after the task was given. */
  readonly plus: (days: number) => Day;
};

/** One invented task, or the same one for several units, with what was done on which day after it was given. */
export type TaskStory = {
  readonly title: string;
  readonly product: string;
  readonly ago: number;
  /** Days after it was given; null where no date was. */
  readonly due: number | null;
  readonly by: string;
  /** Units by their trial key. */
  readonly to: readonly string[];
  readonly along?: readonly string[];
  readonly officer?: string;
  readonly meeting?: string;
  readonly repeats?: string;
  readonly public?: true;
  readonly turns: readonly {
    readonly on: number;
    readonly who: string;
    /** Which of the tasks made so far; the first where nothing is said. */
    readonly of?: number;
    readonly step?: (scene: Scene) => TaskStepInput;
    readonly down?: readonly {
      readonly title: string;
      readonly product: string;
      readonly to: string;
      readonly due: number;
    }[];
  }[];
};

const city = "thanh-pho.chu-tich";
const meeting = "Giao ban công tác dân vận tháng";
const to =
  (who: string) =>
  ({ by }: Scene): TaskStepInput => ({ step: "assign", officer: by(who).staff.officer });
const progress = (percent: number, text: string) => (): TaskStepInput => ({
  step: "progress",
  percent,
  text,
});
const says =
  (step: "submit" | "return" | "explain" | "drop" | "accept", text: string) =>
  (): TaskStepInput => ({ step, text });
const take = (): TaskStepInput => ({ step: "take" });

export const storiesOfTasks: readonly TaskStory[] = [
  {
    title: "Niêm yết lịch tiếp công dân của người đứng đầu tại trụ sở và trên trang thông tin",
    product: "Lịch tiếp công dân đã niêm yết",
    ago: 60,
    due: 20,
    by: city,
    to: ["ba-dinh"],
    meeting,
    public: true,
    turns: [
      { on: 1, who: "ba-dinh.chu-tich", step: to("ba-dinh.tiep-dan") },
      {
        on: 8,
        who: "ba-dinh.tiep-dan",
        step: progress(60, "Đã lập lịch, đang chờ duyệt để niêm yết."),
      },
      {
        on: 14,
        who: "ba-dinh.tiep-dan",
        step: says("submit", "Lịch quý IV đã niêm yết tại trụ sở và đăng trên trang của phường."),
      },
      { on: 20, who: city, step: says("accept", "") },
    ],
  },
  {
    title: "Báo cáo kết quả đối thoại với người dân về dự án mở rộng đường",
    product: "Báo cáo kết quả đối thoại, kèm biên bản",
    ago: 75,
    due: 25,
    by: city,
    to: ["cua-nam"],
    meeting,
    public: true,
    turns: [
      { on: 2, who: "cua-nam.chu-tich", step: to("cua-nam.do-thi") },
      { on: 20, who: "cua-nam.do-thi", step: progress(50, "Đã tổ chức một trong hai buổi.") },
      {
        on: 29,
        who: "cua-nam.do-thi",
        step: says("explain", "Buổi thứ hai phải lùi một tuần vì mưa bão nên báo cáo chậm theo."),
      },
      { on: 32, who: "cua-nam.do-thi", step: says("submit", "Gửi báo cáo, chưa kèm biên bản.") },
      { on: 34, who: city, step: says("return", "Còn thiếu biên bản buổi đối thoại thứ hai.") },
      { on: 36, who: "cua-nam.do-thi", step: says("submit", "Đã bổ sung biên bản buổi thứ hai.") },
      { on: 38, who: city, step: says("accept", "Đạt.") },
    ],
  },
  {
    title: "Rà soát quy ước của các tổ dân phố cho phù hợp đơn vị mới sau sắp xếp",
    product: "Danh mục quy ước cần sửa",
    ago: 18,
    due: 45,
    by: city,
    to: ["ba-dinh", "cua-nam", "cau-giay", "soc-son"],
    public: true,
    turns: [
      { on: 1, who: "ba-dinh.chu-tich", step: to("ba-dinh.van-xa") },
      {
        on: 2,
        who: "ba-dinh.chu-tich",
        down: [
          {
            title: "Tổng hợp quy ước hiện có của các tổ dân phố",
            product: "Bảng tổng hợp",
            to: "ba-dinh.van-xa",
            due: 20,
          },
          {
            title: "Lấy ý kiến người dân về các điểm cần sửa",
            product: "Tổng hợp ý kiến",
            to: "ba-dinh.dan-van",
            due: 38,
          },
        ],
      },
      {
        on: 9,
        who: "ba-dinh.van-xa",
        of: 4,
        step: progress(70, "Đã nhận quy ước của phần lớn tổ dân phố."),
      },
      { on: 3, who: "cua-nam.chu-tich", of: 1, step: to("cua-nam.van-xa") },
      {
        on: 12,
        who: "cua-nam.van-xa",
        of: 1,
        step: progress(30, "Đã gửi văn bản đề nghị các tổ rà soát."),
      },
      { on: 4, who: "cau-giay.chu-tich", of: 2, step: take },
    ],
  },
  {
    title: "Kiểm tra việc trả lời phản ánh quá hạn và công khai kết quả",
    product: "Báo cáo kiểm tra",
    ago: 40,
    due: 25,
    by: city,
    to: ["cau-giay"],
    meeting,
    turns: [
      { on: 2, who: "cau-giay.chu-tich", step: to("cau-giay.tiep-dan") },
      { on: 15, who: "cau-giay.tiep-dan", step: progress(40, "Đã thống kê phản ánh quá hạn.") },
      {
        on: 30,
        who: "cau-giay.tiep-dan",
        step: says("explain", "Số liệu ba tổ dân phố gửi chậm, dự kiến xong trong tuần sau."),
      },
    ],
  },
  {
    title: "Cập nhật danh sách tổ hòa giải và số điện thoại liên hệ",
    product: "Danh sách đã cập nhật",
    ago: 50,
    due: 90,
    by: city,
    to: ["soc-son"],
    turns: [{ on: 1, who: "soc-son.chu-tich", step: to("soc-son.van-xa") }],
  },
  {
    title: "Xây dựng kế hoạch thực hiện Năm dân vận chính quyền của phường",
    product: "Kế hoạch được ban hành",
    ago: 35,
    due: 30,
    by: city,
    to: ["ba-dinh"],
    along: ["cua-nam"],
    meeting,
    public: true,
    turns: [
      { on: 1, who: "ba-dinh.chu-tich", step: to("ba-dinh.dan-van") },
      {
        on: 20,
        who: "ba-dinh.dan-van",
        step: progress(60, "Dự thảo đã gửi các đoàn thể góp ý."),
      },
      {
        on: 25,
        who: "ba-dinh.dan-van",
        step: ({ plus }) => ({
          step: "ask-extension",
          until: plus(50),
          text: "Cần thêm thời gian để lấy ý kiến tại các khu dân cư.",
        }),
      },
      { on: 26, who: city, step: () => ({ step: "grant-extension" }) },
      {
        on: 30,
        who: "ba-dinh.dan-van",
        step: progress(75, "Đã lấy ý kiến ở sáu khu dân cư, còn hai khu."),
      },
    ],
  },
  {
    title: "Giải quyết kiến nghị về điểm tập kết rác ở ranh giới hai phường",
    product: "Phương án xử lý và kết quả",
    ago: 22,
    due: 60,
    by: city,
    to: ["cua-nam"],
    turns: [
      { on: 1, who: "cua-nam.chu-tich", step: take },
      {
        on: 12,
        who: city,
        step: ({ by }) => ({
          step: "hand-over",
          unit: by("cau-giay.chu-tich").unit,
          text: "Điểm tập kết nằm trên địa bàn phường Cầu Giấy.",
        }),
      },
    ],
  },
  {
    title: "Tổ chức hội nghị chuyên đề về quy chế dân chủ ở cơ sở",
    product: "Hội nghị và báo cáo tổng hợp",
    ago: 45,
    due: 30,
    by: city,
    to: ["cau-giay"],
    turns: [
      { on: 1, who: "cau-giay.chu-tich", step: take },
      { on: 10, who: city, step: says("drop", "Thành phố tổ chức chung một hội nghị.") },
    ],
  },
  {
    title: "Nắm tình hình, đề xuất cách giải quyết việc người dân còn bức xúc về thoát nước",
    product: "Văn bản đề xuất",
    ago: 3,
    due: null,
    by: city,
    to: ["soc-son"],
    meeting,
    turns: [],
  },
  {
    title: "Tổng hợp cam kết của lãnh đạo tại các buổi đối thoại và kết quả thực hiện",
    product: "Bảng theo dõi cam kết",
    ago: 26,
    due: 24,
    by: city,
    to: ["ba-dinh"],
    public: true,
    turns: [
      { on: 1, who: "ba-dinh.chu-tich", step: to("ba-dinh.tiep-dan") },
      { on: 22, who: "ba-dinh.tiep-dan", step: says("submit", "Gửi bảng theo dõi 14 cam kết.") },
    ],
  },
  {
    title: "Tập huấn cán bộ một cửa về hướng dẫn người dân nộp hồ sơ trực tuyến",
    product: "Lớp tập huấn, danh sách tham dự",
    ago: 20,
    due: 25,
    by: city,
    to: ["cua-nam"],
    turns: [
      { on: 1, who: "cua-nam.chu-tich", step: to("cua-nam.mot-cua") },
      { on: 10, who: "cua-nam.mot-cua", step: progress(50, "Đã xong tài liệu và mời giảng viên.") },
      {
        on: 15,
        who: "cua-nam.mot-cua",
        step: ({ plus }) => ({
          step: "ask-extension",
          until: plus(40),
          text: "Giảng viên chỉ thu xếp được lịch vào giữa tháng sau.",
        }),
      },
    ],
  },
  {
    title: "Báo cáo công tác dân vận của phường",
    product: "Báo cáo tháng",
    ago: 40,
    due: null,
    by: city,
    to: ["ba-dinh"],
    officer: "ba-dinh.dan-van",
    repeats: "FREQ=MONTHLY;BYMONTHDAY=25",
    turns: [
      {
        on: 9,
        who: "ba-dinh.dan-van",
        step: says("submit", "Báo cáo tháng, kèm phụ lục số liệu."),
      },
      { on: 12, who: city, step: says("accept", "") },
    ],
  },
];
