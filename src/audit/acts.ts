import type { Text } from "#kernel/text.ts";

/**
 * Every act the record of the house knows, with the words the auditor reads. One line for one act:
 * "family.what-was-done". What is not here cannot be written into the record.
 *
 * The words say what was done, so that they stand after a name: "… mở xem một vụ việc".
 */
// oxfmt-ignore
export const acts = {
  "matter.opened": { vi: "Mở xem vụ việc", en: "Opened a matter" },
  "matter.looked": { vi: "Hỏi một vụ việc không thuộc quyền", en: "Asked for a matter that is not theirs" },
  "matter.exported": { vi: "Tải hồ sơ một vụ việc về", en: "Took out a matter as a document" },
  "matter.list-exported": { vi: "Tải danh sách vụ việc về", en: "Took out a list of matters" },
  "matter.step": { vi: "Thực hiện một bước trên vụ việc", en: "Took a step on a matter" },
  "file.looked": { vi: "Hỏi một tệp không thuộc quyền", en: "Asked for a file that is not theirs" },
  "identity.opened": { vi: "Mở danh tính người gửi", en: "Opened a sender’s identity" },
  "identity.asked": {
    vi: "Đề nghị mở danh tính người gửi",
    en: "Asked to open a sender’s identity",
  },
  "identity.approved": {
    vi: "Duyệt đề nghị mở danh tính",
    en: "Approved a request to open an identity",
  },
  "identity.denied": {
    vi: "Không duyệt đề nghị mở danh tính",
    en: "Denied a request to open an identity",
  },
  "identity.taken-back": {
    vi: "Rút đề nghị mở danh tính",
    en: "Took back a request to open an identity",
  },
  "identity.erased": { vi: "Xóa danh tính người gửi", en: "Erased a sender’s identity" },
  "identity.exported": {
    vi: "Người gửi tải dữ liệu của mình",
    en: "A sender took out their own data",
  },
  "retention.erased": {
    vi: "Xóa dữ liệu hết thời gian lưu giữ",
    en: "Erased what need not be kept any longer",
  },
  "retention.kept": { vi: "Giữ tiếp dữ liệu", en: "Kept data longer" },
  "letter.registered": { vi: "Vào sổ một đơn", en: "Registered a letter" },
  "letter.opened": { vi: "Mở xem một đơn", en: "Opened a letter" },
  "letter.looked": { vi: "Hỏi một đơn không thuộc quyền", en: "Asked for a letter that is not theirs" },
  "letter.step": { vi: "Thực hiện một bước trên đơn", en: "Took a step on a letter" },
  "letter.identity": { vi: "Mở danh tính người gửi đơn", en: "Opened who sent a letter" },
  "letter.destroyed": { vi: "Quyết định tiêu hủy một đơn đã lưu", en: "Decided that a letter kept on file is destroyed" },
  "complaint.registered": { vi: "Vào sổ một khiếu nại", en: "Registered a complaint" },
  "complaint.opened": { vi: "Mở xem khiếu nại", en: "Opened a complaint" },
  "complaint.looked": {
    vi: "Hỏi một khiếu nại không thuộc quyền",
    en: "Asked for a complaint that is not theirs",
  },
  "complaint.step": { vi: "Thực hiện một bước trên khiếu nại", en: "Took a step on a complaint" },
  "complaint.identity": { vi: "Mở danh tính người khiếu nại", en: "Opened who complains" },
  "complaint.identity-exported": {
    vi: "Người khiếu nại tải dữ liệu của mình",
    en: "A complainant took out their own data",
  },
  "draft.opened": {
    vi: "Mở bản khiếu nại người dân nhập sẵn",
    en: "Opened a complaint a resident had prepared",
  },
  "door.refused": { vi: "Vào một trang không thuộc quyền", en: "Went to a page their posts do not open" },
  "unit.created": { vi: "Lập đơn vị", en: "Founded a unit" },
  "unit.renamed": { vi: "Đổi tên đơn vị", en: "Renamed a unit" },
  "unit.ended": { vi: "Kết thúc đơn vị", en: "Ended a unit" },
  "unit.mapped": { vi: "Ghi đơn vị kế thừa theo văn bản", en: "Recorded a unit’s successors by document" },
  "department.created": { vi: "Lập bộ phận", en: "Created a department" },
  "department.renamed": { vi: "Đổi tên bộ phận", en: "Renamed a department" },
  "department.ended": { vi: "Kết thúc bộ phận", en: "Ended a department" },
  "post.created": { vi: "Lập chức vụ", en: "Created a post" },
  "post.changed": { vi: "Sửa chức vụ", en: "Changed a post" },
  "post.ended": { vi: "Kết thúc chức vụ", en: "Ended a post" },
  "appointment.made": { vi: "Bổ nhiệm", en: "Made an appointment" },
  "appointment.ended": { vi: "Kết thúc bổ nhiệm", en: "Ended an appointment" },
  "department.serves": { vi: "Thêm đơn vị được bộ phận phục vụ chung", en: "Let a department serve another unit" },
  "department.serves-ended": { vi: "Thôi phục vụ chung một đơn vị", en: "Ended a department’s service for another unit" },
  "reorganisation.drafted": { vi: "Soạn kế hoạch sắp xếp tổ chức", en: "Drafted a plan of reorganisation" },
  "reorganisation.changed": { vi: "Sửa kế hoạch sắp xếp tổ chức", en: "Changed a plan of reorganisation" },
  "reorganisation.decided": { vi: "Quyết định nơi nhận vụ việc khi chia đơn vị", en: "Decided where matters of a split unit go" },
  "reorganisation.reviewed": { vi: "Rà soát, thông qua kế hoạch sắp xếp", en: "Reviewed a plan of reorganisation" },
  "reorganisation.reopened": { vi: "Đưa kế hoạch sắp xếp về bản thảo", en: "Took a plan of reorganisation back to a draft" },
  "reorganisation.dropped": { vi: "Bỏ kế hoạch sắp xếp", en: "Dropped a plan of reorganisation" },
  "reorganisation.begun": { vi: "Bắt đầu thực hiện kế hoạch sắp xếp", en: "Began to carry out a plan of reorganisation" },
  "reorganisation.done": { vi: "Thực hiện xong kế hoạch sắp xếp", en: "Finished a plan of reorganisation" },
  "reorganisation.exported": { vi: "Tải bản chạy thử sắp xếp", en: "Exported a dry run of a plan" },
  "organisation.exported": { vi: "Tải sơ đồ tổ chức về", en: "Exported the organisation" },
  "organisation.row": { vi: "Thêm hoặc sửa một dòng của sơ đồ tổ chức", en: "Added or changed a row of the organisation" },
  "organisation.imported": { vi: "Nhập sơ đồ tổ chức từ tệp", en: "Imported the organisation from files" },
  "officer.created": { vi: "Lập tài khoản cán bộ", en: "Created an officer’s account" },
  "officer.changed": { vi: "Sửa tài khoản cán bộ", en: "Changed an officer’s account" },
  "officer.ended": { vi: "Kết thúc tài khoản cán bộ", en: "Ended an officer’s account" },
  "officer.code-made": { vi: "Cấp mã đăng nhập dùng một lần", en: "Made a one-time sign-in code" },
  "officer.code-used": { vi: "Dùng mã đăng nhập một lần", en: "Used a one-time sign-in code" },
  "officer.password-changed": { vi: "Đổi mật khẩu", en: "Changed their password" },
  "session.begun": { vi: "Đăng nhập", en: "Signed in" },
  "session.proved": { vi: "Chứng minh lại mình là ai", en: "Proved again who they are" },
  "session.ended": { vi: "Đăng xuất", en: "Signed out" },
  "session.revoked": { vi: "Kết thúc phiên ở nơi khác", en: "Ended a session elsewhere" },
  "passkey.added": { vi: "Thêm khóa đăng nhập", en: "Added a passkey" },
  "passkey.renamed": { vi: "Đổi tên khóa đăng nhập", en: "Renamed a passkey" },
  "passkey.removed": { vi: "Gỡ khóa đăng nhập", en: "Removed a passkey" },
  "oidc.bound": { vi: "Gắn tài khoản bên ngoài", en: "Tied an account elsewhere" },
  "oidc.unbound": { vi: "Gỡ tài khoản bên ngoài", en: "Untied an account elsewhere" },
  "routing.changed": { vi: "Đổi nơi nhận vụ việc theo lĩnh vực", en: "Changed who gets new matters" },
  "area.added": { vi: "Thêm lĩnh vực", en: "Added a subject area" },
  "area.renamed": { vi: "Đổi tên lĩnh vực", en: "Renamed a subject area" },
  "area.ended": { vi: "Ngừng dùng lĩnh vực", en: "Ended a subject area" },
  "area.renewed": { vi: "Dùng lại lĩnh vực", en: "Brought a subject area back" },
  "template.saved": { vi: "Lưu mẫu trả lời", en: "Saved a reply template" },
  "template.ended": { vi: "Bỏ mẫu trả lời", en: "Ended a reply template" },
  "client.created": { vi: "Cấp khóa cho ứng dụng", en: "Gave a program a key" },
  "client.refused": { vi: "Gọi giao diện lập trình với khóa không đúng", en: "Called the interface with a wrong key" },
  "client.ended": { vi: "Hủy khóa của ứng dụng", en: "Ended a program’s key" },
  "vault.rotated": { vi: "Thay khóa của kho danh tính", en: "Rotated a key of the identity vault" },
  "vault.retired": { vi: "Bỏ khóa cũ của kho danh tính", en: "Retired an old key of the identity vault" },
  "audit.looked": { vi: "Xem nhật ký", en: "Looked at the record" },
  "audit.exported": { vi: "Tải nhật ký về", en: "Exported the record" },
  "reception.planned": { vi: "Lập lịch tiếp công dân", en: "Planned reception sessions" },
  "reception.published": { vi: "Công bố lịch tiếp công dân", en: "Published the reception schedule" },
  "reception.changed": { vi: "Đổi, hủy hoặc ghi kết quả một buổi tiếp công dân", en: "Changed, cancelled or recorded a reception session" },
  "reception.visit": { vi: "Ghi một bước của lượt tiếp công dân", en: "Recorded a step of a visit" },
  "reception.opened": { vi: "Mở danh tính người đến", en: "Opened who came to the desk" },
  "reception.exported": { vi: "Tải sổ tiếp công dân về", en: "Took out the reception register" },
  "reception.handed-over": { vi: "Ghi một đơn tố cáo đã giao bằng giấy tại bàn tiếp", en: "Counted a denunciation handed over on paper at the desk" },
  "house.founded": { vi: "Lập hệ thống", en: "Founded the site" },
  "house.emptied": { vi: "Xóa dữ liệu thử nghiệm và làm lại", en: "Emptied the trial and filled it anew" },
  "house.started": { vi: "Khởi động hệ thống", en: "Started the house" },
  "house.stopped": { vi: "Dừng hệ thống", en: "Stopped the house" },
  "house.migrated": { vi: "Nâng cấp cơ sở dữ liệu", en: "Brought the database up to date" },
  "calendar.declared": {
    vi: "khai lịch làm việc mới, chờ người thứ hai xác nhận",
    en: "declared a calendar, to be confirmed by a second person",
  },
  "calendar.confirmed": { vi: "xác nhận lịch làm việc", en: "confirmed a calendar" },
  "calendar.dropped": { vi: "bỏ bản lịch chưa xác nhận", en: "dropped a calendar" },
  "closure.declared": {
    vi: "khai ngày nghỉ riêng của đơn vị",
    en: "declared days on which the unit is closed",
  },
  "closure.withdrawn": { vi: "bỏ ngày nghỉ riêng của đơn vị", en: "took back closed days" },
} as const satisfies Readonly<Record<`${string}.${string}`, Text>>;

/** The name of an act the record knows. */
export type ActName = keyof typeof acts;

/** The families, as the auditor reads them; a family without words does not compile. */
export const families: Readonly<Record<FamilyName, Text>> = {
  matter: { vi: "Vụ việc", en: "Matters" },
  file: { vi: "Tệp", en: "Files" },
  identity: { vi: "Danh tính người gửi", en: "Senders’ identities" },
  retention: { vi: "Lưu giữ", en: "Retention" },
  letter: { vi: "Đơn", en: "Letters" },
  draft: { vi: "Bản nhập sẵn", en: "Prepared complaints" },
  door: { vi: "Trang không thuộc quyền", en: "Pages not theirs" },
  unit: { vi: "Đơn vị", en: "Units" },
  department: { vi: "Bộ phận", en: "Departments" },
  post: { vi: "Chức vụ", en: "Posts" },
  appointment: { vi: "Bổ nhiệm", en: "Appointments" },
  organisation: { vi: "Sơ đồ tổ chức", en: "The organisation" },
  reorganisation: { vi: "Sắp xếp tổ chức", en: "Reorganisations" },
  officer: { vi: "Tài khoản cán bộ", en: "Officers’ accounts" },
  session: { vi: "Đăng nhập", en: "Signing in" },
  passkey: { vi: "Khóa đăng nhập", en: "Passkeys" },
  oidc: { vi: "Tài khoản bên ngoài", en: "Accounts elsewhere" },
  routing: { vi: "Nơi nhận vụ việc", en: "Routing" },
  area: { vi: "Lĩnh vực", en: "Subject areas" },
  template: { vi: "Mẫu trả lời", en: "Reply templates" },
  client: { vi: "Ứng dụng", en: "Programs" },
  vault: { vi: "Kho danh tính", en: "The identity vault" },
  reception: { vi: "Tiếp công dân", en: "Reception" },
  calendar: { vi: "Lịch làm việc", en: "The calendar" },
  closure: { vi: "Ngày nghỉ riêng", en: "Closed days" },
  audit: { vi: "Nhật ký", en: "The record" },
  house: { vi: "Hệ thống", en: "The house" },
};

type FamilyOf<Name> = Name extends `${infer First}.${string}` ? First : never;

/** What stands before the dot: acts of one family are looked for together. */
export type FamilyName = FamilyOf<ActName>;

export const isAct = (name: string): name is ActName => Object.hasOwn(acts, name);
export const isFamily = (name: string): name is FamilyName => Object.hasOwn(families, name);
