import { Checkbox, ErrorSummary, Radios, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say, type Words } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { profileTexts as t } from "../profile-texts.ts";
import type { HeldPost } from "#people/model.ts";
import type { OpenSession } from "../session.store.ts";
import type { MadeCode } from "../sign-in.store.ts";
import { templateOf } from "#access/roles.ts";
import type { News } from "../news.store.ts";
import { codeTexts } from "../code-texts.ts";
import { signInTexts } from "../texts.ts";
import { waysTexts } from "../ways-texts.ts";
import { moment, NewsNotice, WaysIn } from "./ways-in.tsx";
import type { View } from "#people/pages/frame.tsx";

type ProfileProps = {
  readonly view: View;
  readonly said: Words | undefined;
  readonly posts: readonly HeldPost[];
  readonly form: Form<"language" | "single_keys" | "reminders">;
  readonly password: Form<"present_password" | "new_password" | "password_again">;
  readonly sessions: readonly OpenSession[];
  readonly codes: readonly MadeCode[];
  /** Came in with a one-time code: only a way in can be added. */
  readonly limited: boolean;
  readonly ways: Omit<Parameters<typeof WaysIn>[0], "view">;
  readonly news: readonly News[];
  /** Just signed in: what happened meanwhile comes first, and then the way on. */
  readonly next: string | undefined;
  readonly failed: boolean;
};

export const ProfilePage = (props: ProfileProps) => {
  const { view, said, posts, form, password, sessions, codes, limited, ways, news, next } = props;
  const { lang, trial, staff } = view;
  const frame = { lang, trial, staff, title: t.title, path: paths.staff.profile.to({}) };
  const scripts = ["passkey.js"];
  if (limited) {
    return (
      <Layout {...frame} scripts={scripts}>
        <Notice look="warn" title={waysTexts.limited} live>
          <p>{say(lang, waysTexts.limitedAbout)}</p>
        </Notice>
        {said && <Notice look={props.failed ? "late" : "done"} title={said} live />}
        {posts.some(({ role }) => templateOf(role).rights.includes("tasks")) && (
          <p>
            <a href={paths.programmes.feed.to({}, lang)}>{say(lang, t.calendar)}</a>
          </p>
        )}
        <WaysIn view={view} {...ways} />
      </Layout>
    );
  }
  return (
    <Layout {...frame} scripts={scripts}>
      {said && <Notice look={props.failed ? "late" : "done"} title={said} live />}
      {next !== undefined && <NewsNotice {...{ view, news, next }} />}
      <ErrorSummary form={password} />
      <ErrorSummary form={form} />
      <h2>{say(lang, t.posts)}</h2>
      {posts.length === 0 ? (
        <EmptyState title={t.noPosts} />
      ) : (
        <ul>
          {posts.map((post) => (
            <li>
              {post.title}, {post.unitName} ({say(lang, templateOf(post.role).name)})
            </li>
          ))}
        </ul>
      )}
      {posts.some(({ role }) => role === "head") && (
        <p>
          <a href={paths.staff.colleagueCode.to({}, lang)}>{say(lang, codeTexts.colleague)}</a>
        </p>
      )}
      <h2>{say(lang, t.choices)}</h2>
      <form method="post" action={paths.staff.profile.to({}, lang)} novalidate>
        <Radios
          form={form}
          name="language"
          label={t.language}
          options={[
            { value: "vi", label: t.vi },
            { value: "en", label: t.en },
          ]}
        />
        <Checkbox form={form} name="single_keys" label={t.singleKeys} hint={t.singleKeysHint} />
        <Checkbox form={form} name="reminders" label={t.reminders} hint={t.remindersHint} />
        <SubmitButton label={{ vi: "Lưu", en: "Save" }} />
      </form>
      <WaysIn view={view} {...ways} />
      <h2>{say(lang, t.password)}</h2>
      <form method="post" action={paths.staff.password.to({}, lang)} novalidate>
        <TextField
          form={password}
          name="present_password"
          label={t.present}
          type="password"
          autocomplete="current-password"
          width="medium"
        />
        <TextField
          form={password}
          name="new_password"
          label={signInTexts.newPassword}
          hint={signInTexts.newPasswordHint}
          type="password"
          autocomplete="new-password"
          width="medium"
        />
        <TextField
          form={password}
          name="password_again"
          label={signInTexts.again}
          type="password"
          autocomplete="new-password"
          width="medium"
        />
        <SubmitButton label={t.change} look="quiet" />
      </form>
      <h2>{say(lang, t.sessions)}</h2>
      <Sessions view={view} sessions={sessions} />
      {codes.length > 0 && <Codes view={view} codes={codes} />}
      {next === undefined && news.length > 0 && <NewsNotice {...{ view, news, next }} />}
    </Layout>
  );
};

type SessionsProps = { readonly view: View; readonly sessions: readonly OpenSession[] };

const Sessions = ({ view: { lang }, sessions }: SessionsProps) => (
  <div class="stack close">
    {sessions.map((one) => (
      <div class="card stack close">
        <p>
          <b>{say(lang, one.here ? t.here : t.elsewhere)}</b>,{" "}
          {say(lang, t.since(moment(one.since, lang), moment(one.seen, lang)))},{" "}
          {say(lang, waysTexts.began[one.began])}
        </p>
        {!one.here && (
          <form method="post" action={paths.staff.sessions.to({}, lang)}>
            <input type="hidden" name="key" value={one.key} />
            <SubmitButton label={t.endSession} look="quiet" />
          </form>
        )}
      </div>
    ))}
    <form method="post" action={paths.staff.everySession.to({}, lang)}>
      <SubmitButton label={waysTexts.everywhere} look="quiet" />
    </form>
  </div>
);

const Codes = ({
  view: { lang },
  codes,
}: {
  readonly view: View;
  readonly codes: readonly MadeCode[];
}) => (
  <>
    <h2>{say(lang, t.codes)}</h2>
    <p>{say(lang, t.codesHint)}</p>
    <ul>
      {codes.map((one) => (
        <li>
          {say(lang, t.codeBy(one.by, moment(one.at, lang)))};{" "}
          {say(lang, one.used ? t.codeUsed(moment(one.used, lang)) : t.codeUnused)}
        </li>
      ))}
    </ul>
  </>
);
