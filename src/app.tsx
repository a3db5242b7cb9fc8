import { join } from "node:path";

import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { Hono } from "hono";

import { aboutRoutes } from "#about/routes.ts";
import { closureRoutes } from "#calendars/closures.routes.tsx";
import { officeCalendarRoutes } from "#calendars/office.routes.tsx";
import { publicCalendarRoutes } from "#calendars/public.routes.tsx";
import { lawRoutes } from "#law-pages/routes.tsx";
import { reportRoutes } from "#reports/routes.tsx";
import { auditingRoutes } from "#auditing/routes.tsx";
import { apiRoutes } from "#api/routes.ts";
import { readEdits } from "#edits/store.ts";
import { directiveRoutes } from "#directives/routes.tsx";
import { taskOrigins } from "#directives/task-origins.ts";
import { tasksRoutes } from "#tasks/routes.tsx";
import { draftRoutes } from "#drafts/routes.tsx";
import { complaintsRoutes } from "#complaints/routes.tsx";
import { followRoutes } from "#residents/follow.routes.tsx";
import { keyringRoutes } from "#keyring/routes.tsx";
import { officeRoutes } from "#office/routes.tsx";
import type { Portal } from "#cases/portal.ts";
import { filingRoutes } from "#residents/filing.routes.tsx";
import { openDisk, storageFrom } from "#files/disk.ts";
import { frontRoutes } from "#frontpage/routes.tsx";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { proxyIsForgotten, sourceOf, trustedProxies } from "#guard/source.ts";
import type { Environment } from "#home/home.ts";
import { fault, log } from "#kernel/log.ts";
import { isUnreachable } from "#kernel/sql.ts";
import { enter } from "#accounts/enter.tsx";
import { letterRoutes } from "#letters/routes.tsx";
import { oidcProviders, type Provider } from "#accounts/providers.ts";
import { accountRoutes } from "#accounts/routes.tsx";
import { headerOf } from "#people/header.ts";
import { newsDeskRoutes } from "#news/desk.routes.tsx";
import { commentsFill, commentsPart } from "#comments/article.routes.tsx";
import { commentRoutes } from "#comments/routes.ts";
import { newsRoutes } from "#news/public.routes.tsx";
import { countViews } from "#news/views.ts";
import { organisationRoutes } from "#organisation/routes.ts";
import { paperRoutes } from "#papers/routes.tsx";
import { peopleRoutes } from "#people/routes.tsx";
import { postingRoutes } from "#postings/routes.tsx";
import { programmesRoutes } from "#programmes/routes.tsx";
import { receptionRoutes } from "#reception/routes.ts";
import { logRoutes } from "#register/routes.ts";
import { receiptPageRoutes } from "#receipt-pages/routes.tsx";
import { retentionRoutes } from "#retention/routes.tsx";
import { sitemapRoutes } from "#sitemap/routes.ts";
import { searchRoutes } from "#search-pages/routes.tsx";
import { unitPageRoutes } from "#unit-pages/routes.tsx";
import { assets } from "#web/assets.ts";
import { compressed } from "#web/compress.ts";
import { doors } from "#web/door.ts";
import { editions } from "#web/editions.ts";
import { onFault, onNotFound } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import { keptPages } from "#web/kept-pages.ts";
import { LivingPage } from "#web/living-page.tsx";
import { withoutNul } from "#web/nul.ts";
import { paths } from "#web/paths.ts";
import { sealed, sealsOf } from "#web/seals.ts";

import { casesHouse } from "./cases-house.ts";
import { logPolicy, receiptLog } from "./log-house.ts";
import { wasLost } from "./patience.ts";
import { recounters } from "./recounters.ts";
import type { World } from "./world.ts";

/**
 * Everything the house answers over HTTP: every module's addresses, behind the same few doors.
 *
 * @param atEnd takes what is still to be done when nothing is asked any more
 */
export async function createApp(
  world: World,
  env: Environment,
  atEnd: (finish: () => Promise<void>) => void = () => {},
): Promise<Hono> {
  const portal = await portalOf(world, env);
  const { house, site } = portal;
  const accounts = { ...house, source: portal.source, providers: providersIn(env) };
  const open = doors(enter(accounts, site));
  const pages = keptPages(editions(readEdits(world.sql)), world.clock, sealsOf(site.origin));

  frontRoutes(open, house, site, pages);
  filingRoutes(open, portal);
  followRoutes(open, portal);
  keyringRoutes(open, portal);
  draftRoutes(open, portal);
  accountRoutes(open, accounts, site);
  peopleRoutes(open, house, site);
  organisationRoutes(open, house, site);
  paperRoutes(open, house, site);
  complaintsRoutes(open, portal);
  officeRoutes(open, portal);
  letterRoutes(open, portal);
  // Before tasks: their `:code` would answer for the private calendar.
  programmesRoutes(open, house, site);
  directiveRoutes(open, house, site);
  tasksRoutes(open, portal, taskOrigins);
  receptionRoutes(open, portal);
  retentionRoutes(open, house, site);
  searchRoutes(open, portal);
  postingRoutes(open, portal);
  unitPageRoutes(open, { ...portal, pages });
  const views = countViews({ sql: house.sql, guard: portal.guard, clock: house.clock });
  atEnd(views.stop);
  newsDeskRoutes(open, portal);
  newsRoutes(open, portal, {
    views,
    pages,
    commentsPart: commentsPart(portal),
    commentsFill: commentsFill(portal),
  });
  commentRoutes(open, portal);
  sitemapRoutes(open, house, site);
  aboutRoutes(open, site);
  lawRoutes(open, house, site);
  receiptPageRoutes(open, site, await logPolicy(world, env));
  reportRoutes(open, house, site);
  publicCalendarRoutes(open, house, site);
  officeCalendarRoutes(open, world, site, recounters);
  closureRoutes(open, world, site);
  auditingRoutes(open, house, site);
  apiRoutes(open.app, portal);
  open.get(paths.admin.parts, "administer", (c, staff, lang) =>
    html(
      <LivingPage
        lang={lang}
        trial={site.trial}
        staff={headerOf(staff)}
        at={paths.admin.parts.to({}, lang)}
        look={c.req.query("giao-dien")}
      />,
    ),
  );
  // Nobody needs it in a house at work; there the address is one that does not exist.
  if (site.trial || env["NODE_ENV"] === "development") {
    open.get(paths.design, "anyone", (c, lang) =>
      html(
        <LivingPage
          lang={lang}
          trial={site.trial}
          at={paths.design.to({}, lang)}
          look={c.req.query("giao-dien")}
        />,
      ),
    );
  }

  const app = new Hono()
    .use(compressed)
    .use(sealed(site.origin))
    .use(withoutNul)
    .get("/healthz", (c) => c.text("ok"))
    .get("/readyz", (c) => readiness(c, world))
    .route("/", assets())
    .route("/", logRoutes(join(world.home.folder, "log")))
    .route("/", open.app)
    .onError((thrown, c) => {
      if (isUnreachable(thrown)) wasLost(c.req.raw);
      return onFault(site.trial)(thrown, c);
    });
  return app.notFound(onNotFound(site.trial, () => app.routes));
}

/** Where officers may sign in elsewhere; `serve` has looked at the settings before. */
function providersIn(env: Environment): readonly Provider[] {
  const providers = oidcProviders(env);
  if (!providers.ok) throw new Error(providers.refusal.en);
  return providers.value;
}

/** What the pages need, made once for the process. */
async function portalOf(world: World, env: Environment): Promise<Portal> {
  return {
    house: casesHouse(world),
    site: {
      trial: world.site.mode === "trial",
      origin: world.origin,
      province: world.site.province,
    },
    guard: guardKeys(world.master),
    disk: await openDisk(storageFrom(env, world.home.folder)),
    turns: turns(2, 12, 20_000),
    receipts: await receiptLog(world, env),
    source: sourceIn(env),
  };
}

/** Reads where a request came from; the address itself goes no further than this function. */
function sourceIn(env: Environment): Portal["source"] {
  const trusted = trustedProxies(env["DANVAN_TRUSTED_PROXIES"] ?? "");
  if (!trusted.ok) {
    throw new Error(`DANVAN_TRUSTED_PROXIES: cannot read "${trusted.refusal.unreadable}"`);
  }
  let warned = false;
  return (c) => {
    const origin = {
      peer: getConnInfo(c).remote.address,
      forwardedFor: c.req.header("x-forwarded-for"),
    };
    if (!warned && proxyIsForgotten(origin, trusted.value)) {
      warned = true;
      log("warn", "a proxy stands in front: name it in DANVAN_TRUSTED_PROXIES");
    }
    return sourceOf(origin, trusted.value);
  };
}

async function readiness(c: Context, world: World): Promise<Response> {
  try {
    await world.sql`select province from site`;
    return c.text("ok");
  } catch (thrown) {
    log("error", "not-ready", fault(thrown));
    return c.text("database unreachable", 503);
  }
}
