// The cue card: one line in big type, what the child does, and nothing else.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { RECEIVED_QUESTIONS, save } from "./guide.mjs";
import { follow, headed, kept, open, pick, site, until } from "./page.mjs";

const SAVED = save(RECEIVED_QUESTIONS);
const OPEN = "Your first words";
const TALK = new URL("../../guides/sharing-nudes/talk/", import.meta.url);

describe("the cue card", () => {
  it("shows the line alone: no heading to the parent, nothing to avoid, no foot of the page", async () => {
    const page = await atTheLine();
    const line = (await page.locator(".speech-line").innerText()).replace(/^“|”$/g, "");
    await page.locator("#cue").click();
    assert.equal(await page.locator(".cue-line").innerText(), line);
    assert.equal(await page.locator(".fold, .speech, .bar").count(), 0);
    assert.ok(await page.locator("footer").isHidden());
    const words = await page.locator("main").innerText();
    assert.deepEqual(words.split("\n").filter(Boolean), [line, "Another way", "They…", "Close the card", "Help"]);
  });

  it("turns through the ways to say it, and back to the first", async () => {
    const page = await atTheLine();
    const others = await page.locator(".or li").count();
    await page.locator("#cue").click();
    const ways = [await page.locator(".cue-line").innerText()];
    for (let turn = 0; turn < others; turn += 1) {
      await page.getByRole("button", { name: "Another way" }).click();
      ways.push(await page.locator(".cue-line").innerText());
    }
    await page.getByRole("button", { name: "Another way" }).click();
    assert.equal(new Set(ways).size, others + 1);
    assert.equal(await page.locator(".cue-line").innerText(), ways[0]);
  });

  it("has every reaction, four at a time, and the next line is a card again", async () => {
    const page = await atTheLine();
    const all = await page.locator(".choices .choice").evaluateAll((items) => items.map((item) => item.dataset.choice));
    await page.locator("#cue").click();
    await page.getByRole("button", { name: "They…" }).click();
    const met = [];
    while (met.length < all.length) {
      const shown = page.locator(".cue-choices .choice");
      assert.ok((await shown.count()) <= 4);
      met.push(...(await shown.evaluateAll((items) => items.map((item) => item.dataset.choice))));
      await page.getByRole("button", { name: "More" }).click();
    }
    assert.deepEqual(met, all);
    await page.locator('[data-choice="tells"]').click();
    await page.locator(".cue-line").waitFor();
    assert.match(await kept(page), /pick received-open tells$/);
    assert.equal(page.url(), `${site()}/talk/`);
    await page.locator("#cue-close").click();
    await headed(page, "Let them tell it their way");
  });

  it("is put away by itself where there is no line to say", async () => {
    const page = await atTheLine();
    await page.locator("#cue").click();
    await reply(page, "not-now");
    await reply(page, "time");
    await headed(page, "You left the door open. That counts");
    assert.equal(await page.locator(".cue").count(), 0);
  });

  for (const [width, height, font] of [[320, 640, "100%"], [360, 740, "100%"], [320, 640, "200%"]]) {
    it(`never scrolls at ${width} by ${height} with text at ${font}, not with the longest line of the guide either`, async () => {
      const page = await atTheLine({ width, height });
      await page.evaluate((font) => (document.documentElement.style.fontSize = font), font);
      await page.locator("#cue").click();
      await page.locator(".cue-line").evaluate((line, words) => (line.textContent = words), longestLine());
      assert.deepEqual(await sticksOut(page), [], "the line");
      await page.getByRole("button", { name: "They…" }).click();
      assert.deepEqual(await sticksOut(page), [], "the reactions");
    });
  }

  it("keeps the screen awake while it is up, where the browser can", async () => {
    const page = await atTheLine({ prepare: locks });
    await page.locator("#cue").click();
    await locked(page, ["screen"]);
    await page.locator("#cue-close").click();
    await locked(page, ["screen", "released"]);
  });

  it("lets the screen sleep when the talk has come to an end", async () => {
    const page = await atTheLine({ prepare: locks });
    await page.locator("#cue").click();
    await locked(page, ["screen"]);
    await reply(page, "not-now");
    assert.deepEqual(await page.evaluate(() => window.locks), ["screen"]);
    await reply(page, "time");
    await locked(page, ["screen", "released"]);
  });

  it("lets the screen sleep when the parent goes to another screen, and is down when they come back", async () => {
    const page = await atTheLine({ prepare: locks });
    await page.locator("#cue").click();
    await locked(page, ["screen"]);
    await follow(page, "/help/", ".cue");
    await locked(page, ["screen", "released"]);
    await page.goBack();
    await headed(page, OPEN);
    assert.equal(await page.locator(".cue").count(), 0);
  });

  it("lets the screen sleep when it is put away before the browser has answered", async () => {
    const page = await atTheLine({ prepare: locks });
    await page.evaluate(() => (window.slow = true));
    await page.locator("#cue").click();
    await locked(page, ["asked"]);
    await page.locator("#cue-close").click();
    await page.evaluate(() => window.answer());
    await locked(page, ["asked", "screen", "released"]);
  });
});

/** Stands in for the browser's lock on the screen, and tells what became of it in `window.locks`. */
function locks(page) {
  return page.addInitScript(() => {
    window.locks = [];
    const release = async () => void window.locks.push("released");
    const request = async (kind = "screen") => {
      if (window.slow) {
        window.locks.push("asked");
        await new Promise((answer) => (window.answer = answer));
      }
      window.locks.push(kind);
      return { release };
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
}

async function locked(page, said) {
  const now = () => page.evaluate(() => window.locks);
  await until(async () => (await now()).length >= said.length, said.join(", "));
  assert.deepEqual(await now(), said);
}

/** Picks a reply of the child on the card. */
async function reply(page, choice) {
  await page.getByRole("button", { name: "They…" }).click();
  while ((await page.locator(`.cue [data-choice="${choice}"]`).count()) === 0) {
    await page.getByRole("button", { name: "More" }).click();
  }
  await page.locator(`.cue [data-choice="${choice}"]`).click();
}

async function atTheLine(how = {}) {
  const page = await open("/talk/", { saved: SAVED, ...how });
  await headed(page, OPEN);
  return page;
}

/** What does not fit on the screen. */
function sticksOut(page) {
  return page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    const inside = ({ left, right, top, bottom }) => left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    const out = [...document.querySelectorAll(".cue *")].filter((part) => !inside(part.getBoundingClientRect()));
    const words = out.map((part) => part.textContent);
    return scrollHeight > innerHeight || scrollWidth > innerWidth ? ["the page scrolls", ...words] : words;
  });
}

function longestLine() {
  const parts = readdirSync(TALK).flatMap((part) => readdirSync(new URL(`${part}/`, TALK)).map((file) => `${part}/${file}`));
  const steps = parts.map((file) => JSON.parse(readFileSync(new URL(file, TALK), "utf8")));
  const lines = steps.flatMap((step) => step.lines).flatMap((line) => [line.say, ...(line.or ?? [])]);
  return lines.reduce((longest, line) => (line.length > longest.length ? line : longest));
}
