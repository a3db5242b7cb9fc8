import { keepingRules, isKeepingRule, ruleOf } from "#cases/keeping.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { instantWords } from "#law/words.ts";
import type { Person } from "#vault/model.ts";

import type { Followed } from "../follow.ts";
import { followTexts } from "../texts/follow.ts";
import { myDataTexts as t } from "../texts/my-data.ts";

type PaperProps = {
  readonly lang: Lang;
  readonly followed: Followed;
  readonly person: Person | null;
  /** Names of the files beside this one. */
  readonly enclosed: readonly string[];
};

/**
 * What the house keeps of a matter and its sender, as one page of its own that opens from a folder
 * without a network: nothing in it points anywhere but to the files beside it.
 */
export const MyDataPaper = ({ lang, followed, person, enclosed }: PaperProps) => {
  const say = (text: Text) => text[lang];
  const { matter, filed, history, readings, now } = followed;
  const title = say(t.docTitle(matter.code));
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{css}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{say(t.made(instantWords(now)))}</p>
          <p>{say(t.notIn)}</p>
          <h2>{say(t.parts.sender)}</h2>
          <Sender person={person} say={say} />
          <h2>{say(t.parts.filed)}</h2>
          {filed ? (
            <>
              <h3>{filed.title}</h3>
              <p class="words">{filed.body}</p>
              {filed.place && <p>{filed.place}</p>}
            </>
          ) : (
            <p>{say(t.none)}</p>
          )}
          <h2>{say(t.parts.history)}</h2>
          <ol>
            {history.map((line) => (
              <li>
                {say(line.when)}, {say(line.who)}: {say(line.what)}
                {line.said !== null && line.type !== "filed" && <p class="words">{line.said}</p>}
                {line.more.map((more) => (
                  <p>{say(more)}</p>
                ))}
              </li>
            ))}
          </ol>
          <h2>{say(t.parts.readings)}</h2>
          {readings.length === 0 && <p>{say(t.none)}</p>}
          <ul>
            {readings.map((one) => (
              <li>
                {say(instantWords(one.at))}: {who(one, say)}{" "}
                {say(followTexts.readingWhat[one.what])}
                {one.reason !== null && `, ${say(followTexts.readingReason(one.reason))}`}
                {one.approvedBy !== null && `; ${say(followTexts.readingApproved(one.approvedBy))}`}
              </li>
            ))}
          </ul>
          <h2>{say(t.parts.files)}</h2>
          {enclosed.length === 0 && <p>{say(t.none)}</p>}
          {enclosed
            .filter((name) => name.startsWith("anh/"))
            .map((name) => (
              <p>
                <img src={name} alt={name} />
              </p>
            ))}
          <h2>{say(t.parts.keeping)}</h2>
          <ul>
            {Object.keys(keepingRules)
              .filter(isKeepingRule)
              .map((rule) => (
                <li>
                  {say(ruleOf(rule).name)} ({say(ruleOf(rule).basis.words)})
                </li>
              ))}
          </ul>
        </main>
      </body>
    </html>
  );
};

const Sender = ({
  person,
  say,
}: {
  readonly person: Person | null;
  readonly say: (text: Text) => string;
}) => {
  if (person === null) return <p>{say(t.noSender)}</p>;
  const { contact, signature } = person;
  const number = person["identity-number"];
  const facts: readonly (readonly [Text, string | undefined])[] = [
    [t.fields.name, contact?.name],
    [t.fields.phone, contact?.phone],
    [t.fields.email, contact?.email],
    [t.fields.number, number?.number],
    [t.fields.address, number?.address],
  ];
  return (
    <>
      <dl>
        {facts.map(
          ([label, value]) =>
            value && (
              <>
                <dt>{say(label)}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
      </dl>
      {signature && (
        <p>
          {say(t.fields.signature)}: <img src="chu-ky.webp" alt={say(t.fields.signature)} />
        </p>
      )}
    </>
  );
};

const who = (one: Followed["readings"][number], say: (text: Text) => string): string => {
  if (one.client !== null) return one.client;
  const officer = [one.officerName, one.postTitle, one.unitName].filter(Boolean).join(", ");
  if (officer !== "") return officer;
  return say(one.opener === "sender" ? followTexts.ownRead : followTexts.houseRead);
};

// Of its own, because the file stands alone.
const css =
  "body{font:1.05rem/1.6 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}" +
  "main{max-width:44rem;margin:auto;padding:1rem}img{max-width:100%;height:auto}" +
  ".words{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem}";
