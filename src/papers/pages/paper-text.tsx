import type { ReadBlock } from "../reading.ts";

/** A paper as it reads, drawn for a page and for the printer. Papers are Vietnamese in every language. */
export const PaperText = ({ blocks }: { readonly blocks: readonly ReadBlock[] }) => (
  <article class="blank-letter paper-text" lang="vi">
    <Blocks blocks={blocks} />
  </article>
);

const Blocks = ({ blocks }: { readonly blocks: readonly ReadBlock[] }) => (
  <>
    {blocks.map((block) =>
      block.is === "paragraph" ? (
        <p class={block.align}>
          {block.runs.map(({ text, bold }) => (bold ? <b>{text}</b> : text))}
        </p>
      ) : (
        <table role="none">
          <tbody>
            {block.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>
                    <Blocks blocks={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ),
    )}
  </>
);
