import type { Shown } from "#disclosure/suppress.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { SuppressedCell } from "#web/parts/figure.tsx";

import { figureTexts as t } from "../figure-texts.ts";

/** A public count, or what stands in its place. */
export const Count = ({ shown }: { readonly shown: Shown }) => {
  const say = useSay();
  const lang = useLanguage();
  if (shown.kind === "exact") return <>{numberWords(shown.value, lang)}</>;
  if (shown.kind === "few") return <SuppressedCell />;
  return (
    <span class="suppressed">
      <span aria-hidden="true">{shown.kind === "many" ? "≥ 5" : "–"}</span>
      <span class="unseen">{say(shown.kind === "many" ? t.manyUnseen : t.withheldUnseen)}</span>
    </span>
  );
};

/** "1.204", "1,204". */
const numberWords = (value: number, lang: "vi" | "en"): string =>
  value.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB");

/** The same inside a sentence. */
export function shownWords(shown: Shown, lang: "vi" | "en"): string {
  if (shown.kind === "exact") return numberWords(shown.value, lang);
  if (shown.kind === "few") return lang === "vi" ? "ít hơn 5" : "fewer than 5";
  return shown.kind === "many" ? (lang === "vi" ? "từ 5 trở lên" : "5 or more") : "–";
}
