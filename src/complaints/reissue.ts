import type { House } from "#cases/house.ts";
import { freshSecret } from "#cases/receipt.ts";
import { receiptKeyOf } from "#register/boxes.ts";

import { complaintSecretHash } from "./receipt.ts";
import type { NewReceipt } from "./step-input.ts";

/** A secret from chance alone, for a complainant who lost theirs, and what is stored of it. */
export function newSecret({ master, noise }: Pick<House, "master" | "noise">): {
  readonly secret: string;
  readonly receipt: NewReceipt;
} {
  const secret = freshSecret(noise(15));
  const { publicKey: key } = receiptKeyOf(secret);
  return { secret, receipt: { hash: complaintSecretHash(master, secret), key } };
}
