// What axe-core can find: on every screen and kind of step, in light and dark, at 320 and 390 pixels, all unfolded.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { BLACKMAIL, RECEIVED, RECEIVED_QUESTIONS, save } from "./guide.mjs";
import { headed, live, open } from "./page.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  ["light", 320],
  ["dark", 320],
  ["light", 390],
  ["dark", 390],
];
const APPS = ["whatsapp", "discord", "google-photos"];

const SCREENS = [
  ["the first screen", "/", "Take a breath. You can put this right together."],
  ["a question", "/talk/", "How did you find out?"],
  ["a question with answers before it", "/talk/", "What do you know so far?", RECEIVED.slice(0, 3)],
  ["a step to say", "/talk/", "Your first words", RECEIVED_QUESTIONS],
  ["an outcome", "/talk/", "The hard talk is done", RECEIVED],
  ["the pictures, unanswered", "/pictures/", "Pause, report, then delete"],
  ["the pictures, with a plan", "/pictures/", "Pause, report, then delete", RECEIVED],
  ["the pictures, on hold", "/pictures/", "Pause, report, then delete", BLACKMAIL],
  ["help", "/help/", "Help"],
  ["safety, with something kept", "/safety/", "Safety and privacy", RECEIVED],
  ["about", "/about/", "About Talk It Through"],
  ["the facts", "/facts/", "The facts"],
  ["the book", "/read/", "Read it all"],
  ["a chapter of questions", "/read/questions/", "Before you talk"],
  ["a chapter of the talk", "/read/opening/", "The first minute"],
  ["the plan in the book", "/read/pictures/"],
  ["the apps in the book", "/read/apps/", "In each app"],
  ["the sheet to write on", "/read/sheet/", "What to write down"],
  ["the page for the child", "/for-you/", "For you"],
  ["the sheet for two homes", "/same-message/", "The same message in two homes"],
  ["the cue card", "/talk/", "Your first words", RECEIVED_QUESTIONS, (page) => page.locator("#cue").click()],
  ["the other side of the cue card", "/talk/", "Your first words", RECEIVED_QUESTIONS, turnTheCue],
  ["the pictures, with apps named", "/pictures/", "Pause, report, then delete", RECEIVED, nameApps],
  ["an address that leads nowhere", "/no/such/page", "That page isn’t here"],
];

describe("axe finds nothing", () => {
  for (const [what, path, heading, way, prepare] of SCREENS) {
    it(`on ${what}`, async () => {
      const saved = way && save(way);
      const page = await open(path, { bypassCSP: true, reducedMotion: "reduce", saved, alive: false });
      if (await page.locator("script[type=module]").count()) await live(page);
      if (heading) await headed(page, heading);
      await prepare?.(page);
      await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
      await page.evaluate(AXE);
      for (const [colorScheme, width] of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 844 });
        const { looked, violations } = await page.evaluate(look, TAGS);
        assert.ok(looked > 10, "axe has looked");
        assert.deepEqual(violations, [], `${colorScheme}, ${width} pixels`);
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${width} pixels: nothing sticks out sideways`,
        );
      }
    });
  }
});

async function turnTheCue(page) {
  await page.locator("#cue").click();
  await page.getByRole("button", { name: "They…" }).click();
}

async function nameApps(page) {
  await page.locator("#where > summary").click();
  for (const app of APPS) await page.locator(`#app-${app}`).check();
  await page.locator("#group-discord").check();
}

async function look(values) {
  const { violations, passes } = await axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  const where = (nodes) => nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`);
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: where(nodes) }));
  return { looked: passes.length, violations: found };
}
