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
    dangerouslySetInnerHTML={{ __html: html }}
  />
);
