import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { refusals } from "./refusals.ts";

/** The role that owns every table and runs the migrations. Nobody signs in as it. */
export const owner = "danvan_owner";
/** The role the house works as, with only the rights each migration grants it. */
export const app = "danvan_app";
/** The role that owns the schema in which it is kept who people are. Nobody signs in as it. */
const identity = "danvan_identity";

/**
 * Makes the three roles where they are missing and lets the owner build in this database.
 *
 * @param admin connected as a superuser, or as a user with CREATEROLE who owns the database, or as
 *   any member of danvan_owner once somebody else has prepared roles and rights
 * @param verifier what the server keeps instead of danvan_app's password, where one is needed; it
 *   is set when the role is made and never after, because two houses may share a server
 */
export async function prepareRoles(
  admin: Database,
  verifier?: string,
): Promise<Result<void, Text>> {
  const me = await whoAmI(admin);
  try {
    for (const role of [owner, app, identity]) await createRole(admin, role, verifier);
    if (!me.worksAsOwner) await admin`grant ${admin(owner)} to ${admin(me.name)}`;
    if (!(await inherits(admin, owner, identity))) {
      await admin`grant ${admin(identity)} to ${admin(owner)}`;
    }
    await openDatabaseTo(admin, me.database);
    return ok(undefined);
  } catch (thrown) {
    if (isRefusal(thrown)) return refuse(refusals.mayNotCreateRoles(me.name, owner));
    throw thrown;
  }
}

async function createRole(admin: Database, role: string, verifier?: string): Promise<void> {
  const known = await admin`select from pg_roles where rolname = ${role}`;
  if (known.length > 0) return;
  // Names and the verifier (base64) hold nothing to escape; "create role" takes no parameters.
  const can = role !== app ? "nologin" : verifier ? `login password '${verifier}'` : "login";
  await admin.unsafe(`create role ${role} ${can}`);
}

async function inherits(admin: Database, member: string, role: string): Promise<boolean> {
  const [row] = await admin<{ yes: boolean }[]>`
    select pg_has_role(${member}, ${role}, 'usage') as yes`;
  return row?.yes === true;
}

/** Rights in one database: the owner may build, the app may connect, nobody else may do anything. */
async function openDatabaseTo(admin: Database, name: string): Promise<void> {
  const is = await standing(admin, name);
  if (!is.buildable) {
    await admin`grant connect, create, temporary on database ${admin(name)} to ${admin(owner)}`;
  }
  if (!is.publicBuildable) {
    await admin`grant create, usage on schema public to ${admin(owner)} with grant option`;
  }
  if (!is.enterable) await admin`grant connect on database ${admin(name)} to ${admin(app)}`;
  if (!is.mine) return;
  await admin`grant connect on database ${admin(name)} to ${admin(app)}`;
  await admin`revoke all on database ${admin(name)} from public`;
  await admin`revoke all on schema public from public`;
}

type Standing = Readonly<Record<"buildable" | "publicBuildable" | "enterable" | "mine", boolean>>;

async function standing(admin: Database, name: string): Promise<Standing> {
  const [row] = await admin<Standing[]>`
    select has_database_privilege(${owner}, oid, 'create') as buildable,
           has_schema_privilege(${owner}, 'public', 'create') as "publicBuildable",
           has_database_privilege(${app}, oid, 'connect') as enterable,
           pg_has_role(datdba, 'usage') as mine
      from pg_database
     where datname = ${name}`;
  if (!row) throw new Error(`no database ${name}`);
  return row;
}

async function whoAmI(
  admin: Database,
): Promise<{ readonly name: string; readonly database: string; readonly worksAsOwner: boolean }> {
  const [row] = await admin<{ name: string; database: string; worksAsOwner: boolean }[]>`
    select current_user as name, current_database() as database,
           coalesce((select pg_has_role(oid, 'usage') from pg_roles where rolname = ${owner}), false)
             as "worksAsOwner"`;
  if (!row) throw new Error("select without from gave no row");
  return row;
}

/** insufficient_privilege, and what else a server says to a user who may not. */
const isRefusal = (thrown: unknown) =>
  thrown instanceof Error &&
  "code" in thrown &&
  (thrown.code === "42501" || thrown.code === "0LP01");
