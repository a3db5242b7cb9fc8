import type { Text } from "#kernel/text.ts";

/**
 * A field only robots fill in. Its name means something to a robot and nothing to the autofill of
 * a browser (which knows "url", "website", "company").
 */
export const trapName = "trang_chu_cua_toi";

/** The label a screen reader says, should it get there in spite of `aria-hidden`. */
export const trapLabel: Text = {
  vi: "Xin để trống ô này",
  en: "Please leave this field empty",
};

/** Something stands in the field nobody sees. Never a block: the question is asked instead. */
export const looksFilledByRobot = (trap: string | undefined): boolean =>
  trap !== undefined && trap.trim() !== "";
