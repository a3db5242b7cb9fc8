import type { Text } from "#kernel/text.ts";

/** What the house says when it cannot open its database. */
export const refusals = {
  noBinaries: (platform: string): Text => ({
    vi: `Không có PostgreSQL đi kèm cho ${platform}. Hãy chạy lại "npm ci" (không dùng --omit=optional), hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
    en: `No PostgreSQL came along for ${platform}. Run "npm ci" again (without --omit=optional), or set DATABASE_URL to a PostgreSQL 15 or later.`,
  }),
  unreachableFolder: (folder: string, uid: number): Text => ({
    vi: `PostgreSQL không chạy bằng root, và người dùng số ${uid} không đi qua được thư mục ${folder}. Hãy đặt DANVAN_HOME ở nơi ai cũng đi qua được, ví dụ /var/lib/danvan, hoặc chạy bằng người dùng thường.`,
    en: `PostgreSQL does not run as root, and user number ${uid} cannot pass through ${folder}. Set DANVAN_HOME to a place everybody can pass through, for example /var/lib/danvan, or run as an ordinary user.`,
  }),
  initFailed: (said: string): Text => ({
    vi: `Không tạo được cơ sở dữ liệu mới: ${said}`,
    en: `The new database could not be created: ${said}`,
  }),
  startFailed: (log: string, said: string): Text => ({
    vi: `PostgreSQL không khởi động được; xem ${log}. Dòng cuối: ${said}`,
    en: `PostgreSQL did not start; see ${log}. Last line: ${said}`,
  }),
  otherVersion: (found: string, ours: string): Text => ({
    vi: `Dữ liệu này do PostgreSQL ${found} tạo, còn bản đi kèm là ${ours}. Hãy dùng đúng bản cũ để "dv backup", rồi "dv restore" vào một thư mục mới.`,
    en: `This data was made by PostgreSQL ${found}, but the one that came along is ${ours}. Use the former version for "dv backup", then "dv restore" into a new folder.`,
  }),
  unreachableServer: (why: string): Text => ({
    vi: `Không kết nối được tới máy chủ trong DATABASE_URL (${why}). Hãy kiểm tra địa chỉ, tên đăng nhập và mật khẩu.`,
    en: `The server in DATABASE_URL cannot be reached (${why}). Check the address, the user and the password.`,
  }),
  tooOld: (version: string): Text => ({
    vi: `PostgreSQL ${version} quá cũ: cần bản 15 trở lên.`,
    en: `PostgreSQL ${version} is too old: version 15 or later is needed.`,
  }),
  notUtf8: (encoding: string): Text => ({
    vi: `Cơ sở dữ liệu dùng bảng mã ${encoding}; cần UTF8.`,
    en: `The database is encoded in ${encoding}; UTF8 is needed.`,
  }),
  mayNotCreateRoles: (user: string, missing: string): Text => ({
    vi: `Người dùng "${user}" trong DATABASE_URL không được tạo hoặc dùng vai trò ${missing}. Hãy cấp quyền CREATEROLE, hoặc nhờ quản trị máy chủ tạo sẵn danvan_owner, danvan_app, danvan_identity và cho "${user}" làm thành viên của danvan_owner (xem docs/operations).`,
    en: `User "${user}" of DATABASE_URL may not create or use the role ${missing}. Grant CREATEROLE, or have the server's administrator create danvan_owner, danvan_app and danvan_identity and make "${user}" a member of danvan_owner (see docs/operations).`,
  }),
  newerDatabase: (names: string): Text => ({
    vi: `Cơ sở dữ liệu mới hơn phần mềm: ${names}. Hãy chạy bản mới, hoặc khôi phục bản sao lưu làm trước khi nâng cấp.`,
    en: `The database is newer than the program: ${names}. Run the newer version, or restore the backup made before the upgrade.`,
  }),
  missingBetween: (names: string): Text => ({
    vi: `Cơ sở dữ liệu thiếu bước nâng cấp ở giữa: ${names}. Không bước nào được chạy. Hãy khôi phục bản sao lưu gần nhất.`,
    en: `The database lacks a migration in between: ${names}. Nothing was run. Restore the newest backup.`,
  }),
  invalidIndex: (names: string): Text => ({
    vi: `Chỉ mục làm dở, không dùng được: ${names}. Hãy chạy "drop index concurrently" rồi tạo lại, sau đó khởi động lại.`,
    en: `An index was begun and never finished: ${names}. Run "drop index concurrently", create it again, then start.`,
  }),
  inUse: (migration: string): Text => ({
    vi: `Bước nâng cấp ${migration} không lấy được khóa: một tiến trình khác đang dùng bảng đó. Chưa có gì thay đổi. Hãy dừng mọi tiến trình của bản cũ rồi khởi động lại.`,
    en: `Migration ${migration} did not get its lock: another process is using the table. Nothing was changed. Stop every process of the old version, then start again.`,
  }),
  appCannotSignIn: (why: string): Text => ({
    vi: `Vai trò danvan_app không đăng nhập được (${why}). Mật khẩu lấy từ khoá chính của nhà đã tạo vai trò này; nếu vai trò do người khác tạo hoặc khoá đã đổi, hãy đặt mật khẩu trong DANVAN_APP_PASSWORD.`,
    en: `The role danvan_app cannot sign in (${why}). Its password comes from the master key of the house that created it; where somebody else created it or the key is another one, give the password in DANVAN_APP_PASSWORD.`,
  }),
} as const;
