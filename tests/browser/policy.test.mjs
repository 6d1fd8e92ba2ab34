// What a page may do is little, it says so itself, and it keeps to it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RECEIVED_QUESTIONS, choices, tickAll, toPictures } from "./guide.mjs";
import { follow, live, person, site, walk } from "./page.mjs";

const LIVING = ["/", "/talk/", "/pictures/", "/help/", "/safety/"];
const CHAPTERS = ["questions", "opening", "received", "blackmail", "unsure", "endings", "pictures"];
const PAPER = ["/facts/", "/read/", ...CHAPTERS.map((chapter) => `/read/${chapter}/`)];
const PAGES = [...LIVING, ...PAPER, "/no/such/page"];
const LOOSE = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "data:", "blob:", "https:", "http:"];
const UNWANTED = ["form", "iframe", "frame", "object", "embed", "base", "textarea"];

describe("the policy in every page", () => {
  it("lets nothing run but our own files and the style named by its hash, and comes before all of them", async () => {
    for (const path of PAGES) {
      const html = await (await fetch(site() + path)).text();
      const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
      assert.equal(policies.length, 1, path);
      for (const governed of ["<script", "<style", "<link"]) {
        assert.ok(policies[0].index < html.indexOf(governed), `${path}: the policy comes before ${governed}`);
      }
      const policy = parsed(policies[0][1]);
      const said = Object.values(policy).flat();
      for (const word of LOOSE) assert.ok(!said.includes(word), `${path} allows ${word}`);
      assert.deepEqual(policy["default-src"], ["'none'"], path);
      assert.deepEqual(policy["script-src"], ["'self'", "'wasm-unsafe-eval'"], path);
      assert.match(policy["style-src"].join(" "), /^'sha256-[A-Za-z0-9+/]{43}='$/, path);
      assert.deepEqual(policy["connect-src"], ["'self'"], path);
      assert.deepEqual(policy["form-action"], ["'none'"], path);
      assert.deepEqual(policy["base-uri"], ["'none'"], path);
    }
  });
});

describe("every page keeps to it", () => {
  it("no console error, violation or uncaught error; nothing asked of another origin; nothing inline", async () => {
    const { page, troubles, asked } = await watched();
    for (const path of PAGES) {
      await page.goto(site() + path);
      if (LIVING.includes(path) || path === "/no/such/page") await live(page);
      // The address that leads nowhere is itself answered with 404, which the browser writes down as an error.
      const isExpected = (trouble) => path === "/no/such/page" && trouble.includes("status of 404");
      assert.deepEqual(troubles.splice(0).filter((trouble) => !isExpected(trouble)), [], path);
      assert.deepEqual(await inline(page), [], path);
    }
    assert.ok(asked.length > PAGES.length);
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== site()), []);
  });

  it("nor in a walk through the talk, the plan and every screen", async () => {
    const { page, troubles, asked } = await watched();
    await page.goto(`${site()}/`);
    await live(page);
    await follow(page, "/talk/", "main");
    await walk(page, choices(RECEIVED_QUESTIONS));
    assert.deepEqual(await inline(page), [], "a step to say");
    await toPictures(page);
    await tickAll(page);
    assert.deepEqual(await inline(page), [], "the plan");
    for (const path of ["/help/", "/safety/", "/"]) {
      await follow(page, path, "footer");
      assert.deepEqual(await inline(page), [], path);
    }
    assert.deepEqual(troubles, []);
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== site()), []);
  });
});

describe("what the server says with every answer", () => {
  it("forbids guessing types, telling where from, and framing", async () => {
    const html = await (await fetch(`${site()}/`)).text();
    const named = html.matchAll(/(?:src|href)="(\/[^"#]+\.(?:js|wasm|bin|svg|webmanifest))"/g);
    const files = [...named].map((match) => match[1]);
    assert.ok(files.length >= 5);
    for (const path of [...PAGES, ...files]) {
      const { headers } = await fetch(site() + path);
      assert.equal(headers.get("x-content-type-options"), "nosniff", path);
      assert.equal(headers.get("referrer-policy"), "no-referrer", path);
      assert.match(headers.get("content-security-policy"), /frame-ancestors 'none'/, path);
      assert.match(headers.get("permissions-policy"), /camera=\(\).*microphone=\(\).*geolocation=\(\)/, path);
      assert.equal(headers.get("set-cookie"), null, path);
    }
  });

  it("gives every file its right type", async () => {
    const html = await (await fetch(`${site()}/`)).text();
    for (const [ending, type] of [["js", /javascript/], ["wasm", /^application\/wasm$/], ["svg", /^image\/svg\+xml/]]) {
      const [, path] = html.match(new RegExp(`"(/[^"]+\\.${ending})"`));
      assert.match((await fetch(site() + path)).headers.get("content-type"), type, path);
    }
  });
});

function parsed(policy) {
  return Object.fromEntries(
    policy.split(";").map((directive) => {
      const [name, ...said] = directive.trim().split(/\s+/);
      return [name, said];
    }),
  );
}

function inline(page) {
  return page.locator("html").evaluate((html, unwanted) => {
    const found = [];
    for (const element of [html, ...html.querySelectorAll("*")]) {
      if (element.localName === "script" && !element.src) found.push("script without a file");
      if (unwanted.includes(element.localName)) found.push(element.localName);
      if (element.localName === "input" && element.type !== "checkbox") found.push(`input ${element.type}`);
      for (const { name, value } of element.attributes) {
        const runs = name === "style" || name.startsWith("on") || /^\s*javascript:/i.test(value);
        if (runs) found.push(`${element.localName} ${name}`);
      }
    }
    return found;
  }, UNWANTED);
}

async function watched() {
  const context = await person();
  const [troubles, asked] = [[], []];
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      console.error(`violation of ${effectiveDirective}: ${blockedURI}`),
    );
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => asked.push(request.url()));
  return { page: await context.newPage(), troubles, asked };
}
