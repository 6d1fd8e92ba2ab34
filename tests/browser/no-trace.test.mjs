// What stays on the phone: one thing under one name, readable, and gone when asked.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RECEIVED, RECEIVED_QUESTIONS, RECEIVED_UNSURE_OF_ADULT, choices, save, tickAll, toPictures } from "./guide.mjs";
import { follow, headed, kept, live, open, pick, until, walk } from "./page.mjs";

const KEY = "talk-it-through";
const END = "The hard talk is done";
const FIRST_QUESTION = "How did you find out?";
const LATER = "Kept on this phone until you erase it.";

describe("what is kept", () => {
  it("is one entry of the tab's own storage, and nothing anywhere else", async () => {
    const page = await open("/");
    assert.deepEqual(await everythingKept(page), NOTHING, "before anything is picked");
    await follow(page, "/talk/", "main");
    assert.deepEqual(await everythingKept(page), NOTHING, "when the first question is shown");
    await walk(page, choices(RECEIVED));
    await toPictures(page);
    await tickAll(page);
    await follow(page, "/help/", "footer");
    assert.deepEqual(await everythingKept(page), { ...NOTHING, tab: [KEY] });
  });

  it("is plain words that say only what was picked", async () => {
    const page = await open("/talk/");
    await walk(page, ["child-told", "11-13"]);
    assert.equal(await kept(page), "1 sharing-nudes at 2\npick found-out child-told\npick age 11-13");
  });

  it("no answer stands in the address, in the title, or in the browser's history", async () => {
    const page = await open("/");
    const titles = new Set([await page.title()]);
    const look = async (path) => {
      titles.add(await page.title());
      const { address, state } = await page.evaluate(() => ({
        address: location.pathname + location.search + location.hash,
        state: history.state,
      }));
      assert.equal(address, path);
      const bare = state === null || (Array.isArray(state) && state.length === 2 && state.every(Number.isInteger));
      assert.ok(bare, `history.state is ${JSON.stringify(state)}`);
    };
    await follow(page, "/talk/", "main");
    for (const choice of choices(RECEIVED)) {
      await pick(page, choice);
      await look("/talk/");
    }
    for (const path of ["/pictures/", "/help/", "/safety/", "/"]) {
      await follow(page, path, "footer");
      await look(path);
    }
    for (const path of ["/facts/", "/read/", "/read/blackmail/", "/no/such/page"]) {
      await page.goto(new URL(path, page.url()).href);
      titles.add(await page.title());
    }
    assert.deepEqual([...titles], ["Talk It Through"]);
  });

  it("a reload keeps the place, the answers and the ticks", async () => {
    const page = await open("/talk/", { saved: save(RECEIVED.slice(0, -1)) });
    await headed(page, "What we do now");
    await walk(page, choices(RECEIVED.slice(-1)));
    await page.reload();
    await live(page);
    await headed(page, END);
    await toPictures(page);
    await page.locator("#task-it-stops-here input").click();
    await page.locator('#task-it-stops-here[data-state="done"]').waitFor();
    await page.reload();
    await live(page);
    await page.locator('#track[data-track="someone-elses-picture"]').waitFor();
    await page.locator('#task-it-stops-here[data-state="done"]').waitFor();
  });

  it("another tab knows nothing of it", async () => {
    const page = await open("/talk/", { saved: save(RECEIVED_QUESTIONS) });
    await headed(page, "Your first words");
    const other = await anotherTab(page, "/talk/");
    assert.equal(await kept(other), null);
    await headed(other, FIRST_QUESTION);
  });
});

describe("the panel of what is kept", () => {
  const saved = save(RECEIVED_QUESTIONS);

  const atThePanel = async () => {
    const page = await open("/talk/", { saved });
    await headed(page, "Your first words");
    await follow(page, "/safety/", "footer");
    await page.locator("#kept dd").waitFor();
    return page;
  };

  it("shows it word for word, and says so when there is nothing", async () => {
    const page = await atThePanel();
    assert.equal(await page.locator("#kept dt").innerText(), KEY);
    assert.equal((await page.locator("#kept dd").innerText()).trim(), saved);
    const empty = await open("/safety/");
    assert.equal(await empty.locator("#kept dd").count(), 0);
    assert.match(await empty.locator("#kept").innerText(), /Nothing\./);
  });

  it("shows it as well when it is opened or reloaded by itself", async () => {
    const page = await open("/safety/", { saved });
    await page.locator("#kept dd").waitFor();
    assert.equal((await page.locator("#kept dd").innerText()).trim(), saved);
    assert.doesNotMatch(await page.locator("#kept").innerText(), /Nothing\./);
    await page.locator("#keep").click();
    await page.getByText(LATER).waitFor();
    await page.reload();
    await live(page);
    await page.getByText(LATER).waitFor();
    await page.locator("#erase").click();
    await page.locator("#kept dd").waitFor({ state: "detached" });
    assert.deepEqual(await everythingKept(page), NOTHING);
  });

  it("Erase empties it, and the talk begins afresh", async () => {
    const page = await atThePanel();
    await page.locator("#erase").click();
    await page.locator("#kept dd").waitFor({ state: "detached" });
    assert.match(await page.locator("#kept").innerText(), /Nothing\./);
    assert.deepEqual(await everythingKept(page), NOTHING);
    await follow(page, "/talk/", "footer");
    await headed(page, FIRST_QUESTION);
    await page.reload();
    await live(page);
    await headed(page, FIRST_QUESTION);
    assert.deepEqual(await everythingKept(page), NOTHING);
  });

  it("after Erase, the browser's Back brings no answer back", async () => {
    const page = await open("/talk/");
    await walk(page, ["child-told", "11-13"]);
    await follow(page, "/safety/", "footer");
    await page.locator("#erase").click();
    await page.locator("#kept dd").waitFor({ state: "detached" });
    await page.goBack();
    await headed(page, FIRST_QUESTION);
    assert.deepEqual(await everythingKept(page), NOTHING);
    assert.equal(await page.getByText("You picked this before").count(), 0);
  });

  it("after erasing, a new plan does not tell of the one before", async () => {
    const page = await open("/talk/", { saved: save(RECEIVED_UNSURE_OF_ADULT) });
    await toPictures(page);
    await follow(page, "/safety/", "footer");
    await page.locator("#erase").click();
    await follow(page, "/talk/", "footer");
    await walk(page, choices(RECEIVED));
    await toPictures(page);
    assert.equal(await page.getByText("The plan has changed").count(), 0);
  });

  it("keeping it longer moves it to the phone, where a new tab finds it, until it is erased", async () => {
    const page = await atThePanel();
    await page.locator("#keep").click();
    await page.getByText(LATER).waitFor();
    assert.deepEqual(await everythingKept(page), { ...NOTHING, phone: [KEY] });
    assert.equal(await kept(page, "localStorage"), saved);

    const other = await anotherTab(page, "/talk/");
    await headed(other, "Your first words");
    await pick(other, "tells");
    assert.match(await kept(other, "localStorage"), /pick received-open tells$/);
    assert.deepEqual(await everythingKept(other), { ...NOTHING, phone: [KEY] });
    await follow(other, "/safety/", "footer");
    await other.getByText(LATER).waitFor();
    await other.locator("#erase").click();
    await other.locator("#kept dd").waitFor({ state: "detached" });
    assert.deepEqual(await everythingKept(other), NOTHING);
    assert.equal(await kept(page, "localStorage"), null);
  });

  it("keeping it only for the tab again takes it off the phone", async () => {
    const page = await atThePanel();
    await page.locator("#keep").click();
    await page.getByText(LATER).waitFor();
    await page.locator("#keep").click();
    await page.getByText(LATER).waitFor({ state: "detached" });
    assert.deepEqual(await everythingKept(page), { ...NOTHING, tab: [KEY] });
    assert.equal(await kept(page), saved);
  });
});

describe("a save that cannot be read", () => {
  it("broken, of another version or of another guide: the talk begins afresh, and the save is removed", async () => {
    const { page, errors } = await watched("/safety/");
    for (const broken of [
      "{",
      "",
      "9 x at 0",
      "9 sharing-nudes at 0",
      "1 another-guide at 0",
      "1 sharing-nudes at 1\npick found-out",
      '{"version":1,"guide":"sharing-nudes","trail":[],"at":0,"ticks":[]}',
    ]) {
      await wakeTo(page, broken);
      await headed(page, FIRST_QUESTION);
      await until(async () => (await kept(page)) === null, `the save “${broken}” is removed`);
      await pick(page, "child-told");
      assert.equal(await kept(page), "1 sharing-nudes at 1\npick found-out child-told");
    }
    assert.deepEqual(errors, []);
  });

  it("on the phone: it is removed from there too", async () => {
    const breakIt = (key) => {
      if (location.protocol === "http:") localStorage.setItem(key, "{");
    };
    const prepare = (page) => page.addInitScript(breakIt, KEY);
    const { page, errors } = await watched("/talk/", { prepare });
    await headed(page, FIRST_QUESTION);
    await until(async () => (await kept(page, "localStorage")) === null, "the broken save is removed");
    assert.deepEqual(errors, []);
  });

  it("of an older edition of the guide: the talk stands where it last held, and goes on", async () => {
    const { page, errors } = await watched("/safety/");
    for (const odd of [
      "1 sharing-nudes at 2\npick found-out child-told\npick gone away",
      "1 sharing-nudes at 2\npick found-out child-told\npick age 99",
      "1 sharing-nudes at 99\npick found-out child-told",
      "1 sharing-nudes at 1\npick found-out child-told\ndoor gone\ntick gone",
    ]) {
      await wakeTo(page, odd);
      await headed(page, "How old is your child?");
      await walk(page, ["11-13", "england"]);
      await headed(page, "What do you know so far?");
      await toPictures(page);
    }
    assert.deepEqual(errors, []);
  });
});

describe("a phone that keeps nothing", () => {
  const FULL = (page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
  const BLOCKED = (page) =>
    page.addInitScript(() => {
      for (const store of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, store, {
          get() {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      }
    });

  for (const [what, prepare] of [["full", FULL], ["blocked", BLOCKED]]) {
    it(`storage is ${what}: walk and plan work all the same, and the panel says that nothing is kept`, async () => {
      const { page, errors } = await watched("/", { prepare });
      await follow(page, "/talk/", "main");
      await walk(page, choices(RECEIVED_QUESTIONS));
      await headed(page, "Your first words");
      await toPictures(page);
      await page.locator('#track[data-track="someone-elses-picture"]').waitFor();
      await page.locator("#task-it-stops-here input").click();
      await page.locator('#task-it-stops-here[data-state="done"]').waitFor();
      await follow(page, "/safety/", "footer");
      await page.getByText("This phone would not keep what you picked.").waitFor();
      assert.equal(await page.locator("#kept dd").count(), 0);
      await page.locator("#keep").click();
      await page.locator("#erase").click();
      await page.getByText("This phone would not keep what you picked.").waitFor({ state: "detached" });
      assert.deepEqual(errors, []);
    });
  }
});

const NOTHING = { tab: [], phone: [], cookies: [], cookie: "", caches: [], databases: [] };

async function everythingKept(page) {
  const cookies = await page.context().cookies();
  const rest = await page.evaluate(async () => ({
    tab: Object.keys(sessionStorage),
    phone: Object.keys(localStorage),
    cookie: document.cookie,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map((database) => database.name),
  }));
  return { ...rest, cookies };
}

async function anotherTab(page, path) {
  const other = await page.context().newPage();
  await other.goto(new URL(path, page.url()).href);
  await live(other);
  return other;
}

async function wakeTo(page, saved) {
  await page.evaluate(([key, saved]) => sessionStorage.setItem(key, saved), [KEY, saved]);
  await page.goto(new URL("/talk/", page.url()).href);
  await live(page);
}

async function watched(path, how = {}) {
  const errors = [];
  const prepare = async (page) => {
    page.on("pageerror", (error) => errors.push(error.message));
    await how.prepare?.(page);
  };
  const page = await open(path, { ...how, prepare });
  return { page, errors };
}
