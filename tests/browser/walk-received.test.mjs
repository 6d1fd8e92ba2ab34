// A parent whose child was sent someone else's picture, from the first screen to the last task.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RECEIVED, choices, save, tasks, tickAll, toPictures, track, undoable } from "./guide.mjs";
import { follow, headed, kept, live, open, pick, site, until, walk, wire } from "./page.mjs";

const END = "The hard talk is done";
const TELLING = "tell-school-or-trusted-adult";

describe("sent someone else's picture", () => {
  const saved = save(RECEIVED);

  it("Start leads into the talk, answers lead to its end, and the address never changes on the way", async () => {
    const page = await open("/");
    await page.getByRole("link", { name: /^Start/ }).click();
    await headed(page, "How did you find out?");
    const addresses = new Set([page.url()]);
    for (const choice of choices(RECEIVED)) {
      await pick(page, choice);
      addresses.add(page.url());
    }
    await headed(page, END);
    assert.deepEqual([...addresses], [`${site()}/talk/`]);
    assert.equal(await kept(page), saved);
  });

  it("nothing leaves the phone once the page is alive, through the walk and the whole plan", async () => {
    const { base, asked } = await wire();
    const page = await open("/", { base });
    await until(() => asked.some((path) => path.includes("icon")), "the browser asks for the icon");
    const onTheWire = asked.length;
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await follow(page, "/talk/", "main");
    await walk(page, choices(RECEIVED));
    await toPictures(page);
    await tickAll(page);
    for (const path of ["/help/", "/safety/", "/"]) await follow(page, path, "footer");
    await page.waitForLoadState("networkidle");
    assert.deepEqual(asked.slice(onTheWire), []);
    // Chromium looks its icon up again at each address. It finds it in its own store: the line above saw nothing.
    assert.deepEqual(requests.filter((url) => !/^http:\/\/127\.0\.0\.1:\d+\/app\/icon\.\w+\.svg$/.test(url)), []);
    // Whoever counts here can count: a reload is seen.
    await page.reload();
    await live(page);
    assert.ok(asked.length > onTheWire && requests.some((url) => url === `${base}/`));
  });

  it("the main button at the end leads to the pictures", async () => {
    const page = await open("/talk/", { saved });
    await headed(page, END);
    const main = page.locator(".step a.go").first();
    assert.match(await main.innerText(), /^Now the pictures/);
    await main.click();
    await headed(page, "Pause, report, then delete");
    assert.equal(page.url(), `${site()}/pictures/`);
  });

  it("the plan is the one for someone else's picture, and nothing holds it", async () => {
    const page = await atThePlan(saved);
    assert.equal(await track(page), "someone-elses-picture");
    assert.equal(await page.locator("#hold, #unanswered").count(), 0);
  });

  it("telling comes before deletion, and no deletion opens until it is done", async () => {
    const page = await atThePlan(saved);
    const all = await tasks(page);
    const telling = all.findIndex((task) => task.id === TELLING);
    assert.ok(telling >= 0);
    for (const task of deletions(all)) assert.ok(all.indexOf(task) > telling, `${task.id} comes after telling`);
    assert.deepEqual(stillShut(all), deletions(all));
    await tickAll(page, {
      except: [TELLING],
      each: async (id) => assert.deepEqual(stillShut(await tasks(page)).length, deletions(all).length, `after ${id}`),
    });
    assert.equal((await tasks(page)).find((task) => task.id === TELLING).state, "to-do");
  });

  it("deletion is by the child's own hand", async () => {
    const page = await atThePlan(saved);
    for (const task of deletions(await tasks(page))) {
      assert.ok(task.by.startsWith("By your child’s own hand."), `${task.id}: ${task.by}`);
    }
  });

  it("ticking what is to do, in order, opens the deletion and ends with everything done", async () => {
    const page = await atThePlan(saved);
    const atFirst = await tasks(page);
    const ticked = await tickAll(page);
    const atLast = await tasks(page);
    const dated = "check-the-bins-again";
    assert.deepEqual([...ticked, dated].sort(), atFirst.map((task) => task.id).sort());
    for (const task of atLast) {
      const wanted = task.id === dated ? ["until", false] : ["done", true];
      assert.deepEqual([task.state, task.ticked], wanted, task.id);
    }
    for (const task of deletions(atLast).filter((task) => task.id !== dated)) {
      assert.ok(ticked.indexOf(task.id) > ticked.indexOf(TELLING), `${task.id} was ticked after telling`);
    }
    assert.equal(await page.getByText("Do this next").count(), 0);
  });

  it("taking back the tick on telling shuts the deletion again", async () => {
    const page = await atThePlan(saved);
    await tickAll(page);
    await page.locator(`#task-${TELLING} input`).click();
    await page.locator(`#task-${TELLING}[data-state="to-do"]`).waitFor();
    const all = await tasks(page);
    assert.deepEqual(stillShut(all), deletions(all));
    assert.ok(deletions(all).every((task) => !task.ticked));
  });
});

function deletions(all) {
  const found = undoable(all);
  assert.ok(found.length >= 7, "the plan clears at least seven places");
  return found;
}

function stillShut(all) {
  return deletions(all).filter((task) => task.state === "waiting" && task.shut);
}

async function atThePlan(saved) {
  const page = await open("/pictures/", { saved });
  await page.locator("#track:not([data-track='keep-and-report'])").waitFor();
  return page;
}
