import { written } from "../facts.ts";

/**
 * The words of an article. `html` is what the server itself wrote when the article was saved
 * (sanitise.ts): a small set of tags, no attribute that runs, loads or styles anything.
 */
export const ArticleBody = ({ html }: { readonly html: string }) => (
  <div
    class="prose"
    lang={written}
    // oxlint-disable-next-line react/no-danger -- written by the sanitiser, which is held to it by its own tests
    dangerouslySetInnerHTML={{
      __html: html.replaceAll("<table>", before).replaceAll("</table>", after),
    }}
  />
);

/**
 * Around a table, which may be wider than a telephone: it scrolls by itself, also by keyboard. In what
 * the sanitiser writes these letters are a tag and never words.
 */
const before = `<div class="scrolls" tabindex="0" role="group" aria-label="Bảng"><table>`;
const after = "</table></div>";
