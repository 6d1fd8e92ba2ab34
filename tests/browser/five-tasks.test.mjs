// Tried as a new user would: five things to find, from the first screen, each in the taps that its name states.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { headed, open } from "./page.mjs";

describe("from the first screen", () => {
  task("what to say first", 0, async (page) => {
    await page.getByText("“I’m glad I know. You’re not in trouble with me. We’ll sort this out together.”").waitFor();
  });

  task("my child is being threatened: the words for it", 9, async (page, tap) => {
    await tap("main a.go");
    for (const choice of ["child-told", "14-15", "england", "blackmail", "yes", "not-sure", "not-sure", "ready"]) {
      await tap(`[data-choice="${choice}"]`);
    }
    await headed(page, "Your first words");
    assert.ok((await page.locator(".speech-line").innerText()).length > 20);
  });

  task("I shouted: what do I say now", 2, async (page, tap) => {
    await tap("summary:has-text('I got it wrong')");
    await tap("summary:has-text('I shouted')");
    await page.locator("details[open] details[open] .repair").first().waitFor();
    assert.match(await page.locator("details[open] details[open] .repair").first().innerText(), /sorry/);
  });

  task("what do I do with the picture, before anything is answered", 1, async (page, tap) => {
    await tap('footer a[href="/pictures/"]');
    await headed(page, "Pause, report, then delete");
    await page.getByText("Keep everything for now.").waitFor();
  });

  task("hand the phone over to the child", 1, async (page, tap) => {
    await tap('footer a[href="/for-you/"]');
    await headed(page, "For you");
  });
});

function task(what, taps, does) {
  it(`${what}: ${taps} ${taps === 1 ? "tap" : "taps"}`, async () => {
    const page = await open("/", { width: 360, height: 740 });
    let tapped = 0;
    const tap = async (where) => {
      await page.locator(where).first().click();
      tapped += 1;
    };
    await does(page, tap);
    assert.equal(tapped, taps);
  });
}
