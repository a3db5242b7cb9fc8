import { instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import { approvalHours, type OpeningRequest, type Person } from "#vault/model.ts";
import { Checkboxes, SubmitButton, TextField } from "#web/fields.tsx";
import { blank, type Form } from "#web/form.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Facts } from "#web/parts/facts.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { MatterView } from "../matter-view.ts";
import { senderSlugs } from "../sender-slugs.ts";
import { matterTexts as t } from "../texts/matter.ts";
import { senderTexts as s } from "../texts/sender.ts";
import { Box } from "./box.tsx";

export type SenderField = "reason" | "kinds" | "decision" | "request";

/** What the box shows: closed with its questions, refused, or open this once. */
export type Identity =
  | { readonly state: "closed"; readonly form?: Form<SenderField>; readonly done?: SenderDone }
  | { readonly state: "open"; readonly person: Person | null };
export type SenderDone = keyof typeof s.done;

type Props = { readonly view: MatterView; readonly form: Form<SenderField> };

/** Who sent it: opened for a stated reason, alone or with a second person, on record, shown once. */
export const IdentityBox = (props: Identity & { readonly view: MatterView }) => {
  const { view } = props;
  const say = useSay();
  if (!view.hasContact) {
    return (
      <Box title={t.sender}>
        <p class="hint">{say(t.anonymous)}</p>
      </Box>
    );
  }
  return (
    <Box title={t.sender}>
      {props.state === "open" ? (
        <Opened person={props.person} />
      ) : view.sender.kept.length === 0 ? (
        <p>{say(t.erasedContact)}</p>
      ) : (
        <Closed view={view} form={props.form ?? blank} done={props.done} />
      )}
    </Box>
  );
};

const Opened = ({ person }: { readonly person: Person | null }) => {
  const say = useSay();
  if (person === null) return <p>{say(t.erasedContact)}</p>;
  const { contact, signature } = person;
  const number = person["identity-number"];
  return (
    <Notice look="warn" title={t.opened} live>
      <Facts
        facts={[
          { label: t.name, value: contact?.name },
          {
            label: t.phone,
            value: contact?.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>,
          },
          {
            label: t.email,
            value: contact?.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
          },
          { label: s.number, value: number?.number },
          { label: s.address, value: number?.address },
          {
            label: s.signature,
            value: signature && (
              <img
                class="signature"
                src={`data:image/webp;base64,${signature.webp.toString("base64")}`}
                alt={say(s.signatureAlt)}
              />
            ),
          },
        ]}
      />
    </Notice>
  );
};

const Closed = ({ view, form, done }: Props & { readonly done: SenderDone | undefined }) => {
  const say = useSay();
  const { powers, requests } = view.sender;
  const mine = requests.find(
    ({ askedBy, state }) =>
      askedBy === view.by.officer && (state === "asked" || state === "approved"),
  );
  const others = requests.filter(
    ({ askedBy, state }) => askedBy !== view.by.officer && state === "asked",
  );
  const about = powers.open ? s.sealedAlone : powers.request ? s.sealedTwo : s.sealedClosed;
  return (
    <>
      {done && <Notice look="done" title={s.done[done]} live />}
      {powers.decide && others[0] && <Decide view={view} form={form} request={others[0]} />}
      <p class="hint">{say(about)}</p>
      {powers.open && <Ask view={view} form={form} slug={senderSlugs.open} label={t.see} />}
      {powers.request && mine && <Mine view={view} request={mine} />}
      {powers.request && !mine && (
        <Ask view={view} form={form} slug={senderSlugs.request} label={s.ask} />
      )}
      <Earlier requests={requests.filter((one) => one !== mine && !others.includes(one))} />
    </>
  );
};

const Ask = (
  props: Props & {
    readonly slug: string;
    readonly label: { readonly vi: string; readonly en: string };
  },
) => {
  const { view, form, slug, label } = props;
  const say = useSay();
  const lang = useLanguage();
  const { kept } = view.sender;
  const ticked = form.lists?.kinds ? form : { ...form, lists: { kinds: kept.slice(0, 1) } };
  const wrong = form.errors.reason !== undefined || form.errors.kinds !== undefined;
  return (
    <details class="ask" open={wrong}>
      <summary class="button quiet">{say(label)}</summary>
      <form
        class="stack close"
        method="post"
        action={paths.staff.step.to({ code: view.matter.code, step: slug }, lang)}
      >
        <TextField
          form={form}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          maxlength={500}
          autocomplete="off"
        />
        {kept.length === 1 ? (
          <input type="hidden" name="kinds" value={kept[0]} />
        ) : (
          <Checkboxes
            form={ticked}
            name="kinds"
            label={s.kinds}
            options={kept.map((value) => ({ value, label: s.kindNames[value] }))}
          />
        )}
        <SubmitButton label={label} look="quiet" />
      </form>
    </details>
  );
};

/** One's own request: waiting, or approved and to be used once. */
const Mine = ({
  view,
  request,
}: {
  readonly view: MatterView;
  readonly request: OpeningRequest;
}) => {
  const say = useSay();
  const lang = useLanguage();
  const to = (slug: string) => paths.staff.step.to({ code: view.matter.code, step: slug }, lang);
  const until = request.decidedAt
    ? instantWords(instant(new Date(request.decidedAt.getTime() + approvalHours * 3_600_000)))
    : { vi: "", en: "" };
  const approved = request.state === "approved";
  return (
    <Notice
      look={approved ? "done" : "info"}
      title={approved ? s.approved(request.deciderName ?? "", until) : s.waiting}
    >
      <p>{say(s.theirReason(request.reason))}</p>
      {request.decision && <p>{request.decision}</p>}
      <div class="actions">
        {approved && (
          <form method="post" action={to(senderSlugs.openApproved)}>
            <input type="hidden" name="request" value={request.id} />
            <SubmitButton label={s.openOnce} look="quiet" />
          </form>
        )}
        <form method="post" action={to(senderSlugs.withdraw)}>
          <input type="hidden" name="request" value={request.id} />
          <SubmitButton label={s.takeBack} look="quiet" />
        </form>
      </div>
    </Notice>
  );
};

/** Somebody else's request, to be approved or not, with a reason the asker reads. */
const Decide = ({ view, form, request }: Props & { readonly request: OpeningRequest }) => {
  const say = useSay();
  const lang = useLanguage();
  const who = [request.askerName, request.askerPost].filter(Boolean).join(", ");
  return (
    <Notice look="warn" title={s.toDecide(who)}>
      <p>{say(s.theirReason(request.reason))}</p>
      <p class="hint">{request.kinds.map((kind) => say(s.kindNames[kind])).join(", ")}</p>
      <form
        class="stack close"
        method="post"
        action={paths.staff.step.to({ code: view.matter.code, step: senderSlugs.decide }, lang)}
      >
        <input type="hidden" name="request" value={request.id} />
        <TextField
          form={form}
          name="decision"
          label={s.decision}
          maxlength={500}
          autocomplete="off"
        />
        <div class="actions">
          <SubmitButton label={s.approve} look="quiet" name="answer" value="yes" />
          <SubmitButton label={s.deny} look="quiet" name="answer" value="no" />
        </div>
      </form>
    </Notice>
  );
};

const Earlier = ({ requests }: { readonly requests: readonly OpeningRequest[] }) => {
  const say = useSay();
  if (requests.length === 0) return null;
  return (
    <details class="why">
      <summary>{say(s.earlier)}</summary>
      <ul class="plain">
        {requests.map((one) => (
          <li>
            {one.askerName}: {one.reason}
            <br />
            <small class="quiet-text">
              {say(s.states[one.state])}
              {one.deciderName && ` ${say(s.by(one.deciderName))}`} ·{" "}
              {say(instantWords(instant(one.askedAt)))}
              {one.decision && ` · ${one.decision}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
};
