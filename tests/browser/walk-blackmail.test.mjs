// A parent whose child is being blackmailed, and others for whom nothing may be deleted before advice.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  BLACKMAIL,
  RECEIVED_QUESTIONS,
  RECEIVED_UNSURE_OF_ADULT,
  choices,
  save,
  tasks,
  tick,
  tickAll,
  toPictures,
  track,
  undoable,
} from "./guide.mjs";
import { follow, headed, kept, open, pick, site, walk } from "./page.mjs";

const REPORT = "report-to-the-police";
const ADVICE = "advice-on-the-picture";
const PLAN = new URL("../../guides/sharing-nudes/plan/", import.meta.url);
const TASKS = ["pause", "report", "remove", "delete", "after"].flatMap((part) =>
  JSON.parse(readFileSync(new URL(`${part}.json`, PLAN), "utf8")).tasks.map((task) => task.id),
);

describe("blackmail", () => {
  it("the talk leads to its end, and the address never changes on the way", async () => {
    const page = await open("/");
    await follow(page, "/talk/", "main");
    const addresses = new Set([page.url()]);
    for (const choice of choices(BLACKMAIL)) {
      await pick(page, choice);
      addresses.add(page.url());
    }
    await headed(page, "You have done the hard part");
    assert.deepEqual([...addresses], [`${site()}/talk/`]);
    assert.equal(await kept(page), save(BLACKMAIL));
    await page.locator(".step a.go").first().click();
    await headed(page, "Pause, report, then delete");
  });

  nothingIsDeletedBeforeAdvice(save(BLACKMAIL), "#hold");
});

describe("sent a picture, and not sure whether an adult is part of it", () => {
  nothingIsDeletedBeforeAdvice(save(RECEIVED_UNSURE_OF_ADULT), "#hold");
});

describe("no answer given", () => {
  nothingIsDeletedBeforeAdvice(undefined, "#unanswered");
});

describe("a threat that comes up in the middle of the talk", () => {
  it("changes the plan to keep and report", async () => {
    const page = await open("/talk/");
    await walk(page, [...choices(RECEIVED_QUESTIONS), "tells", "threat"]);
    await toPictures(page);
    assert.equal(await track(page), "keep-and-report");
    assertShut(await tasks(page));
  });
});

function nothingIsDeletedBeforeAdvice(saved, notice) {
  const plan = async (ticks = "") => {
    const page = await open("/pictures/", { saved: saved || ticks ? (saved ?? save([])) + ticks : undefined });
    await page.locator(notice).waitFor();
    return page;
  };

  it("the plan says to keep everything, and nothing that deletes opens before report and advice", async () => {
    const page = await plan();
    assert.equal(await track(page), "keep-and-report");
    assert.match(await page.locator(notice).innerText(), /^Keep everything for now\./);
    assertShut(await tasks(page));
    const each = async (id) => assertShut(await tasks(page), id);
    await tickAll(page, { except: [REPORT], each });
    const advice = (await tasks(page)).find((task) => task.id === ADVICE);
    assert.deepEqual([advice.state, advice.shut], ["waiting", true], "advice waits for the report");
    await tick(page, REPORT);
    await tickAll(page, { except: [ADVICE], each });
    assertShut(await tasks(page), "everything but advice");
    assert.ok(await page.locator(notice).isVisible());
    // With advice it opens, in its turn: so what was seen above was the hold and not a list that never opens.
    await tickAll(page);
    // What is left waits for a day and not for a tick.
    const left = (await tasks(page)).filter((task) => task.state !== "done");
    assert.deepEqual(left.map((task) => [task.id, task.state]), [["check-the-bins-again", "until"]]);
  });

  it("ticks kept from another plan open nothing while report and advice are not done", async () => {
    const others = TASKS.filter((id) => id !== REPORT && id !== ADVICE);
    const page = await plan(others.map((id) => `\ntick ${id}`).join(""));
    await page.locator('#task-write-it-down[data-state="done"]').waitFor();
    assertShut(await tasks(page));
  });
}

function assertShut(all, after = "nothing") {
  const found = undoable(all);
  assert.ok(found.length >= 7, "the plan clears at least seven places");
  for (const task of found) {
    assert.deepEqual([task.state, task.shut, task.ticked], ["on-hold", true, false], `${task.id} after ${after}`);
  }
}
