// Going back and forward, by the page's own button and by the browser's, and changing an earlier answer.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RECEIVED, RECEIVED_QUESTIONS, choices, save, toPictures, track } from "./guide.mjs";
import { follow, headed, heading, kept, live, move, open, pick, site, walk } from "./page.mjs";

const FIRST = ["How did you find out?", "How old is your child?", "Where do you live?", "What do you know so far?"];
const PICKS = ["child-told", "11-13", "england"];
const END = "The hard talk is done";

describe("back and forward", () => {
  it("the page's Back goes one step at a time, and from the first step to the first screen", async () => {
    const page = await threeStepsIn();
    for (const words of FIRST.slice(0, -1).reverse()) {
      await back(page);
      await headed(page, words);
    }
    await back(page);
    await headed(page, "Take a breath. You can put this right together.");
    assert.equal(page.url(), `${site()}/`);
  });

  it("the browser's Back and Forward go one step at a time", async () => {
    const page = await threeStepsIn();
    for (const words of FIRST.slice(0, -1).reverse()) {
      await page.goBack();
      await headed(page, words);
      assert.equal(page.url(), `${site()}/talk/`);
    }
    for (const words of FIRST.slice(1)) {
      await page.goForward();
      await headed(page, words);
    }
    await page.goBack();
    await headed(page, FIRST[2]);
  });

  it("every Back is one step, whichever button was pressed before", async () => {
    const page = await threeStepsIn();
    await page.goBack();
    await headed(page, FIRST[2]);
    await page.goForward();
    await headed(page, FIRST[3]);
    await back(page);
    await headed(page, FIRST[2]);
    await back(page);
    await headed(page, FIRST[1]);
    await page.goBack();
    await headed(page, FIRST[0]);
    await page.goBack();
    await headed(page, "Take a breath. You can put this right together.");
  });

  it("every Back is one step after a look at another screen", async () => {
    const page = await threeStepsIn();
    await follow(page, "/help/", ".bar");
    await page.goBack();
    await headed(page, FIRST[3]);
    for (const words of [FIRST[2], FIRST[1]]) {
      await back(page);
      await headed(page, words);
    }
    await page.goBack();
    await headed(page, FIRST[0]);
  });

  it("every Back is one step after a reload", async () => {
    const page = await threeStepsIn();
    await page.reload();
    await live(page);
    await headed(page, FIRST[3]);
    await back(page);
    await headed(page, FIRST[2]);
    await page.goBack();
    await headed(page, FIRST[1]);
  });

  it("opened anew in the middle of the talk, Back stays on the site and goes one step", async () => {
    const page = await open("/talk/", { saved: save(RECEIVED.slice(0, 2)) });
    await headed(page, FIRST[2]);
    await back(page);
    await headed(page, FIRST[1]);
    await back(page);
    await headed(page, FIRST[0]);
  });

  it("what was picked before is marked on the way back, and another pick can be made there", async () => {
    const page = await threeStepsIn();
    await back(page);
    await headed(page, FIRST[2]);
    assert.match(await page.locator('[data-choice="england"]').innerText(), /You picked this before/);
    assert.doesNotMatch(await page.locator('[data-choice="wales"]').innerText(), /You picked this before/);
    await pick(page, "wales");
    assert.match(await kept(page), /^pick nation wales$/m);
    assert.doesNotMatch(await kept(page), /england/);
  });
});

describe("arrival", () => {
  it("focus is on the heading and the page is at its top after every move", async () => {
    // Low, so that every step is longer than the screen.
    const page = await open("/", { height: 300 });
    const moves = [
      () => follow(page, "/talk/", "main"),
      ...PICKS.map((choice) => () => pick(page, choice)),
      () => move(page, () => back(page)),
      () => move(page, () => page.goBack()),
      () => move(page, () => page.goForward()),
      () => follow(page, "/pictures/", ".bar"),
      () => follow(page, "/safety/", "footer"),
      () => move(page, () => page.goBack().then(() => page.goBack())),
    ];
    for (const [index, go] of moves.entries()) {
      await toTheFoot(page);
      await go();
      await arrived(page, `move ${index + 1}`);
    }
  });

  it("the heading is focused anew at every step, so that a screen reader says it", async () => {
    const page = await threeStepsIn();
    await arrived(page, "the walk");
    await page.evaluate(() => {
      window.said = [];
      document.addEventListener("focusin", (event) => window.said.push(event.target.innerText));
    });
    for (const words of FIRST.slice(0, -1).reverse()) {
      await page.goBack();
      await headed(page, words);
      await twoFrames(page);
    }
    assert.deepEqual(await page.evaluate(() => window.said), FIRST.slice(0, -1).reverse());
  });

  it("focus is left alone on the first load and on a reload", async () => {
    const page = await open("/");
    await twoFrames(page);
    assert.equal(await focused(page), "BODY");
    await follow(page, "/talk/", "main");
    await walk(page, PICKS);
    await arrived(page, "the walk");
    await page.reload();
    await live(page);
    await headed(page, FIRST[3]);
    await twoFrames(page);
    assert.equal(await focused(page), "BODY");
  });

  it("what was unfolded at one step is folded at the next", async () => {
    const page = await open("/talk/", { saved: save(RECEIVED_QUESTIONS) });
    await headed(page, "Your first words");
    const unfolded = page.locator("details.fold[open]");
    await page.locator("details.fold summary").first().click();
    await unfolded.waitFor();
    await pick(page, "tells");
    assert.equal(await unfolded.count(), 0);
  });
});

describe("changing an answer", () => {
  it("keeps the later answers and the place, and changes the plan", async () => {
    const page = await atTheEnd();
    const before = await kept(page);
    await change(page, "Is an adult or a stranger part of it?", "not-sure");
    await headed(page, END);
    assert.equal(await kept(page), before.replace("pick adult no", "pick adult not-sure"));
    await toPictures(page);
    assert.equal(await track(page), "keep-and-report");
    assert.ok(await page.locator("#hold").isVisible());
  });

  it("drops only the answer that no longer has a question", async () => {
    const page = await atTheEnd();
    const before = await kept(page);
    // At seven to ten it goes without saying that a child under 13 is part of it.
    await change(page, "How old is your child?", "7-10");
    await headed(page, END);
    const wanted = before
      .replace("at 18", "at 17")
      .replace("pick age 11-13", "pick age 7-10")
      .replace("pick under-13 no\n", "");
    assert.equal(await kept(page), wanted);
  });

  it("Back leaves an answer as it was, when it was opened and not changed", async () => {
    const page = await atTheEnd();
    const before = await kept(page);
    await reopen(page, "Where do you live?");
    await back(page);
    await headed(page, END);
    assert.equal(await kept(page), before);
  });

  it("is shown with focus on the question, and afterwards on the step where the parent was", async () => {
    const page = await atTheEnd();
    await reopen(page, "Where do you live?");
    await arrived(page, "Change");
    await move(page, () => page.locator('[data-choice="wales"]').click());
    await headed(page, END);
    await arrived(page, "another answer");
  });

  it("one Back afterwards is one step back", async () => {
    const page = await atTheEnd();
    await back(page);
    await headed(page, "What we do now");
    await page.goForward();
    await headed(page, END);
    await change(page, "Where do you live?", "wales");
    await headed(page, END);
    await back(page);
    await headed(page, "What we do now");
  });

  it("one Back afterwards is one step back, also when an answer was dropped", async () => {
    const page = await atTheEnd();
    await change(page, "How old is your child?", "7-10");
    await headed(page, END);
    await back(page);
    await headed(page, "What we do now");
  });
});

async function threeStepsIn() {
  const page = await open("/");
  await follow(page, "/talk/", "main");
  await walk(page, PICKS);
  await headed(page, FIRST[3]);
  return page;
}

async function atTheEnd() {
  const page = await open("/talk/", { saved: save(RECEIVED.slice(0, -1)) });
  await headed(page, "What we do now");
  await walk(page, choices(RECEIVED.slice(-1)));
  await headed(page, END);
  return page;
}

async function back(page) {
  await page.locator(".bar").getByText("Back", { exact: true }).click();
}

async function reopen(page, question) {
  await page.locator("details.so-far summary").click();
  await page.getByRole("button", { name: `Change: ${question}` }).click();
  await headed(page, question);
}

async function change(page, question, choice) {
  await reopen(page, question);
  await pick(page, choice);
}

async function toTheFoot(page) {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(() => scrollY > 0);
}

async function arrived(page, after) {
  const there = () => document.activeElement?.id === "heading" && scrollY === 0;
  await page.waitForFunction(there).catch(() => {});
  // And it stays so: the browser puts the scroll position back late.
  await twoFrames(page);
  const where = await page.evaluate(() => ({ focus: document.activeElement?.id, scroll: scrollY }));
  assert.deepEqual(where, { focus: "heading", scroll: 0 }, `after ${after}, at “${await heading(page)}”`);
}

function focused(page) {
  return page.evaluate(() => document.activeElement.tagName);
}

function twoFrames(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
