import { ok, refuse, type Result } from "#kernel/result.ts";
import { fold, lengthOf } from "#kernel/text.ts";

/** Policy, not law: length is what counts, and no signs are demanded (NIST SP 800-63B). */
const passwordPolicy = { shortest: 12, longest: 200 } as const;

export type UnfitPassword = {
  readonly because: "password-short" | "password-long" | "password-is-name" | "password-known";
};

/** Whether somebody may use this password. */
export function fitPassword(
  password: string,
  whose: { readonly signIn: string; readonly name: string },
): Result<string, UnfitPassword> {
  const length = lengthOf(password);
  if (length < passwordPolicy.shortest) return refuse({ because: "password-short" });
  if (length > passwordPolicy.longest) return refuse({ because: "password-long" });
  const key = bare(password);
  if (isMadeOf(key, bare(whose.signIn)) || isMadeOf(key, bare(whose.name)))
    return refuse({ because: "password-is-name" });
  if (new Set(password).size < 4 || worst.some((word) => isMadeOf(key, word)))
    return refuse({ because: "password-known" });
  return ok(password);
}

const bare = (text: string): string => fold(text).replaceAll(" ", "");

/** The word alone, repeated, or with a few digits behind it. */
function isMadeOf(password: string, word: string): boolean {
  if (word === "" || !password.startsWith(word)) return false;
  const rest = password.replaceAll(word, "");
  return rest === "" || /^\d{1,6}$/.test(rest);
}

/** What is tried first everywhere, and here; folded, so that "Mật khẩu 123" is found as well. */
export const worst: readonly string[] = [
  "password",
  "passw0rd",
  "matkhau",
  "matkhaumoi",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdf",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r",
  "1q2w3e4r5t",
  "1qaz2wsx",
  "1qaz2wsx3edc",
  "abc",
  "abcd",
  "abcdef",
  "abcdefghijkl",
  "admin",
  "administrator",
  "quantri",
  "quantrivien",
  "canbo",
  "letmein",
  "welcome",
  "iloveyou",
  "anhyeuem",
  "emyeuanh",
  "yeuem",
  "changeme",
  "danvan",
  "vietnam",
  "hanoi",
  "hochiminh",
  "saigon",
  "hanoivietnam",
  "dangcongsan",
  "congsan",
  "phuong",
  "ubnd",
  "12345",
  "123456",
  "123123",
  "0123456789",
  "1234567890",
  "12345678910",
  "987654321",
  "9876543210",
  "111222333",
  "112233445566",
  "147258369",
  "159357",
  "0987654321",
];
