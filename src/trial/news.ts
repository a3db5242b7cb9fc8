import { randomUUID } from "node:crypto";

import type { House } from "#cases/house.ts";
import type { FileId } from "#files/model.ts";
import { dayAt, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { makeArticle, takeArticleStep } from "#news/actions.ts";
import { contentFrom } from "#news/content.ts";
import type { Article } from "#news/model.ts";

import { articles, type TrialArticle } from "./articles.ts";
import { drawnLake, drawnPool } from "./news-pictures.ts";
import type { Member } from "./people.ts";

/** Takes a drawn picture in as one that was sent; null where nobody knows a disk. */
export type TakePicture = (picture: Buffer) => Promise<FileId | null>;

type Step = Parameters<ReturnType<typeof takeArticleStep>>[2];

/** Writes the invented articles through the steps of the desk, each on its day. */
export async function foundNews(
  house: House,
  members: readonly Member[],
  take: TakePicture,
): Promise<void> {
  for (const article of articles) await write(house, members, article, take);
}

async function write(
  house: House,
  members: readonly Member[],
  invented: TrialArticle,
  take: TakePicture,
): Promise<void> {
  const editor = members.find(
    ({ unitKey, postKey }) => unitKey === invented.unit && postKey === invented.post,
  );
  if (!editor) throw new Error(`no trial editor ${invented.unit}.${invented.post}`);
  const now = house.clock();
  const first = plusDays(dayAt(now), -invented.ago);
  const at = (day: Day, time: string) => {
    const moment = new Date(instantAt(day, time));
    return moment < now ? moment : now;
  };
  const published = at(first, invented.time);
  const written = { ...house, clock: () => published };
  const unitName = editor.staff.posts[0]?.unitName ?? "";
  const source = invented.source === "directive" ? await publicDirective(house) : "";
  const typed = {
    title: invented.title,
    summary: invented.summary,
    body: invented.body,
    byline: invented.byline ?? unitName,
    tags: invented.tags,
    source,
    comments: invented.comments === false ? "" : "on",
  };
  const { corrected } = invented;
  const content = contentFrom(typed, unitName).written;
  const before = corrected
    ? contentFrom(
        {
          ...typed,
          body: typed.body.replaceAll("6 giờ 30", corrected.was),
          summary: typed.summary.replaceAll("6 giờ 30", corrected.was),
        },
        unitName,
      ).written
    : content;
  const made = await makeArticle(written)(
    editor.staff,
    editor.unit,
    before,
    `trial:${randomUUID()}`,
  );
  if (!made.ok) throw new Error(`trial article: ${made.refusal.because}`);

  let version = 1;
  const step = async (input: Step, when = published): Promise<Article | null> => {
    const taken = await takeArticleStep({ ...house, clock: () => when })(
      editor.staff,
      made.value,
      input,
      version,
    );
    if (!taken.ok) throw new Error(`trial article "${invented.title}": ${taken.refusal.because}`);
    version = taken.value?.version ?? version;
    return taken.value;
  };
  const { picture, stays } = invented;
  const file = picture
    ? await take(await (picture.draws === "lake" ? drawnLake() : drawnPool()))
    : null;
  if (picture && file)
    await step({
      step: "picture",
      file,
      alt: picture.alt,
      decorative: false,
      label: picture.caption,
      said: null,
    });
  if (stays === "draft") return;
  if (stays) {
    const due = new Date(instantAt(plusDays(dayAt(now), stays.inDays), "07:00"));
    await step({ step: "schedule", at: due });
    return;
  }
  await step({ step: "publish" });
  if (corrected)
    await step(
      { step: "correct", content, said: corrected.said },
      at(plusDays(first, corrected.after), "07:10"),
    );
  if (invented.archivedAfter !== undefined)
    await step({ step: "archive" }, at(plusDays(first, invented.archivedAfter), "08:00"));
}

/** The number of the directive the trial made public. */
async function publicDirective({ sql }: House): Promise<string> {
  const [row] = await sql<{ canonical: string }[]>`
    select d.canonical from directives d join directive_publications p on p.directive_id = d.id
     where p.withdrawn_at is null order by p.id limit 1`;
  return row?.canonical ?? "";
}
