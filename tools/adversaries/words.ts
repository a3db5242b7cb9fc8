const names =
  "admin administrator api app assets auth backup backups bin cli config console cron data database danvan db debug dev docs download dump env error errors export files graphql health home import index info internal jobs keys log login logs mail main manage master matters metrics migrations old openapi package phpinfo ping private prod queue restore root schema secret secrets server settings setup shell site sql src staff stats status storage swagger system temp test tests tmp tools trace upload uploads user users v1 v2 version web worker tep can-bo tra-cuu quan-tri kiem-toan nhat-ky xuat thong-ke bao-cao tim-kiem nguoi-dan".split(
    " ",
  );

const endings = ["", ..." .bak ~ .old .zip .tar.gz .sql .json .ts .js.map .env".trim().split(" ")];

/** Places where programs leave what nobody meant to serve. */
const places =
  ".env .env.production .git/HEAD .git/config .gitignore .svn/entries .DS_Store .danvan .danvan/keys/master keys/master .npmrc .htaccess .well-known/security.txt .well-known/openid-configuration robots.txt sitemap.xml favicon.ico server-status actuator actuator/env wp-login.php wp-admin phpmyadmin adminer.php cgi-bin/test node_modules node_modules/hono/package.json package.json package-lock.json tsconfig.json src/main.ts src/app.tsx db/schema.sql docs/README.md README.md bin/dv ..%2f..%2fetc%2fpasswd ..%5c..%5cetc %2e%2e/%2e%2e/package.json ;/ %09 %20 * @".split(
    " ",
  );

/** What is tried at every place: short, but every kind of thing that is left lying about. */
export const words: readonly string[] = [
  ...names.flatMap((name) => endings.map((ending) => name + ending)),
  ...places,
];
