// Leave this page: gone at once, nothing kept, and a weather page in its place.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RECEIVED_QUESTIONS, save } from "./guide.mjs";
import { DOCUMENT, follow, headed, kept, live, open, pick, site } from "./page.mjs";

const WEATHER = "https://www.bbc.co.uk/weather";
const saved = save(RECEIVED_QUESTIONS);
const LIVING = ["/", "/talk/", "/pictures/", "/help/", "/safety/", "/no/such/page"];
const SCREENS = [...LIVING, "/facts/", "/read/", "/read/received/"];

describe("Leave this page", () => {
  it("erases what the tab keeps, and puts the weather page in this page's place", async () => {
    const page = await inTheTalk();
    const entries = await page.evaluate(() => history.length);
    await page.locator("#leave").click();
    await page.waitForURL(WEATHER);
    assert.equal(await page.evaluate(() => history.length), entries, "no entry is added to the history");
    await assertNothingKept(page);
  });

  it("erases what the phone keeps, too", async () => {
    const page = await inTheTalk();
    await follow(page, "/safety/", "footer");
    await page.locator("#keep").click();
    await page.getByText("Kept on this phone until you erase it.").waitFor();
    assert.equal(await kept(page, "localStorage"), saved);
    await page.locator("#leave").click();
    await page.waitForURL(WEATHER);
    await assertNothingKept(page);
  });

  it("covers the page and erases what is kept at once", async () => {
    const page = await inTheTalk();
    const leaving = page.waitForURL(WEATHER);
    const atOnce = await page.evaluate(() => {
      document.getElementById("leave").click();
      return [document.body.innerHTML, sessionStorage.length];
    });
    assert.deepEqual(atOnce, ["Loading", 0]);
    await leaving;
  });

  it("Back from the weather page shows none of what was picked", async () => {
    const page = await inTheTalk();
    await pick(page, "tells");
    await page.locator("#leave").click();
    await page.waitForURL(WEATHER);
    await page.goBack();
    await live(page);
    await headed(page, "How did you find out?");
    assert.equal(await page.getByText("You picked this before").count(), 0);
    assert.equal(await kept(page), null);
  });

  it("is an ordinary link to the weather without script", async () => {
    const page = await open("/", { js: false, prepare: weather() });
    await page.locator("#leave").click();
    await page.waitForURL(WEATHER);
  });

  it("works when the WebAssembly never arrives", async () => {
    const prepare = async (page) => {
      await weather()(page);
      await page.route("**/*.wasm", (route) => route.abort());
    };
    for (const leave of [(page) => page.locator("#leave").click(), (page) => shift(page, 3)]) {
      const page = await open("/talk/", { prepare, saved, alive: false });
      assert.equal(await kept(page), saved);
      await leave(page);
      await page.waitForURL(WEATHER);
      await assertNothingKept(page);
    }
  });

  it("sends no word of where it was left from", async () => {
    const asked = [];
    const page = await inTheTalk({ asked });
    await page.locator("#leave").click();
    await page.waitForURL(WEATHER);
    assert.equal(asked.length, 1);
    const { referer, cookie } = await asked[0].allHeaders();
    assert.deepEqual([asked[0].url(), referer, cookie], [WEATHER, undefined, undefined]);
  });

  it("goes to an empty page when the phone is offline", async () => {
    const page = await inTheTalk();
    const context = page.context();
    try {
      await context.setOffline(true);
      await page.waitForFunction(() => !navigator.onLine);
      await page.locator("#leave").click();
      await page.waitForURL("about:blank");
    } finally {
      await context.setOffline(false);
    }
  });
});

describe("three presses of Shift", () => {
  it("do the same, on the living page and on a document", async () => {
    for (const path of ["/talk/", "/facts/"]) {
      const page = await open(path, { prepare: weather(), saved, alive: path === "/talk/" });
      assert.equal(await kept(page), saved);
      await shift(page, 3);
      await page.waitForURL(WEATHER);
      await assertNothingKept(page);
    }
  });

  it("do nothing when there are only two, or other keys between them", async () => {
    const page = await inTheTalk();
    await shift(page, 2);
    await page.keyboard.press("Tab");
    await shift(page, 2);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.body.innerText === "Loading"), false);
    assert.equal(await kept(page), saved);
    assert.equal(page.url(), `${site()}/talk/`);
    // And the third in a row does leave.
    await shift(page, 3);
    await page.waitForURL(WEATHER);
  });
});

describe("the Leave button", () => {
  it("can be seen and tapped at 320 pixels on every screen, at the top and at the foot", async () => {
    const page = await open("/", { width: 320, height: 568 });
    for (const path of SCREENS) {
      await page.goto(site() + path);
      for (const where of ["top", "foot"]) {
        if (where === "foot") {
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
          await page.waitForFunction(() => scrollY > 0);
        }
        const seen = await page.locator("#leave").evaluate((link) => {
          const { left, right, top, bottom, width, height } = link.getBoundingClientRect();
          const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
          return { inside, onTop: onTop === link, width, height };
        });
        assert.ok(seen.inside && seen.onTop, `${path}, ${where}: ${JSON.stringify(seen)}`);
        assert.ok(seen.width >= 44 && seen.height >= 44, `${path}: a thumb needs 44 pixels: ${JSON.stringify(seen)}`);
      }
    }
  });

  it("is reached by keyboard before everything but the way past it", async () => {
    const page = await open("/talk/", { prepare: weather(), saved });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "leave");
    await page.keyboard.press("Enter");
    await page.waitForURL(WEATHER);
    await assertNothingKept(page);
  });
});

/** Stands in for the weather, so that nothing leaves this machine. */
function weather({ asked = [] } = {}) {
  return (page) =>
    page.route(/^https:/, (route) => {
      asked.push(route.request());
      return route.fulfill({ contentType: "text/html", body: "<h1>Sunny</h1>" });
    });
}

async function inTheTalk(how) {
  const page = await open("/talk/", { prepare: weather(how), saved });
  await headed(page, "Your first words");
  return page;
}

async function shift(page, times) {
  for (let press = 0; press < times; press += 1) await page.keyboard.press("Shift");
}

/** Looks from a document in the same tab, which touches nothing that is kept. */
async function assertNothingKept(page) {
  await page.goto(site() + DOCUMENT);
  const left = await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
  assert.deepEqual(left, []);
}
