import { dateWords } from "#law/words.ts";
import type { Day } from "#kernel/day.ts";
import { tenures } from "#access/model.ts";
import { ErrorSummary, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { DataTable } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { StatusChip } from "#web/parts/status-chip.tsx";
import { paths } from "#web/paths.ts";

import { adminTexts } from "../admin-texts.ts";
import { officerTexts } from "../officer-texts.ts";
import { postTexts as t } from "../post-texts.ts";
import { isInForce, isOver } from "../model.ts";
import type { Holder, PostRow } from "../office.store.ts";
import { AdminPage, type View } from "./frame.tsx";
import { PostFields, type PostForm, type PostOptions } from "./post-fields.tsx";

export type AppointForm = Form<"sign_in" | "tenure" | "from" | "to">;

type PostProps = {
  readonly view: View;
  readonly post: PostRow;
  readonly on: Day;
  readonly form: PostForm;
  readonly appointing: AppointForm;
  readonly options: PostOptions;
};

export const PostPage = ({ view, post, on, form, appointing, options }: PostProps) => {
  const { lang } = view;
  const id = String(post.id);
  const open = !isOver(post, on);
  return (
    <AdminPage view={view} title={post.title} path={paths.admin.post.to({ id })} room="posts">
      <p>
        <a href={paths.admin.unit.to({ slug: post.unitSlug }, lang)}>{post.unitName}</a>
        {post.departmentName && `, ${post.departmentName}`}
      </p>
      {post.validTo !== null && (
        <Notice
          look="warn"
          title={(open ? t.endsOn : t.over)(say(lang, dateWords(post.validTo)))}
        />
      )}
      <ErrorSummary form={appointing} />
      <ErrorSummary form={form} />
      <h2>{say(lang, t.heldBy)}</h2>
      {post.holders.length === 0 ? (
        <EmptyState title={t.nobodyYet} />
      ) : (
        <Holders view={view} holders={post.holders} on={on} />
      )}
      {open && (
        <div class="split even">
          <section class="card">
            <h2>{say(lang, t.appointTitle)}</h2>
            <form method="post" action={paths.admin.appointments.to({ id }, lang)} novalidate>
              <p class="hint">{say(lang, t.appointHint)}</p>
              <TextField form={appointing} name="sign_in" label={t.signIn} hint={t.signInHint} />
              <Radios
                form={appointing}
                name="tenure"
                label={t.tenure}
                options={tenures.map((tenure) => ({
                  value: tenure,
                  label: t.tenures[tenure],
                  hint: t.tenureHints[tenure],
                }))}
              />
              <div class="beside">
                <TextField form={appointing} name="from" label={t.from} type="date" />
                <TextField form={appointing} name="to" label={t.to} type="date" optional />
              </div>
              <SubmitButton label={t.appoint} />
            </form>
          </section>
          <section class="card">
            <h2>{say(lang, t.change)}</h2>
            <form method="post" action={paths.admin.post.to({ id }, lang)} novalidate>
              <PostFields form={form} options={options} />
              <div class="actions">
                <SubmitButton label={adminTexts.save} look="quiet" />
                <a class="button quiet" href={paths.admin.postEnding.to({ id }, lang)}>
                  {say(lang, t.end)}
                </a>
              </div>
            </form>
          </section>
        </div>
      )}
    </AdminPage>
  );
};

type HoldersProps = {
  readonly view: View;
  readonly holders: readonly Holder[];
  readonly on: Day;
};

const Holders = ({ view: { lang }, holders, on }: HoldersProps) => (
  <DataTable
    caption={t.heldBy}
    headed
    dense
    rows={holders}
    columns={[
      {
        key: "name",
        head: t.person,
        cell: (one) => (
          <>
            <a href={paths.admin.officer.to({ id: one.officer }, lang)}>{one.name}</a>
            {one.tenure !== "held" && (
              <>
                {" "}
                <StatusChip look="info" label={t.tenures[one.tenure]} />
              </>
            )}
          </>
        ),
      },
      { key: "sign-in", head: officerTexts.signIn, cell: (one) => one.signIn },
      {
        key: "time",
        head: t.time,
        cell: (one) => say(lang, timeWords(one)),
      },
      {
        key: "state",
        head: t.state,
        cell: (one) => {
          if (isInForce(one, on)) return <StatusChip look="done" label={t.now} />;
          return isOver(one, on) ? (
            <StatusChip look="closed" label={t.before} />
          ) : (
            <StatusChip look="info" label={t.later} />
          );
        },
      },
      {
        key: "end",
        head: adminTexts.end,
        cell: (one) =>
          isOver(one, on) ? (
            "–"
          ) : (
            <a href={paths.admin.appointmentEnding.to({ id: String(one.appointment) }, lang)}>
              {say(lang, adminTexts.endThis)}
              <span class="unseen"> {one.name}</span>
            </a>
          ),
      },
    ]}
  />
);

/** From when to when somebody holds something. */
export const timeWords = ({ validFrom, validTo }: Pick<Holder, "validFrom" | "validTo">) => {
  const from = dateWords(validFrom);
  const to = validTo && dateWords(validTo);
  return {
    vi: `Từ ${from.vi}${to ? ` đến hết ${to.vi}` : ""}`,
    en: `From ${from.en}${to ? ` until ${to.en}` : ""}`,
  };
};
