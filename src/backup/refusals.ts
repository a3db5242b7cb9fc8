import type { Text } from "#kernel/text.ts";

/** Why a backup was not made, or not put back. */
export const refusals = {
  external: {
    vi: "Cơ sở dữ liệu của hệ thống này do DATABASE_URL chỉ định: hãy sao lưu bằng công cụ của máy chủ đó (pg_basebackup, pgBackRest) theo docs/operations/backup.md.",
    en: "The database of this house is the one DATABASE_URL names: back it up with that server's own tools (pg_basebackup, pgBackRest), as docs/operations/backup.md says.",
  },
  exists: (file: string): Text => ({
    vi: `${file} đã có; bản sao lưu không ghi đè tệp nào.`,
    en: `${file} is there already; a backup overwrites nothing.`,
  }),
  missing: (file: string): Text => ({
    vi: `Không đọc được ${file}.`,
    en: `${file} cannot be read.`,
  }),
  notWritable: (file: string): Text => ({
    vi: `Không ghi được ${file}.`,
    en: `${file} cannot be written.`,
  }),
  otherPostgres: (theirs: string): Text => ({
    vi: `Bản sao lưu là của PostgreSQL ${theirs}; phiên bản Dân Vận này dùng PostgreSQL khác. Hãy khôi phục bằng phiên bản Dân Vận đã tạo ra nó rồi nâng cấp.`,
    en: `The backup is of PostgreSQL ${theirs}; this Dân Vận brings another one. Restore it with the version of Dân Vận that made it, then upgrade.`,
  }),
  busy: {
    vi: "Một lần sao lưu khác đang chạy; hãy chờ lần đó xong.",
    en: "Another backup is under way; wait until it is done.",
  },
  full: (where: string): Text => ({
    vi: `Hết chỗ trên đĩa khi ghi ${where}. Không còn gì dở dang được giữ lại như một bản sao lưu; hãy dọn chỗ rồi chạy lại.`,
    en: `The disk is full at ${where}. Nothing half-made is left that looks like a backup; make room and run it again.`,
  }),
  fullRestore: (where: string): Text => ({
    vi: `Hết chỗ trên đĩa khi khôi phục vào ${where}. Hệ thống chưa khởi động được trên dữ liệu này; hãy dọn chỗ rồi chạy lại đúng lệnh đó.`,
    en: `The disk is full while restoring into ${where}. No house starts on this data yet; make room and run the same command again.`,
  }),
  badRecipient: (text: string): Text => ({
    vi: `"${text}" không phải khóa công khai age (age1…).`,
    en: `"${text}" is not a public key of age (age1…).`,
  }),
  badIdentity: (file: string): Text => ({
    vi: `${file} không chứa khóa bí mật age (AGE-SECRET-KEY-1…).`,
    en: `${file} holds no secret key of age (AGE-SECRET-KEY-1…).`,
  }),
  emptyPassphrase: (file: string): Text => ({
    vi: `Mật khẩu trong ${file} phải có ít nhất 12 ký tự.`,
    en: `The passphrase in ${file} needs 12 letters at least.`,
  }),
  keysNeedOther: {
    vi: "Phần khóa không thể niêm phong bằng chính khóa nằm trong đó: hãy nêu --recipient AGE hoặc --passphrase-file TỆP.",
    en: "The part with the keys cannot be sealed with a key that is in it: name --recipient AGE or --passphrase-file FILE.",
  },
  onlyOneWay: {
    vi: "Chọn một: --recipient hoặc --passphrase-file.",
    en: "Choose one: --recipient or --passphrase-file.",
  },
  notEmpty: (home: string, found: string): Text => ({
    vi: `${home} không trống (có ${found}). Chỉ khôi phục vào một thư mục trống, chỉ được có sẵn thư mục keys.`,
    en: `${home} is not empty (there is ${found}). A backup is restored only into an empty folder; only keys may be there.`,
  }),
  noKey: {
    vi: "Không khóa nào mở được bản sao lưu này. Hãy nêu --identity TỆP (khóa age), --passphrase-file TỆP, --keys TỆP, hoặc đặt khóa chính vào thư mục keys.",
    en: "None of the keys opens this backup. Name --identity FILE (an age key), --passphrase-file FILE, --keys FILE, or put the master key into the folder keys.",
  },
  cutOff: {
    vi: "Bản sao lưu bị cắt cụt hoặc hỏng ở phần cuối. Không có gì được khôi phục từ bản này.",
    en: "The backup is cut off, or damaged at its end. Nothing was restored from it.",
  },
  changed: {
    vi: "Bản sao lưu đã bị hỏng hoặc bị sửa. Không có gì được khôi phục từ bản này.",
    en: "The backup is damaged or was changed. Nothing was restored from it.",
  },
  notBackup: {
    vi: "Đây không phải bản sao lưu của Dân Vận.",
    en: "This is not a backup of Dân Vận.",
  },
  isKeys: {
    vi: "Tệp này là phần khóa; hãy nêu nó sau --keys.",
    en: "This file is the part with the keys; name it after --keys.",
  },
  otherKeys: {
    vi: "Khóa chính này là của hệ thống khác: tên và cách liên hệ trong bản sao lưu sẽ không mở được. Không khôi phục.",
    en: "This master key is another house's: the names and contacts in the backup could not be opened. Not restored.",
  },
  keysThere: (at: string): Text => ({
    vi: `${at} đã có và khác với khóa trong bản sao lưu; không ghi đè khóa nào.`,
    en: `${at} is there and is not the key in the backup; no key is overwritten.`,
  }),
  badErasures: (file: string, line: number): Text => ({
    vi: `Không hiểu dòng ${line} của danh sách xóa ${file}.`,
    en: `Line ${line} of the list of erasures ${file} is not understood.`,
  }),
  noRoom: (needed: number, free: number): Text => ({
    vi: `Thử khôi phục cần khoảng ${needed} MB trống, chỉ còn ${free} MB. Không thử.`,
    en: `Trying the restore takes about ${needed} MB of free disk; there are ${free} MB. Not tried.`,
  }),
  halfSetting: {
    vi: "DANVAN_BACKUP_FOLDER và DANVAN_BACKUP_RECIPIENT phải đi cùng nhau.",
    en: "DANVAN_BACKUP_FOLDER and DANVAN_BACKUP_RECIPIENT go together.",
  },
  badKeep: {
    vi: "DANVAN_BACKUP_KEEP phải là số từ 2 đến 1000.",
    en: "DANVAN_BACKUP_KEEP must be a number from 2 to 1000.",
  },
  settingExternal: {
    vi: "DANVAN_BACKUP_FOLDER không dùng được cùng DATABASE_URL: cơ sở dữ liệu đó được sao lưu bằng công cụ riêng (docs/operations/backup.md).",
    en: "DANVAN_BACKUP_FOLDER does not go with DATABASE_URL: that database is backed up with its own tools (docs/operations/backup.md).",
  },
} as const satisfies Readonly<Record<string, Text | ((...given: never[]) => Text)>>;
