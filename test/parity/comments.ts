import type { UnitId } from "#access/model.ts";
import type { House } from "#cases/house.ts";
import { takeCommentStep, type StepInput } from "#comments/actions.ts";
import { anArticle, aSending } from "#comments/comments.fixture.ts";
import type { CommentCode } from "#comments/model.ts";
import { takeWriterStep } from "#comments/own.ts";
import { sendComment } from "#comments/sending.ts";
import { commentByCode } from "#comments/store.ts";
import type { Database } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";

import type { Canaries } from "./canaries.ts";

/** Comments under one article, and the words its unit may read. */
export type Commented = {
  readonly unit: UnitId;
  readonly slug: string;
  readonly codes: readonly CommentCode[];
  /** What a comment that waits says: for its moderators, and for nobody else. */
  readonly waiting: readonly string[];
};

/** Left out of what lists show; a moderator reads it on the page of the comment, as it was written. */
export const telephoneInWords = "telephone in the words";

type Shop = {
  readonly house: House;
  readonly owner: Database;
  readonly canaries: Canaries;
  readonly units: readonly { readonly id: number }[];
  readonly staff: readonly Staff[];
};

/**
 * Under an article of each of two wards: a comment that waits, one that was refused and asked about, one that
 * was withdrawn, and one that everybody reads with a telephone left out. None is about a matter, so each has a
 * number below nought of its own that no matter has.
 */
export async function comment({ house, owner, canaries, units, staff }: Shop) {
  const all: Commented[] = [];
  let number = -1;
  for (const { id: unit } of units.slice(1, 3)) {
    const who = staff.find(({ posts }) =>
      posts.some((post) => post.unit === unit && post.role === "head"),
    );
    if (!who) throw new Error("a ward without a head");
    const article = await anArticle(owner, unit, who.officer);
    const write = async (may: readonly UnitId[]) => {
      const matter = number--;
      const words = (what: string) => canaries.word({ matter, part: "comment", what, may });
      const contact = { matter, part: "contact", may } as const;
      const title = words("title");
      const content = words("content");
      const phone = canaries.phone({ ...contact, what: telephoneInWords });
      const sent = await sendComment(house)(
        aSending(article.id, {
          name: canaries.word({ ...contact, what: "name" }),
          phone: canaries.phone({ ...contact, what: "telephone" }),
          title,
          body: `${content}, gọi ${phone}`,
        }),
      );
      if (!sent.ok) throw new Error(sent.refusal.because);
      return { ...sent.value, title, content, words };
    };
    const step = async (code: CommentCode, input: StepInput) => {
      const seq = (await commentByCode(house.sql, code))?.seq ?? 0;
      const taken = await takeCommentStep(house)(code, who, input, seq);
      if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
    };

    const waits = await write([unit]);
    // And whoever it is brought to, to be looked at again.
    const again: UnitId[] = [unit];
    const refused = await write(again);
    const text = refused.words("reason of the refusal");
    await step(refused.code, { step: "refuse", ground: "off-subject", text });
    const asked = await takeWriterStep(house)(refused.code, refused.secret, {
      step: "appeal",
      text: refused.words("why it should be looked at again"),
    });
    if (!asked.ok) throw new Error(asked.refusal.because);
    if (asked.value.appealUnit !== null) again.push(asked.value.appealUnit);
    // What was taken back is nobody's to read any more.
    const withdrawn = await write([]);
    const gone = await takeWriterStep(house)(withdrawn.code, withdrawn.secret, {
      step: "withdraw",
    });
    if (!gone.ok) throw new Error(gone.refusal.because);
    const shown = await sendComment(house)(
      aSending(article.id, {
        name: "Người viết thử",
        phone: canaries.phone({ matter: number, part: "contact", what: "telephone" }),
        title: "Lời ai cũng đọc",
        body: `Gọi ${canaries.phone({ matter: number--, part: "contact", what: telephoneInWords, may: [unit] })} nhé.`,
      }),
    );
    if (!shown.ok) throw new Error(shown.refusal.because);
    await step(shown.value.code, {
      step: "approve",
      shown: { title: "Lời ai cũng đọc", body: "Gọi [đã che số điện thoại] nhé." },
    });
    all.push({
      unit,
      slug: article.slug,
      codes: [waits.code, refused.code, withdrawn.code, shown.value.code],
      waiting: [waits.title, waits.content],
    });
  }
  return all;
}
