import { z } from "zod";

const text = (most: number) => z.string().max(most).optional();

const pending = { code: text(40), secret: text(100), label: text(400) };

/** Ring code and passphrase, or the token of a page that was opened before; and a receipt on its way. */
export const openForm = z.object({
  ring: text(100),
  passphrase: text(400),
  token: text(600),
  ...pending,
});

export const makeForm = z.object({ chosen: text(400), ...pending });

export const receiptForm = z.object({ token: text(600), ...pending });

export const removalForm = z.object({ token: text(600), code: text(40) });

export const tokenForm = z.object({ token: text(600), sure: text(10) });

export const lockForm = z.object({ token: text(600), chosen: text(400) });

export const fileForm = z.object({
  token: text(600),
  file_ring: text(100),
  file_passphrase: text(400),
});

/** The most bytes a form with a keyring file may have. */
export const fileBytes = 256 * 1024;
