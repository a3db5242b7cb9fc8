import { ErrorSummary, Fieldset, Hidden, Select, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { AtDesk, DeskFrame } from "../frame.ts";
import type { Session } from "../model.ts";
import type { SessionField } from "../plan.form.ts";
import type { Sitter } from "../sessions.store.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { scheduleTexts } from "../texts/schedule.ts";
import { Rooms } from "./rooms.tsx";
import { Hours, State } from "./session-parts.tsx";

export type SessionPageProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly session: Session;
  readonly sitters: readonly Sitter[];
  readonly form: Form<SessionField>;
  readonly done: boolean;
};

/** One session: change it, cancel it, record who sat. */
export const SessionPage = (props: SessionPageProps) => {
  const { lang, desk, session, form, done } = props;
  const here = paths.reception.session.to({ session: session.id }, lang);
  const open = session.state !== "cancelled" && session.sat === null;
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      staff={props.staff}
      title={t.sessionTitle(session.postTitle, session.day)}
      path={here}
      here={paths.reception.desk.to({})}
      wide
    >
      <Rooms lang={lang} desk={desk} />
      {done && <Notice look="done" title={t.done.changed} live />}
      <p class="lead">
        {session.starts} – {session.ends} · {session.place} · <State session={session} />
      </p>
      {session.satName !== null && session.sat !== null && (
        <p>
          {say(lang, scheduleTexts.sat[session.sat])}: {session.satName}
        </p>
      )}
      {session.reason !== null && <p>{say(lang, scheduleTexts.why(session.reason))}</p>}
      <ErrorSummary form={form} />
      <div class="split even">
        {session.state === "published" && (
          <Fieldset legend={t.sat} hint={t.satHint}>
            <form class="page" method="post" action={here} noValidate>
              <Seq {...props} go="sat" />
              <Select
                form={form}
                name="sitter"
                label={t.sat}
                empty={t.satMissing}
                options={[
                  ...props.sitters.map(({ officer, name, title }) => ({
                    value: officer,
                    label: `${name}, ${title}`,
                  })),
                  { value: "nobody", label: t.satNobody },
                ]}
              />
              <SubmitButton label={t.satButton} />
            </form>
          </Fieldset>
        )}
        {open && (
          <Fieldset legend={t.change}>
            <form class="page" method="post" action={here} noValidate>
              <Seq {...props} go="change" />
              <TextField
                form={form}
                name="day"
                type="date"
                label={scheduleTexts.day}
                width="medium"
              />
              <Hours form={form} />
              <TextField form={form} name="place" label={t.placeField} />
              <Hidden form={form} name="perSlot" />
              <TextField
                form={form}
                name="reason"
                label={t.reason}
                optional={session.state === "draft"}
              />
              <SubmitButton label={t.changeButton} look="quiet" />
            </form>
          </Fieldset>
        )}
        {open && (
          <Fieldset legend={t.cancel} hint={t.cancelHint}>
            <form class="page" method="post" action={here} noValidate>
              <Seq {...props} go="cancel" />
              <TextField form={form} name="why" label={t.cancelReason} />
              <SubmitButton label={t.cancelButton} look="grave" />
            </form>
          </Fieldset>
        )}
      </div>
    </Layout>
  );
};

const Seq = ({ session, go }: SessionPageProps & { readonly go: string }) => (
  <>
    <input type="hidden" name="seq" value={session.seq} />
    <input type="hidden" name="go" value={go} />
  </>
);
