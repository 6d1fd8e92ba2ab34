// One server and one browser for each test file, and the few moves that every test makes.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import http from "node:http";
import { after, afterEach, before } from "node:test";
import { chromium } from "playwright-core";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 10_000;
/** A page that stays a document: no WebAssembly, and nothing of it looks at what is kept. */
export const DOCUMENT = "/read/";

let browser;
let server;
let address;
const contexts = [];
const proxies = [];
const windows = new Map();

before(async () => {
  [server, address] = await serve(setting("TALK_IT_THROUGH"), setting("SITE"));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  assert.ok(existsSync(executablePath), `no browser at ${executablePath}: set CHROMIUM to one`);
  browser = await chromium.launch({ executablePath, args: ARGS });
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  for (const [context, window] of windows.values()) {
    await Promise.all(context.pages().filter((page) => page !== window).map((page) => page.close()));
    await window.evaluate(() => localStorage.clear());
  }
});

after(async () => {
  await browser?.close();
  server?.kill("SIGINT");
  for (const proxy of proxies) proxy.close();
});

function setting(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: run these tests with tests/run`);
  assert.ok(existsSync(value), `${name} says ${value}, and nothing is there`);
  return value;
}

async function serve(program, folder) {
  const child = spawn(program, ["serve", "--folder", folder, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  const ready = new Promise((found, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (words) => {
        said.push(words);
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(""));
        if (url) found(url[0]);
      });
    }
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`${program} ended with ${code}: ${said.join("")}`)));
  });
  return [child, await ready];
}

/** The site's address, without a slash at its end. */
export function site() {
  return address;
}

/** A context of its own: no storage, no history. It ends with the test. */
export async function person({ js = true, width = 390, height = 844, scheme = "light", ...more } = {}) {
  const context = await browser.newContext({
    javaScriptEnabled: js,
    viewport: { width, height },
    colorScheme: scheme,
    ...more,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  contexts.push(context);
  return context;
}

/**
 * A context that tests share, since a window costs a second: its tabs and its storage end with the test, and its window
 * stays. Not for a test that changes the context itself.
 */
async function shared(how) {
  const key = JSON.stringify(how);
  if (!windows.has(key)) {
    const context = await person(how);
    contexts.splice(contexts.indexOf(context), 1);
    const window = await context.newPage();
    await window.goto(address + DOCUMENT);
    windows.set(key, [context, window]);
  }
  return windows.get(key)[0];
}

/**
 * A page of a new person at `path`; alive, unless it cannot come alive. `prepare` meets it first; `saved` is what the
 * tab keeps from before.
 */
export async function open(path, { prepare, saved, alive = true, base = address, ...how } = {}) {
  const context = await shared(how);
  const page = await context.newPage();
  await prepare?.(page);
  if (saved !== undefined) {
    // Any address of the site will do, but for one that would come alive and take what is kept up by itself.
    await page.goto(base + DOCUMENT);
    await page.evaluate((saved) => sessionStorage.setItem("talk-it-through", saved), saved);
  }
  await page.goto(base + path);
  if (alive && how.js !== false) await live(page);
  return page;
}

/** The site behind a wire that is listened to: its address, and the paths that were asked of it so far. */
export async function wire() {
  const asked = [];
  const to = new URL(address);
  const proxy = http.createServer((request, response) => {
    asked.push(request.url);
    const { url: path, method, headers } = request;
    const onward = http.request({ host: to.hostname, port: to.port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise((ready) => proxy.listen(0, "127.0.0.1", ready));
  proxies.push(proxy);
  return { base: `http://127.0.0.1:${proxy.address().port}`, asked };
}

/** Waits until something holds that is not in a page. */
export async function until(holds, what) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `${what}: not within ${PATIENCE_MS} ms`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** Waits until WebAssembly has taken the page over. */
export async function live(page) {
  await page.locator("html[data-live]").waitFor({ state: "attached" });
  await page.waitForLoadState("load");
}

/** Picks a choice and waits for the step after it. */
export async function pick(page, choice) {
  await move(page, () => page.locator(`[data-choice="${choice}"]`).click());
}

/** Picks choices one after the other. */
export async function walk(page, choices) {
  for (const choice of choices) await pick(page, choice);
}

/** Does something that leads to another step, and waits until that step is shown. */
export async function move(page, how) {
  const before = await heading(page);
  await how();
  await page.waitForFunction((before) => {
    const heading = document.querySelector(".step #heading");
    return heading && heading.innerText !== before;
  }, before);
}

/** Follows a link to another screen, and waits until the address and the heading are that screen's. */
export async function follow(page, path, within = "body") {
  const before = await heading(page);
  await page.locator(`${within} a[href="${path}"]`).first().click();
  await page.waitForFunction(
    ([path, before]) => location.pathname === path && document.getElementById("heading")?.innerText !== before,
    [path, before],
  );
}

/** The words of the heading. */
export function heading(page) {
  return page.locator("#heading").innerText();
}

/** Waits until the heading says `words`. */
export async function headed(page, words) {
  await page.waitForFunction((words) => document.getElementById("heading")?.innerText === words, words);
}

/** What is kept under the product's name, in "sessionStorage" or "localStorage". */
export function kept(page, store = "sessionStorage") {
  return page.evaluate((store) => window[store].getItem("talk-it-through"), store);
}
