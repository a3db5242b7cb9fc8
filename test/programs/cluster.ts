import { startCluster } from "#database/cluster.ts";
import { connect } from "#kernel/sql.ts";

// Starts a server on the folder given, says its process number, and then writes numbers for as
// long as it lives, saying each one only after the server has acknowledged it.
const [folder = "", writing] = process.argv.slice(2);
const wish = process.env["WITHOUT_PDEATHSIG"] ? { dieWithUs: false } : {};
const started = await startCluster(folder, wish);
if (!started.ok) throw new Error(started.refusal.en);
process.stdout.write(`server ${started.value.pid}\n`);

if (writing) {
  const sql = connect(started.value.url("postgres"), { max: 4 });
  await sql`create table if not exists number (value int primary key)`;
  const [last] = await sql<{ value: number }[]>`
    select coalesce(max(value), 0) as value from number`;
  let next = last?.value ?? 0;
  const write = async () => {
    for (;;) {
      next += 1;
      const mine = next;
      await sql`insert into number (value) values (${mine})`;
      process.stdout.write(`acknowledged ${mine}\n`);
    }
  };
  await Promise.all([write(), write(), write(), write()]);
} else {
  setInterval(() => {}, 1000);
}
