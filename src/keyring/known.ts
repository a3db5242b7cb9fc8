import { worst } from "#accounts/password-rules.ts";

/** What no passphrase may be made of: the same list that officers' passwords are held against. */
export const commonPassphrases: readonly string[] = worst;
