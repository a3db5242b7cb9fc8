import type { Disk } from "flydrive";

import { uuid7 } from "#kernel/id.ts";
import type { Database } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import type { Sources } from "#search/check.ts";

/** One disagreement. `about` names the thing by an id or a key, never by what somebody wrote. */
export type Finding = {
  readonly kind: FindingKind;
  readonly about: string;
  /** What differs, in names of columns, places, sizes. */
  readonly details: readonly string[];
};

/** Every kind of disagreement, what it means, and what can be done. */
export const findingKinds = {
  "row-differs": {
    says: {
      vi: "hàng không khớp các sự kiện của nó",
      en: "the row is not what its events add up to",
    },
    do: {
      vi: "Sự kiện là gốc; tìm ai đã sửa hàng (dv audit verify), rồi sửa hàng theo sự kiện.",
      en: "The events are the record: find out who changed the row (dv audit verify), then set it by them.",
    },
  },
  "events-broken": {
    says: {
      vi: "chuỗi sự kiện thiếu hoặc không đọc được",
      en: "events are missing or cannot be read",
    },
    do: { vi: "Lấy lại từ bản sao lưu gần nhất.", en: "Take them back from the latest backup." },
  },
  "words-missing": {
    says: {
      vi: "mất lời mà sự kiện dẫn tới, không có ghi nhận xóa",
      en: "words an event names are gone, and no erasure says so",
    },
    do: { vi: "Lấy lại từ bản sao lưu gần nhất.", en: "Take them back from the latest backup." },
  },
  "words-changed": {
    says: {
      vi: "lời không còn khớp mã băm trong sự kiện",
      en: "words do not fit the hash in their event",
    },
    do: {
      vi: "Lời đã bị sửa ngoài phần mềm; so với bản sao lưu.",
      en: "They were changed past the program: compare with a backup.",
    },
  },
  "object-missing": {
    says: {
      vi: "tệp có trong sổ, không có trên đĩa",
      en: "a file is on record and not on the disk",
    },
    do: { vi: "Chép lại tệp từ bản sao lưu.", en: "Copy the object back from a backup." },
  },
  "object-changed": {
    says: {
      vi: "tệp trên đĩa khác với lúc nhận",
      en: "a file on the disk is not what was received",
    },
    do: {
      vi: "Chép lại tệp từ bản sao lưu; kiểm tra đĩa.",
      en: "Copy the object back from a backup; examine the disk.",
    },
  },
  "object-stray": {
    says: { vi: "tệp trên đĩa không có trong sổ", en: "an object on the disk is on no record" },
    do: {
      vi: "Lượt quét ban đêm sẽ dọn; nếu vẫn còn sau một ngày, xem nhật ký của worker.",
      en: "The nightly sweep takes it away; if it is there after a day, look at the log of the worker.",
    },
  },
  "job-stuck": {
    says: { vi: "việc chờ quá lâu chưa vào hàng đợi", en: "a job waits too long to be queued" },
    do: { vi: "Xem worker có chạy không.", en: "See whether the worker runs." },
  },
  "job-locked": {
    says: {
      vi: "việc bị giữ quá lâu bởi một worker",
      en: "a job has been held too long by one worker",
    },
    do: {
      vi: "Worker đã chết? Việc được nhận lại sau bốn giờ; khởi động lại worker để nhận ngay.",
      en: "Did the worker die? It is taken up again after four hours; start the worker anew to have it now.",
    },
  },
  "job-failed": {
    says: { vi: "việc đã thử hết số lần mà không xong", en: "a job gave up" },
    do: {
      vi: "Xem nhật ký của worker, sửa nguyên nhân.",
      en: "Look at the log of the worker and mend the cause.",
    },
  },
  "act-broken": {
    says: {
      vi: "câu trong sổ biên nhận không đọc được hoặc sai chỗ",
      en: "a statement of the receipt log cannot be read or stands in the wrong place",
    },
    do: {
      vi: "So với bản sao lưu; biên nhận của người dân là bằng chứng.",
      en: "Compare with a backup; the resident’s receipt is the proof.",
    },
  },
  "act-missing": {
    says: {
      vi: "một mục của sổ không còn câu, hồ sơ vẫn còn",
      en: "an entry has no statement although nothing was erased",
    },
    do: { vi: "So với bản sao lưu.", en: "Compare with a backup." },
  },
  "chain-broken": {
    says: {
      vi: "hành vi không nối với hành vi trước của cùng hồ sơ",
      en: "an act does not name the one before it of the same record",
    },
    do: { vi: "So với bản sao lưu.", en: "Compare with a backup." },
  },
  "log-gap": {
    says: {
      vi: "số thứ tự trong sổ biên nhận bị hổng",
      en: "places of the receipt log are not contiguous",
    },
    do: {
      vi: "Dừng lại và khôi phục từ bản sao lưu; sổ sẽ tự đóng băng.",
      en: "Stop and restore from a backup; the log freezes.",
    },
  },
  "log-tiles": {
    says: {
      vi: "ô của sổ trên đĩa khác cơ sở dữ liệu",
      en: "tiles on the disk differ from the database",
    },
    do: {
      vi: "Nếu chưa công bố khác đi: xóa thư mục log, sổ được viết lại y nguyên từ cơ sở dữ liệu.",
      en: "If nothing else was published: remove the log folder; it is written anew from the database, byte for byte.",
    },
  },
  "log-checkpoint": {
    says: {
      vi: "điểm kiểm của sổ không đúng chữ ký, cỡ hoặc gốc",
      en: "the checkpoint does not fit its signature, size or root",
    },
    do: {
      vi: "Xem dv log status; docs/operations/reliability.md.",
      en: "See dv log status; docs/operations/reliability.md.",
    },
  },
  "log-frozen": {
    says: { vi: "sổ biên nhận đang đóng băng", en: "the receipt log is frozen" },
    do: { vi: "dv log status nói vì sao.", en: "dv log status says why." },
  },
  "number-differs": {
    says: {
      vi: "con số giữ bên cạnh không khớp các hàng mà nó đếm",
      en: "a number that is kept is not what it counts",
    },
    do: {
      vi: "Hàng là gốc; tìm ai đã sửa số (dv audit verify), rồi đếm lại.",
      en: "The rows are the record: find out who changed the number (dv audit verify), then count again.",
    },
  },
  "copy-differs": {
    says: {
      vi: "bản công khai không khớp hồ sơ của nó",
      en: "what is public is not what its record says",
    },
    do: {
      vi: "Gỡ bản công khai nếu hồ sơ nói là không; rồi công bố lại từ hồ sơ.",
      en: "Take it down where its record says it is not public; then publish it again from the record.",
    },
  },
  "find-missing": {
    says: { vi: "có công khai mà tìm kiếm không thấy", en: "public, and cannot be found" },
    do: { vi: "Chạy dv search rebuild.", en: "Run dv search rebuild." },
  },
  "find-differs": {
    says: { vi: "tìm kiếm giữ lời đã cũ", en: "search holds words that are not public any more" },
    do: { vi: "Chạy dv search rebuild ngay.", en: "Run dv search rebuild now." },
  },
  "find-stray": {
    says: { vi: "tìm kiếm thấy cái không còn công khai", en: "search finds what is not public" },
    do: { vi: "Chạy dv search rebuild ngay.", en: "Run dv search rebuild now." },
  },
  "seal-stray": {
    says: {
      vi: "dữ liệu danh tính không thuộc hồ sơ nào",
      en: "somebody’s identity is kept and belongs to no record",
    },
    do: {
      vi: "Xóa danh tính đó sau khi so với bản sao lưu; không ai còn cần nó.",
      en: "Compare with a backup, then erase it: nobody needs it.",
    },
  },
  "seal-missing": {
    says: {
      vi: "hồ sơ dẫn tới danh tính không còn trong kho",
      en: "a record names an identity the vault does not have",
    },
    do: { vi: "Lấy lại từ bản sao lưu gần nhất.", en: "Take it back from the latest backup." },
  },
  overdue: {
    says: {
      vi: "việc đã hẹn giờ mà quá giờ chưa làm",
      en: "something that was due by itself has not been done",
    },
    do: { vi: "Xem worker có chạy không.", en: "See whether the worker runs." },
  },
  "file-unused": {
    says: {
      vi: "tệp có trong sổ mà không thuộc hồ sơ nào, đã quá thời gian chờ",
      en: "a file on record belongs to nothing, long after it was sent",
    },
    do: {
      vi: "Lượt dọn mười phút một lần phải lấy đi; xem nhật ký của worker.",
      en: "What sweeps every ten minutes takes it away; look at the log of the worker.",
    },
  },
  "audit-broken": {
    says: {
      vi: "nhật ký kiểm tra bị sửa, thiếu hoặc thêm dòng",
      en: "a line of the audit record was changed, taken out or slipped in",
    },
    do: {
      vi: "dv audit verify nói dòng nào; so với bản sao lưu và gốc đã công bố.",
      en: "dv audit verify says which; compare with a backup and with the roots that were published.",
    },
  },
} as const satisfies Record<string, { readonly says: Text; readonly do: Text }>;

export type FindingKind = keyof typeof findingKinds;

/** What the parts of a check are given. */
export type CheckWorld = {
  /** As the owner, who sees every row; every session of it is read-only. */
  readonly sql: Database;
  /** Null where files are not looked at. */
  readonly disk: Disk | null;
  /** The folder of the receipt log. */
  readonly log: string;
  /** The public key of a log of this house, by its name. */
  readonly logKey: (origin: string) => string;
  /** Everything public that can be found; null where that is not looked at. */
  readonly sources?: Sources | null;
  readonly now: Date;
  /** Read every byte of every file, not only its size and a sample. */
  readonly deep: boolean;
  /** Only what was made since; null for everything. */
  readonly since: Date | null;
  /** Told from time to time how far it is. */
  readonly progress: (part: string, done: number) => void;
};

/** Findings as they are met; `count` says of how many things. */
export type Part = (world: CheckWorld, found: (finding: Finding) => void) => Promise<number>;

/** The identity after which a look begins: they are ordered by when they were made. */
export const beginning = ({ since }: CheckWorld): string =>
  since === null
    ? "00000000-0000-0000-0000-000000000000"
    : uuid7(since.getTime(), new Uint8Array(10));

/** Rows read at once: short transactions, no lock that anybody would wait for. */
export const batch = 500;
