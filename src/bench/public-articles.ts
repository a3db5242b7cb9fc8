import type { Database } from "#kernel/sql.ts";

/** An article of the benchmark; its title says which edition it is. */
export type BenchArticle = { readonly id: number; readonly slug: string; readonly unit: number };

/** Articles as long as notices are, of five units, each with thirty comments and some answers. */
export async function fillArticles(sql: Database, count: number): Promise<readonly BenchArticle[]> {
  const [writer] = await sql<{ id: string; post: number }[]>`
    select a.officer_id as id, a.post_id as post from appointments a order by a.id limit 1`;
  if (!writer) throw new Error("a trial without officers");
  const articles = await sql<BenchArticle[]>`
    with places as (
      select id, row_number() over (order by id) - 1 as nth from units
       where level = 'commune' and valid_to is null order by id limit 5
    )
    insert into articles (unit_id, slug, state, title, summary, body, plain, byline, tags, tag_keys, published_at,
                          folded, once_hash, made_by, made_at, changed_at)
    select p.id, 'thong-bao-do-toc-do-' || n, 'published', ${edition(1)} || ', thông báo ' || n,
           'Lịch thu gom rác, sửa đường và tiếp dân trong tuần.',
           (select string_agg('<p>Tổ dân phố số ' || k || ' thu gom rác hữu cơ vào thứ Hai, thứ Năm; rác tái chế vào thứ Bảy. '
                              || 'Bà con để rác trước cửa sau 18 giờ, không để lòng đường, vỉa hè. Đoạn ' || n || '.' || k || '</p>', '')
              from generate_series(1, 30) k),
           'Lịch thu gom rác.', 'Văn phòng UBND phường', array['Môi trường'], array['moi-truong'],
           now() - n * interval '1 hour', 'thong bao', sha256(('thong bao ' || n)::bytea), ${writer.id},
           now(), now()
      from generate_series(1, ${count}::int) n join places p on p.nth = n % 5
    returning id, slug, unit_id as unit`;
  await sql`
    insert into comments (id, code, article_id, unit_id, state, received_at, decided_by, decided_post, settled_at,
                          secret_hash, once_hash, content_mark)
    select gen_random_uuid(), 'BL-' || upper(substr(md5(a.id || '-' || k), 1, 4)) || '-' || upper(substr(md5(a.id || '-' || k), 5, 4)),
           a.id, a.unit_id, 'approved', now() - k * interval '1 minute', ${writer.id}, ${writer.post}, now(),
           sha256('x'::bytea), sha256((a.id || '-' || k)::bytea), sha256('y'::bytea)
      from articles a cross join generate_series(1, 30) k
     where a.id = any(${articles.map(({ id }) => id)}::int[])
    on conflict do nothing`;
  await sql`
    insert into published_comments (comment_id, article_id, received_at, published_at, name, title, body)
    select id, article_id, received_at, received_at, 'Một người dân', 'Góp ý về giờ thu gom',
           'Đề nghị thu gom thêm một buổi vào Chủ nhật vì cuối tuần rác nhiều, ngõ hẹp, xe khó vào. ' || code
      from comments where article_id = any(${articles.map(({ id }) => id)}::int[])`;
  return articles;
}

/** How an edition is written in a title, so that an answer says which one it is. */
export const edition = (n: number): string => `Bản in ${n}`;

/** Which edition a page says it is; 0 when it says none. */
export const editionIn = (page: string): number => Number(/Bản in (\d+)/.exec(page)?.[1] ?? 0);
