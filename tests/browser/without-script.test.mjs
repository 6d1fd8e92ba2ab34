// The site without script, and with script whose WebAssembly or guide never arrives: it reads and links all the same.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heading, open, person, site } from "./page.mjs";

const LIVING = ["/", "/talk/", "/pictures/", "/help/", "/safety/"];
const PAPER = ["/facts/", "/read/", "/read/received/"];
const SCREENS = [...LIVING, ...PAPER];
const GIVEN_UP = "The page stays as it is:";

describe("without script", () => {
  it("every screen has a heading, and the emergency number in it", async () => {
    const page = await open("/", { js: false });
    for (const path of SCREENS) {
      await page.goto(site() + path);
      assert.ok((await heading(page)).length > 3, path);
      assert.ok(await page.locator('footer a[href="tel:999"]').isVisible(), path);
    }
  });

  it("the first screen, and help, have the urgent numbers to tap", async () => {
    const page = await open("/", { js: false });
    for (const path of ["/", "/help/"]) {
      await page.goto(site() + path);
      for (const number of ["tel:999", "tel:101"]) {
        assert.ok(await page.locator(`main a[href="${number}"]`).first().isVisible(), `${number} on ${path}`);
      }
    }
  });

  it("every link on every page leads to a page and a place that exist", async () => {
    const { pages, broken } = await crawl();
    assert.deepEqual(broken, []);
    for (const path of [...SCREENS, "/read/questions/", "/read/blackmail/", "/read/endings/", "/read/pictures/"]) {
      assert.ok(pages.has(path), `${path} can be reached by links from the first screen`);
    }
  });

  it("an address that leads nowhere says so, and has the urgent numbers and a way back", async () => {
    const page = await open("/", { js: false });
    const answer = await page.goto(`${site()}/no/such/page`);
    assert.equal(answer.status(), 404);
    assert.equal(await heading(page), "That page isn’t here");
    for (const href of ["tel:999", "tel:101", "/"]) {
      assert.ok(await page.locator(`main a[href="${href}"]`).first().isVisible(), href);
    }
  });

  it("a choice in the talk leads to its step in the book", async () => {
    const page = await open("/talk/", { js: false });
    const choices = page.locator("[data-choice]");
    const hrefs = await choices.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(hrefs.length >= 5);
    for (const href of hrefs) assert.match(href, /^\/read\/[a-z-]+\/#[a-z0-9-]+$/);
    await page.locator('[data-choice="child-told"]').click();
    await page.waitForURL(`${site()}/read/questions/#age`);
    assert.match(await page.locator("#age h2").innerText(), /How old is your child\?/);
  });

  it("the place that a link leads to is not hidden below the top bar", async () => {
    for (const path of ["/read/questions/#age", "/facts/#law-turning-18"]) {
      const page = await open("/", { js: false, width: 360, height: 740 });
      await page.goto(site() + path);
      const place = await page.locator(path.slice(path.indexOf("#"))).boundingBox();
      const bar = await page.locator(".top").boundingBox();
      assert.ok(place.y >= bar.y + bar.height, `${path}: ${place.y} is below ${bar.y + bar.height}`);
    }
  });

  it("the book can be walked from the first question to an end", async () => {
    const page = await open("/read/", { js: false });
    await page.locator(".chapters a").first().click();
    const way = ["#found-out", "#age", "#nation", "#what-happened", "#other-picture", "#safe-now", "#safe-enough"];
    const safety = ["#adult", "#threat", "#under-13", "#harm", "#hurt", "#police", "#get-ready", "#first-words"];
    const talk = ["#received-open", "#received-tell", "#received-asked"];
    const end = ["#received-person", "#received-worry", "#received-next", "#received-end"];
    const steps = [...way, ...safety, ...talk, ...end];
    for (const [index, step] of steps.slice(0, -1).entries()) {
      await page.locator(`${step} .go-tos a[href$="${steps[index + 1]}"]`).first().click();
      await page.waitForURL((url) => url.hash === steps[index + 1]);
      assert.ok(await page.locator(`${steps[index + 1]} h2`).isVisible(), steps[index + 1]);
    }
  });
});

for (const [what, files, screens] of [
  ["the WebAssembly", "**/*.wasm", LIVING],
  ["the guide", "**/*.bin", ["/", "/talk/"]],
]) {
  describe(`when ${what} never arrives`, () => {
    it("every screen reads and links as without script, and nothing alarming is shown", async () => {
      const plain = await (await person({ js: false })).newPage();
      const { page, alarms, settled } = await crippled(files);
      for (const path of screens) {
        await plain.goto(site() + path);
        await settled(() => page.goto(site() + path));
        assert.equal(await words(page), await words(plain), path);
        assert.equal(await page.locator("html[data-live]").count(), 0, path);
      }
      await settled(() => page.goto(`${site()}/`));
      await settled(() => page.locator("main a.go").click());
      await page.waitForURL(`${site()}/talk/`);
      await page.locator('[data-choice="child-told"]').click();
      await page.waitForURL(`${site()}/read/questions/#age`);
      for (const path of PAPER) {
        await page.goto(site() + path);
        assert.ok((await heading(page)).length > 3, path);
      }
      assert.deepEqual(alarms, []);
    });
  });
}

/** A page to which some files never come; `settled` waits until it has given up on them. */
async function crippled(files) {
  const context = await person();
  await context.route(files, (route) => route.abort());
  const page = await context.newPage();
  const alarms = [];
  page.on("pageerror", (error) => alarms.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const settled = async (go) => {
    const givenUp = page.waitForEvent("console", (message) => message.text().startsWith(GIVEN_UP));
    await Promise.all([givenUp, go()]);
    await page.waitForLoadState("load");
  };
  return { page, alarms, settled };
}

function words(page) {
  return page.locator("body").innerText();
}

/** Follows every link of the site from the first screen. */
async function crawl() {
  const page = await open("/", { js: false });
  const pages = new Map();
  const links = [];
  const queue = ["/"];
  while (queue.length > 0) {
    const path = queue.shift();
    if (pages.has(path)) continue;
    const answer = await page.goto(site() + path);
    const found = await page.locator("body").evaluate((body) => ({
      ids: [...body.querySelectorAll("[id]")].map((element) => element.id),
      hrefs: [...body.querySelectorAll("a[href]")].map((link) => link.href),
    }));
    pages.set(path, { status: answer.status(), ids: new Set(found.ids) });
    for (const href of new Set(found.hrefs)) {
      const to = new URL(href);
      if (to.origin !== site()) continue;
      links.push({ from: path, to });
      queue.push(to.pathname);
    }
  }
  const leadsNowhere = ({ to }) => {
    const page = pages.get(to.pathname);
    return page.status !== 200 || (to.hash !== "" && !page.ids.has(decodeURIComponent(to.hash.slice(1))));
  };
  const broken = links.filter(leadsNowhere).map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`);
  return { pages, broken };
}
