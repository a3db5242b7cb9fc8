import { readCheckpoint } from "#register/browser/log-checkpoint.ts";
import { readKey, readNote, signersOf } from "#register/browser/log-note.ts";
import { readStatement } from "#register/browser/log-statement.ts";
import { logFolder } from "#register/folder.ts";
import { leafOf } from "#register/merkle.ts";
import { entriesAt, lastCheckpoint, logState } from "#register/store.ts";
import { emptyEdge, grown, rootOf, tilePath, tileWidth } from "#register/tiles.ts";

import { batch, type CheckWorld, type Part } from "./model.ts";

/** The receipt log: statements and their chain, places, tiles on the disk, the signed checkpoint. */
export const checkLog: Part = async (world, found) => {
  const state = await logState(world.sql);
  if (!state) return 0;
  if (state.frozen !== null)
    found({ kind: "log-frozen", about: state.origin, details: [state.frozen] });
  // What the log is, it is as a whole: a recent look only sees that it goes on.
  const acts = world.since ? 0 : await checkActs(world, found);
  await checkPlaces(world, state.size, found);
  if (!world.since) await checkPublished(world, state.origin, found);
  return acts;
};

/** What is in the log and has no act on purpose: published things, audit roots, and what was erased. */
async function checkActs({ sql, progress }: CheckWorld, found: Parameters<Part>[1]) {
  let [kind, about, nth, count] = ["", "00000000-0000-0000-0000-000000000000", 0, 0];
  for (;;) {
    const rows = await sql<
      {
        kind: string;
        about: string;
        nth: number;
        statement: string;
        before: Buffer | null;
        code: string | null;
      }[]
    >`
      select a.kind, a.about, a.nth, a.statement, e.entry as before, coalesce(m.code, c.code) as code
        from (select * from register_acts where (kind, about, nth) > (${kind}, ${about}::uuid, ${nth}::int)
               order by kind, about, nth limit ${batch}) a
        left join register_acts b on b.kind = a.kind and b.about = a.about and b.nth = a.nth - 1
        left join register_entries e on e.id = b.entry_id
        left join matters m on a.kind = 'matter' and m.id = a.about
        left join complaints c on a.kind = 'complaint' and c.id = a.about
       order by a.kind, a.about, a.nth`;
    for (const act of rows) {
      const named = `${act.kind} ${act.code ?? act.about} ${act.nth}`;
      const said = readStatement(act.statement);
      if (!said || said.nth !== act.nth || (act.code !== null && said.about !== act.code)) {
        found({
          kind: "act-broken",
          about: named,
          details: said ? ["nth", "about"] : ["statement"],
        });
        continue;
      }
      const previous = act.before === null ? null : leafOf(act.before);
      const fits =
        previous === null
          ? said.previous === null && act.nth === 1
          : said.previous !== null && previous.equals(Buffer.from(said.previous));
      if (!fits) found({ kind: "chain-broken", about: named, details: ["previous"] });
    }
    count += rows.length;
    progress("acts", count);
    const last = rows.at(-1);
    if (!last) break;
    ({ kind, about, nth } = last);
  }
  // A record that has a key was filed into the log: its first act is there as long as it is itself.
  const bare = await sql<{ code: string }[]>`
    select m.code from matters m
     where m.received_at > coalesce((select min(f.received_at) from matters f join register_acts a
              on a.kind = 'matter' and a.about = f.id and a.nth = 1), 'infinity')
       and m.receipt_key is not null
       and not exists (select from register_acts a
                        where a.kind = 'matter' and a.about = m.id and a.nth = 1)
     order by m.id limit 1000`;
  for (const { code } of bare) found({ kind: "act-missing", about: code, details: ["nth 1"] });
  return count;
}

async function checkPlaces({ sql }: CheckWorld, size: number, found: Parameters<Part>[1]) {
  const [seen] = await sql<{ count: number; last: number | null }[]>`
    select count(*)::int as count, max(place) as last from register_entries where place is not null`;
  const { count = 0, last = null } = seen ?? {};
  if (count !== size || (last ?? -1) + 1 !== size) {
    const details = [`size ${size}`, `places ${count}`, `last ${last ?? "-"}`];
    found({ kind: "log-gap", about: "register_entries", details });
  }
}

/** Reckons the tree anew from the database, and holds every tile up to the checkpoint against it. */
async function checkPublished(
  { sql, log, logKey, progress }: CheckWorld,
  origin: string,
  found: Parameters<Part>[1],
): Promise<void> {
  const folder = logFolder(log);
  const kept = await lastCheckpoint(sql);
  const text = await folder.readCheckpoint();
  const wrong = (...details: readonly string[]) =>
    found({ kind: "log-checkpoint", about: origin, details });
  if (text === undefined) {
    if (kept && kept.size > 0) wrong("missing");
    return;
  }
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  const key = await readKey(logKey(origin));
  const signed = note && key ? await signersOf(note, [key]) : undefined;
  if (!checkpoint || checkpoint.origin !== origin || !signed?.length) return wrong("signature");
  if (!kept || checkpoint.size > kept.size) return wrong(`size ${checkpoint.size}`);

  let edge = emptyEdge;
  while (edge.size < checkpoint.size) {
    const to = Math.min(checkpoint.size, edge.size + 10 * tileWidth);
    const entries = await entriesAt(sql, edge.size, to).catch(() => undefined);
    // A gap was told already.
    if (!entries) return undefined;
    const next = grown(edge, entries.map(leafOf));
    for (const { tile, hashes } of next.tiles) {
      if (tile.width !== tileWidth && to !== checkpoint.size) continue;
      const there = await folder.readTile(tile).catch(() => []);
      if (hashes.some((hash, nth) => !there[nth]?.equals(hash)) || there.length !== hashes.length)
        found({ kind: "log-tiles", about: tilePath(tile), details: [] });
    }
    for (let at = edge.size; at < to; at += tileWidth) {
      const bundle = { nth: at / tileWidth, width: Math.min(tileWidth, to - at) };
      const there = await folder.readEntries(bundle);
      const should = entries.slice(at - edge.size, at - edge.size + bundle.width);
      if (
        !there ||
        there.length !== should.length ||
        should.some((one, i) => !there[i]?.equals(one))
      )
        found({ kind: "log-tiles", about: `entries ${bundle.nth} ${bundle.width}`, details: [] });
    }
    edge = next.edge;
    progress("tiles", edge.size);
  }
  if (!rootOf(edge).equals(Buffer.from(checkpoint.root))) wrong("root");
  return undefined;
}
