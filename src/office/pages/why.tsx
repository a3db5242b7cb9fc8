import type { HeldPost } from "#access/model.ts";
import { roles } from "#access/model.ts";
import { may, powersOf } from "#access/policy.ts";
import { rights, templateOf, type Right } from "#access/roles.ts";
import type { MatterCode } from "#cases/model.ts";
import type { Text } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { whyTexts as t } from "../texts/why.ts";
import type { HeadOf, Nearby } from "../why.store.ts";
import type { OfficeFrame } from "./frame.ts";

/** What was asked about, and whether it opens. */
export type Asked = {
  readonly typed: string;
  readonly code: MatterCode | null;
  readonly opens: boolean;
};

type WhyPageProps = OfficeFrame & {
  readonly posts: readonly HeldPost[];
  readonly nearby: readonly Nearby[];
  readonly heads: readonly HeadOf[];
  readonly asked: Asked | null;
};

/** What an officer's posts open, and why something else does not. */
export const WhyPage = ({ lang, trial, staff, posts, nearby, heads, asked }: WhyPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    staff={staff}
    title={t.title}
    path={paths.staff.why.to({})}
    here={paths.staff.list.to({})}
  >
    <p class="lead">{say(lang, t.lead)}</p>
    <section>
      <h2>{say(lang, t.ask)}</h2>
      <form method="get" action={paths.staff.why.to({}, lang)}>
        <TextField
          form={{
            values: { ma: asked?.typed ?? "" },
            errors: asked && !asked.code ? { ma: t.unreadable } : {},
          }}
          name="ma"
          label={t.code}
          hint={t.codeHint}
        />
        <SubmitButton label={t.button} />
      </form>
      {asked?.code && <Answer asked={asked} code={asked.code} heads={heads} />}
    </section>
    <section>
      <h2>{say(lang, t.posts)}</h2>
      <Posts posts={posts} nearby={nearby} />
    </section>
    <section>
      <h2>{say(lang, t.rooms)}</h2>
      <DataTable
        caption={t.rooms}
        headed
        rows={rooms}
        columns={[
          { key: "room", head: t.room, cell: (right) => say(lang, t.roomNames[right]) },
          { key: "for", head: t.roomFor, cell: (right) => rolesWith(right, lang) },
          {
            key: "now",
            head: t.roomNow,
            cell: (right) => (may({ posts }, right) ? say(lang, t.roomOpen) : "–"),
          },
        ]}
      />
    </section>
  </Layout>
);

const rooms = rights.filter((right) => right !== "staff");

const rolesWith = (right: Right, lang: "vi" | "en"): string =>
  roles
    .map(templateOf)
    .filter((role) => role.rights.includes(right))
    .map((role) => role.name[lang])
    .join(", ");

const Answer = (props: {
  readonly asked: Asked;
  readonly code: MatterCode;
  readonly heads: readonly HeadOf[];
}) => {
  const tell = useSay();
  const lang = useLanguage();
  if (props.asked.opens) {
    return (
      <Notice look="done" title={t.opens} live>
        <p>{tell(t.closedSteps)}</p>
        <p>
          <a href={paths.staff.matter.to({ code: props.code }, lang)}>{tell(t.go)}</a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice look="info" title={t.notOpen} live>
      <p>{tell(t.same)}</p>
      <ul>
        {Object.values(t.reasons).map((reason) => (
          <li>{tell(reason)}</li>
        ))}
      </ul>
      <h3>{tell(t.whom)}</h3>
      {props.heads.length > 0 && (
        <>
          <p>{tell(t.whomHeads)}</p>
          <ul>
            {props.heads.map(({ name, title, unitName }) => (
              <li>
                {name}, {title}, {unitName}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{tell(t.whomAdmin)}</p>
    </Notice>
  );
};

const Posts = (props: {
  readonly posts: readonly HeldPost[];
  readonly nearby: readonly Nearby[];
}) => {
  const tell = useSay();
  const { posts, nearby } = props;
  return (
    <>
      {posts.length === 0 && <Notice look="warn" title={t.none} />}
      {posts.length > 0 && !may({ posts }, "matters") && <Notice look="info" title={t.noMatters} />}
      <ul>
        {posts.map((post) => (
          <li>
            <strong>{post.title}</strong>, {post.unitName} ({tell(t.tenures[post.tenure])},{" "}
            {tell(templateOf(post.role).name)}). {tell(seesOf(post))}
          </li>
        ))}
      </ul>
      {nearby.length > 0 && (
        <>
          <h3>{tell(t.lately)}</h3>
          <ul>
            {nearby.map(({ title, unitName, from, to, over }) => (
              <li>
                {tell(
                  over && to
                    ? t.ended(title, unitName, dayWords(to))
                    : t.begins(title, unitName, dayWords(from)),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const seesOf = ({ role }: HeldPost): Text => {
  if (powersOf(role, "colleague").includes("see"))
    return templateOf(role).restricted.includes("colleague") ? t.sees.head : t.sees.unit;
  return powersOf(role, "helper").includes("see") ? t.sees.helper : t.sees.nothing;
};
