import type { Role } from "#people/model.ts";

/** A post of the trial organisation; its officer is named by the post, because nobody is real here. */
export type TrialPost = {
  /** Sign-in is `<unit>.<key>`, such as "ba-dinh.tiep-dan". */
  readonly key: string;
  readonly title: string;
  readonly role: Role;
  readonly department?: string;
  readonly reportsTo?: string;
  /** The post whose officer holds this one too (kiêm nhiệm); nobody else is made for it. */
  readonly heldBy?: string;
  /** Subject areas routed here, with a shorter promise in working days where the unit made one. */
  readonly areas?: Readonly<Record<string, number | null>>;
};

export type TrialUnit = {
  readonly key: string;
  /** The slug of the real unit, or null for the province itself. */
  readonly slug: string | null;
  readonly departments: readonly string[];
  readonly posts: readonly TrialPost[];
};

const office = "Văn phòng HĐND và UBND";
const economy = "Phòng Kinh tế, Hạ tầng và Đô thị";
const society = "Phòng Văn hóa - Xã hội";
const service = "Trung tâm Phục vụ hành chính công";
const ruralEconomy = "Phòng Kinh tế";

const ward = (key: string, slug: string, name: string): TrialUnit => ({
  key,
  slug,
  departments: [office, economy, society, service],
  posts: [
    { key: "chu-tich", title: `Chủ tịch UBND ${name}`, role: "head" },
    {
      key: "tiep-dan",
      title: "Cán bộ tiếp công dân",
      role: "reception",
      department: office,
      reportsTo: "chu-tich",
    },
    {
      key: "do-thi",
      title: "Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
      role: "case-officer",
      department: economy,
      reportsTo: "chu-tich",
      areas: { "xay-dung": null, "dat-dai": null },
    },
    {
      key: "ha-tang",
      title: "Chuyên viên hạ tầng, môi trường",
      role: "case-officer",
      department: economy,
      reportsTo: "do-thi",
      areas: { "moi-truong": 5, "duong-sa": null },
    },
    {
      key: "van-xa",
      title: "Trưởng phòng Văn hóa - Xã hội",
      role: "case-officer",
      department: society,
      reportsTo: "chu-tich",
      areas: {
        "chinh-sach": null,
        "giao-duc": null,
        "y-te": null,
        "dan-toc": null,
        "ton-giao": null,
      },
    },
    {
      key: "mot-cua",
      title: "Phó Giám đốc Trung tâm Phục vụ hành chính công",
      role: "case-officer",
      department: service,
      reportsTo: "chu-tich",
      areas: { "thu-tuc": 3 },
    },
  ],
});

const commune = (key: string, slug: string, name: string): TrialUnit => ({
  key,
  slug,
  departments: [office, ruralEconomy, society],
  posts: [
    { key: "chu-tich", title: `Chủ tịch UBND ${name}`, role: "head" },
    {
      key: "tiep-dan",
      title: "Cán bộ tiếp công dân",
      role: "reception",
      department: office,
      reportsTo: "chu-tich",
    },
    {
      key: "kinh-te",
      title: "Trưởng phòng Kinh tế",
      role: "case-officer",
      department: ruralEconomy,
      reportsTo: "chu-tich",
      areas: { "dat-dai": null, "moi-truong": null, "duong-sa": null, "xay-dung": null },
    },
    {
      key: "van-xa",
      title: "Trưởng phòng Văn hóa - Xã hội",
      role: "case-officer",
      department: society,
      reportsTo: "chu-tich",
      areas: { "chinh-sach": null, "giao-duc": null, "y-te": null },
    },
  ],
});

/** A handful of units with people in them; all other wards hand their matters to the city's reception. */
export const organisation: readonly TrialUnit[] = [
  {
    key: "thanh-pho",
    slug: null,
    departments: ["Ban Tiếp công dân thành phố"],
    posts: [
      { key: "chu-tich", title: "Chủ tịch UBND thành phố", role: "head" },
      {
        key: "tiep-dan",
        title: "Trưởng ban Tiếp công dân thành phố",
        role: "reception",
        department: "Ban Tiếp công dân thành phố",
        reportsTo: "chu-tich",
      },
      { key: "quan-tri", title: "Quản trị hệ thống", role: "administrator" },
      { key: "quan-tri-hai", title: "Quản trị hệ thống, người thứ hai", role: "administrator" },
      { key: "bien-tap", title: "Biên tập viên trang thông tin", role: "editor" },
      { key: "kiem-tra", title: "Cán bộ kiểm tra, giám sát", role: "auditor" },
    ],
  },
  withFront(ward("ba-dinh", "phuong-ba-dinh", "phường Ba Đình"), "phường Ba Đình"),
  ward("cua-nam", "phuong-cua-nam", "phường Cửa Nam"),
  ward("cau-giay", "phuong-cau-giay", "phường Cầu Giấy"),
  commune("soc-son", "xa-soc-son", "xã Sóc Sơn"),
];

export const signInOf = (unit: TrialUnit, post: TrialPost): string => `${unit.key}.${post.key}`;

/** The same ward with its editor, its dân vận board and its Front, the latter led by one person, as is usual. */
function withFront(unit: TrialUnit, name: string): TrialUnit {
  return {
    ...unit,
    posts: [
      ...unit.posts,
      { key: "bien-tap", title: "Biên tập viên trang thông tin phường", role: "editor" },
      { key: "dan-van", title: `Trưởng khối Dân vận ${name}`, role: "mobilisation" },
      {
        key: "mat-tran",
        title: `Chủ tịch Ủy ban MTTQ Việt Nam ${name}`,
        role: "front",
        heldBy: "dan-van",
      },
    ],
  };
}
