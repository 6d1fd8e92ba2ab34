// What is handed over: the page for the child, the sheet for two homes, and the repair that is at hand everywhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { BLACKMAIL, RECEIVED, RECEIVED_QUESTIONS, save } from "./guide.mjs";
import { headed, kept, open, site } from "./page.mjs";

const GUIDE = new URL("../../guides/sharing-nudes/", import.meta.url);
const REPAIRS = JSON.parse(readFileSync(new URL("repairs.json", GUIDE), "utf8"));
const REPAIR = "I got it wrong. What do I say now?";

describe("the page for the child", () => {
  it("is the same with a blackmail kept in the tab, with nothing kept, and without script", async () => {
    const words = async (how) => (await open("/for-you/", { alive: false, ...how })).locator("main").innerText();
    const plain = await words({ js: false });
    assert.equal(await words({ saved: save(BLACKMAIL) }), plain);
    assert.equal(await words({}), plain);
    assert.ok(plain.includes("For you"));
  });

  it("opens what a young person says by tap and by key, with who can help and none of the words meant for parents", async () => {
    const page = await open("/for-you/", { alive: false });
    const first = page.locator(".for-you details").first();
    await first.locator("> summary").click();
    assert.ok(await first.getByText("Childline", { exact: false }).first().isVisible());
    const second = page.locator(".for-you details").nth(1);
    await second.locator("> summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await second.locator("p").first().isVisible());
    assert.equal(await page.getByText(/your child/i).count(), await page.locator("footer").getByText(/your child/i).count());
  });

  it("keeps nothing, and asks the network for nothing but itself", async () => {
    const asked = [];
    const page = await open("/for-you/", { alive: false, prepare: (page) => page.on("request", (request) => asked.push(request.url())) });
    await page.locator(".for-you details > summary").first().click();
    assert.equal(await kept(page), null);
    assert.ok(asked.every((url) => url.startsWith(site())));
    assert.ok(!asked.some((url) => url.endsWith(".wasm") || url.endsWith(".bin")), "the living page stays away");
  });
});

describe("one message for two homes", () => {
  it("is chosen by taps, and only what is chosen is printed", async () => {
    const page = await open("/same-message/", { js: false });
    await page.locator(".same").first().locator("input").nth(1).check();
    await page.emulateMedia({ media: "print" });
    for (const set of await page.locator(".same").all()) {
      const options = await set.locator(".same-option").all();
      const shown = [];
      for (const option of options) if (await option.isVisible()) shown.push(option);
      assert.equal(shown.length, 1);
      assert.ok(options.length >= 3);
    }
    assert.ok(await page.locator(".same").first().locator(".same-option").nth(1).isVisible());
  });
});

describe("the repair", () => {
  it("is on the first screen, without script too, with everything that can go wrong", async () => {
    const page = await open("/", { js: false });
    await page.getByText(REPAIR).click();
    for (const repair of REPAIRS) assert.ok(await page.getByText(repair.title, { exact: true }).isVisible(), repair.id);
  });

  it("is on every line to say, with the words for the child's age", async () => {
    const looked = REPAIRS.find((repair) => repair.lines.some((line) => line.when.age?.includes("7-10")));
    const young = looked.lines.find((line) => line.when.age?.includes("7-10"));
    const line = async (age) => {
      const way = RECEIVED_QUESTIONS.map((pick) => (pick.step === "age" ? { ...pick, choice: age } : pick));
      const saved = save(age === "7-10" ? way.filter((pick) => pick.step !== "under-13") : way);
      const page = await open("/talk/", { saved });
      await headed(page, "Your first words");
      await page.getByText(REPAIR).click();
      await page.getByText(looked.title, { exact: true }).click();
      return page.locator("details[open] details[open] .repair").first().innerText();
    };
    assert.equal(await line("7-10"), `“${young.say}”`);
    assert.notEqual(await line("14-15"), `“${young.say}”`);
  });

  it("leaves the walk where it was", async () => {
    const saved = save(RECEIVED.slice(0, -1));
    const page = await open("/talk/", { saved });
    await headed(page, "What we do now");
    await page.getByText(REPAIR).click();
    assert.equal(await kept(page), saved);
  });
});
