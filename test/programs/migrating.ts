import { migrate } from "#database/migrate.ts";

// A program that a test starts to migrate a database, alone or against another, and may kill.
const [url = "", folder = ""] = process.argv.slice(2);
process.stdout.write("begins\n");
const ran = await migrate(url, folder);
process.stdout.write(`ran ${ran.length}\n`);
