// By keyboard alone, and in forced colours.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BLACKMAIL, RECEIVED, choices, track } from "./guide.mjs";
import { headed, open } from "./page.mjs";

const FARTHEST = 80;

for (const [what, way, end, plan] of [
  ["sent someone else's picture", RECEIVED, "The hard talk is done", "someone-elses-picture"],
  ["blackmail", BLACKMAIL, "You have done the hard part", "keep-and-report"],
]) {
  describe(`by keyboard alone: ${what}`, () => {
    it("from the first screen to the plan and its first tick; the focus is seen, and never lost", async () => {
      const page = await open("/");
      await press(page, "main a.go");
      await headed(page, "How did you find out?");
      for (const choice of choices(way)) {
        const before = await page.locator("#heading").innerText();
        await press(page, `[data-choice="${choice}"]`);
        await page.waitForFunction((before) => document.getElementById("heading")?.innerText !== before, before);
        assert.equal(await page.evaluate(() => document.activeElement.id), "heading", `after ${choice}`);
      }
      await headed(page, end);
      await press(page, ".step a.go");
      await headed(page, "Pause, report, then delete");
      assert.equal(await track(page), plan);
      await press(page, '.task[data-state="to-do"] input', "Space");
      await page.locator('.task[data-state="done"]').first().waitFor();
    });
  });
}

describe("in forced colours", () => {
  for (const [what, path] of [
    ["the first screen", "/"],
    ["a question", "/talk/"],
    ["the plan", "/pictures/"],
  ]) {
    it(`${what} keeps a border around everything that can be picked`, async () => {
      const page = await open(path, { forcedColors: "active" });
      const bare = await page
        .locator(".choice, .go, .bar-item, .leave, .way, .task, .speech")
        .evaluateAll((parts) =>
          parts
            .filter((part) => part.checkVisibility())
            .filter((part) => parseFloat(getComputedStyle(part).borderTopWidth) < 1)
            .map((part) => `${part.className}: ${part.innerText.slice(0, 30)}`),
        );
      assert.deepEqual(bare, []);
    });
  }
});

/** Goes to an element by Tab, sees that the focus shows, and presses a key on it. */
async function press(page, where, key = "Enter") {
  const wanted = page.locator(where).first();
  for (let tabs = 0; tabs < FARTHEST; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  const outline = await wanted.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return element === document.activeElement ? `${outlineStyle} ${outlineWidth}` : "not reached";
  });
  assert.match(outline, /^(?!none)(?!not reached)\S+ [1-9]/, `${where} is reached, and its focus shows`);
  await page.keyboard.press(key);
}
