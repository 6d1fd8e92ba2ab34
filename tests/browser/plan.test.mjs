// The plan for the pictures, once for each kind of trouble: walked to, ticked, reloaded, changed midway and printed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterEach, describe, it } from "node:test";
import {
  BLACKMAIL,
  PASSED_ON,
  RECEIVED,
  SENT,
  but,
  card,
  choices,
  save,
  tasks,
  tick,
  tickAll,
  toPictures,
  track,
  undoable,
} from "./guide.mjs";
import { follow, kept, live, open, until, walk } from "./page.mjs";

const NOW = "2026-11-25T20:00:00Z";
const APPS = new URL("../../guides/sharing-nudes/apps/", import.meta.url);
const PAPER = "write-it-down";
const REPORT = "report-to-the-police";
const ADVICE = "advice-on-the-picture";
const TELLING = "tell-school-or-trusted-adult";
const ADVICE_FIRST = "advice-before-deleting";
const TOOLS = ["report-remove", "take-it-down"];
const UNSEND = "unsend-now@whatsapp";
const ADULT = "Is an adult or a stranger part of it?";
/** A change of answers: from what to what, the plan that it makes, and what is said of it. */
const ADULT_IS = {
  answer: [ADULT, "yes", "no"],
  becomes: "keep-and-report",
  says: /^Now: Keep it all, and report today\. An adult or a stranger is part of this,/,
};
const CHAT = ["stop-new-copies", "delete-from-the-chat", "clear-other-devices"];
const REPORTED = ["report-in-the-app", "block-after-reporting"];
const PHOTOS = [
  "stop-new-copies",
  "delete-from-photos",
  "empty-the-bins",
  "clear-the-cloud",
  "clear-other-devices",
  "renew-the-backups",
  "check-the-bins-again",
];
/**
 * For each: the way there, the apps with the tasks that are told in their words, the kind of plan, what comes before
 * all that can't be undone, what is left at the end and till when, and a change of answers.
 */
const FAMILIES = {
  "blackmail on Snapchat, age 15, Scotland": {
    way: but(BLACKMAIL, { nation: "scotland" }),
    apps: { snapchat: [...CHAT, ...REPORTED] },
    track: "keep-and-report",
    first: [REPORT, ADVICE],
    left: ["check-the-bins-again", "25 December 2026"],
    change: {
      answer: ["Do the police know already?", "yes", "no"],
      becomes: "keep-and-report",
      says: /^Now: Keep it all, and report today\. .* The police are part of this, so nothing should change/,
    },
  },
  "own picture sent on WhatsApp and saved to Google Photos, age 12, Wales": {
    way: but(SENT, { "under-13": "yes" }),
    apps: { whatsapp: [...CHAT, ...REPORTED, "renew-the-backups"], "google-photos": PHOTOS },
    track: "keep-and-report",
    first: [REPORT, ADVICE, ...TOOLS],
    left: ["check-the-bins-again@google-photos", "24 January 2027"],
    change: {
      answer: ["Is any child in this under 13?", "no", "yes"],
      becomes: "own-picture",
      says: /^Now: A picture of your child\. Nothing you have said asks to keep it all\.$/,
    },
  },
  "own picture sent on WhatsApp and saved to Google Photos, age 13, Wales": {
    way: SENT,
    apps: { whatsapp: [...CHAT, "unsend-now", "renew-the-backups"], "google-photos": PHOTOS },
    track: "own-picture",
    first: [TELLING, ADVICE_FIRST, ...TOOLS],
    left: ["check-the-bins-again@google-photos", "24 January 2027"],
    change: ADULT_IS,
  },
  "received in a Discord group, age 14, England": {
    way: but(RECEIVED, { age: "14-15" }),
    apps: { discord: [...CHAT, ...REPORTED] },
    group: "discord",
    track: "someone-elses-picture",
    first: [TELLING],
    left: ["check-the-bins-again", "25 December 2026"],
    change: ADULT_IS,
  },
  "passed on in Instagram, age 16, Northern Ireland": {
    way: PASSED_ON,
    apps: { instagram: [...CHAT, "report-in-the-app", "unsend-what-was-passed-on"] },
    track: "passed-it-on",
    first: [TELLING, ADVICE_FIRST],
    left: ["check-the-bins-again", "25 December 2026"],
    change: ADULT_IS,
  },
};
const OWN = FAMILIES["own picture sent on WhatsApp and saved to Google Photos, age 13, Wales"];
const OWN_AT_12 = FAMILIES["own picture sent on WhatsApp and saved to Google Photos, age 12, Wales"];

/** Every error on a page of this file, and every request after it came alive. */
const trouble = [];
afterEach(() => assert.deepEqual(trouble.splice(0), []));

for (const [who, family] of Object.entries(FAMILIES)) {
  describe(who, () => {
    it("the talk leads to the plan that fits, with the apps' own steps and no other app's", async () => {
      const page = await come("/");
      await follow(page, "/talk/", "main");
      await walk(page, choices(family.way));
      assert.equal(await kept(page), save(family.way));
      await toPictures(page);
      assert.equal(await track(page), family.track);
      assert.deepEqual(inApps(await tasks(page)), []);
      await name(page, Object.keys(family.apps));
      const cards = Object.entries(family.apps).flatMap(([app, of]) => of.map((id) => `${id}@${app}`));
      assert.deepEqual(inApps(await tasks(page)), cards.toSorted());
      if (family.group) {
        const leave = `leave-the-group@${family.group}`;
        await page.locator(`#group-${family.group}`).check();
        await card(page, leave).waitFor();
        assert.deepEqual(inApps(await tasks(page)), [...cards, leave].toSorted());
        cards.push(leave);
      }
      for (const id of cards) {
        const words = await card(page, id).innerText();
        for (const step of stepsOf(id)) assert.ok(words.includes(step), `${id}: “${step}”`);
      }
    });

    it("what can't be undone opens only after what comes first, and at the end one waits for its day", async () => {
      const { first } = family;
      const page = await atThePlan(family);
      const each = async (id) => assertShut(await tasks(page), id);
      await tickAll(page, { except: first, each });
      for (const id of first) {
        await each(`all but ${id} and what comes after it`);
        await tick(page, id);
      }
      await tickAll(page);
      const done = await tasks(page);
      const left = done.filter((task) => task.state !== "done");
      assert.deepEqual(left.map((task) => task.id), family.left.slice(0, 1));
      await waitsUntil(page, ...family.left);
      for (const id of first) {
        await untick(page, id);
        await each(`taking back ${id}`);
        await tick(page, id);
      }
      await again(page);
      assert.deepEqual(await tasks(page), done, "after all that, and a reload");
    });

    it("changed midway, the plan changes on the spot and says why; changed back, every tick is there", async () => {
      const { answer: [question, other, before], becomes, says } = family.change;
      const page = await allTicked(family);
      const [ticked, answers] = [await tasks(page), await kept(page)];
      await page.evaluate(() => (window.stayed = true));
      await answer(page, question, other);
      assert.match(await changed(page), says);
      assert.equal(await track(page), becomes);
      assertShut(await tasks(page), "the change");
      await answer(page, question, before);
      assert.equal(await track(page), family.track);
      assert.deepEqual(await tasks(page), ticked);
      assert.equal(await kept(page), answers);
      assert.ok(await page.evaluate(() => window.stayed));
    });

    it("printed: every sheet says when not to delete, what to read first is unfolded, no button shows", async (t) => {
      const page = await atThePlan(family);
      await page.emulateMedia({ media: "print" });
      const says = page.locator(".on-every-sheet");
      assert.ok(await says.isVisible());
      const line = await says.innerText();
      assert.match(line, family.track === "keep-and-report" ? /^Do not delete, unsend/ : /^Delete only in this order/);
      assert.equal(await page.locator("button:visible, .ask-panel:visible, #changed:visible, .bar:visible").count(), 0);
      const explained = page.locator(".task .explained .fold-body");
      assert.ok((await explained.count()) > 0);
      assert.equal(await explained.filter({ visible: true }).count(), await explained.count());
      await assertSheets(t, page, (words) => {
        const last = words.splice(-line.split(" ").length);
        assert.equal(said(last), line);
        const under = words.filter((word) => word.foot > last[0].top);
        assert.equal(said(under), "", "nothing lies under the line");
      });
    });
  });
}

describe("days", () => {
  const ROWS = [
    {
      what: "an evening in November",
      ticked: NOW,
      thirty: ["25 December 2026", "2026-12-25T00:10:00Z"],
      sixty: ["24 January 2027", "2027-01-24T00:10:00Z"],
    },
    {
      what: "the evening before the clocks go forward",
      ticked: "2027-03-27T23:30:00Z",
      thirty: ["26 April 2027", "2027-04-26T00:10:00+01:00"],
      sixty: ["26 May 2027", "2027-05-26T00:10:00+01:00"],
    },
    {
      what: "the end of a month",
      ticked: "2027-01-31T12:00:00Z",
      thirty: ["2 March 2027", "2027-03-02T00:10:00Z"],
      sixty: ["1 April 2027", "2027-04-01T00:10:00+01:00"],
    },
  ];
  for (const { what, ticked, thirty, sixty } of ROWS) {
    it(`ticked on ${what}, the bins open again 30 or 60 days on by the calendar, and not a day before`, async () => {
      const saved = `${save(RECEIVED)}\napp iphone-photos\napp google-photos`;
      const page = await come("/pictures/", { saved, at: ticked });
      await card(page, "check-the-bins-again@google-photos").waitFor();
      await tickAll(page);
      for (const [app, [day, opens]] of [["iphone-photos", thirty], ["google-photos", sixty]]) {
        const id = `check-the-bins-again@${app}`;
        await waitsUntil(page, id, day);
        await page.clock.setFixedTime(Date.parse(opens) - 20 * 60_000);
        await again(page);
        await waitsUntil(page, id, day);
        await page.clock.setFixedTime(opens);
        await again(page);
        await tick(page, id);
      }
      assert.ok((await tasks(page)).every((task) => task.state === "done"));
    });
  }

  it("a tick after midnight is of the new day, though the page was opened the evening before", async () => {
    const page = await come("/pictures/", { saved: save(RECEIVED), at: "2026-11-25T23:50:00Z" });
    await page.clock.setFixedTime("2026-11-26T00:10:00Z");
    await tick(page, PAPER);
    assert.match(await kept(page), /^tick write-it-down 2026-11-26 /m);
  });
});

describe("what is kept of the plan", () => {
  it("is the plain words alone, in one place, and a reload brings ticks, apps, group and day back", async () => {
    const page = await come("/pictures/", { saved: save(OWN.way) });
    await name(page, ["whatsapp", "google-photos"]);
    await page.locator("#group-whatsapp").check();
    await page.getByLabel("Yesterday").check();
    await tick(page, PAPER);
    await tick(page, UNSEND);
    await passOver(page, "stop-new-copies@google-photos", "We were told to");
    const words = [
      save(OWN.way),
      "app whatsapp",
      "app google-photos",
      "group whatsapp",
      "sent 2026-11-24",
      "tick write-it-down 2026-11-25 *",
      "tick unsend-now@whatsapp 2026-11-25 *",
      "pass stop-new-copies@google-photos told-otherwise",
    ];
    // After the day stands the mark of the words that were ticked.
    assert.equal((await kept(page)).replace(/^(tick .*) [0-9a-f]{1,8}$/gm, "$1 *"), words.join("\n"));
    const [all, text] = [await tasks(page), await kept(page)];
    await again(page);
    assert.deepEqual(await tasks(page), all);
    for (const box of ["#app-whatsapp", "#app-google-photos", "#group-whatsapp"]) {
      assert.ok(await page.locator(box).isChecked(), box);
    }
    assert.ok(await page.getByLabel("Yesterday").isChecked());
    assert.equal(await kept(page), text);
    assert.deepEqual(await namesKept(page), ["talk-it-through"]);
  });

  it("an app taken out takes its group and its cards with it", async () => {
    const page = await come("/pictures/", { saved: `${save(RECEIVED)}\napp discord\ngroup discord` });
    await card(page, "leave-the-group@discord").waitFor();
    await unfold(page.locator("#where"));
    await page.locator("#app-discord").uncheck();
    await card(page, "leave-the-group@discord").waitFor({ state: "detached" });
    assert.deepEqual(inApps(await tasks(page)), []);
    assert.equal(await kept(page), save(RECEIVED));
  });

  it("a tick on words that have changed since counts for nothing, and says so, until it is ticked anew", async () => {
    const page = await come("/pictures/", { saved: `${save(RECEIVED)}\ntick ${PAPER} 2026-11-25 deadbeef` });
    const note = card(page, PAPER, "to-do").getByText("Something has changed since you ticked this.");
    await note.waitFor();
    assert.equal((await tasks(page)).find((task) => task.id === TELLING).state, "waiting");
    await tick(page, PAPER);
    await note.waitFor({ state: "detached" });
    assert.doesNotMatch(await kept(page), /deadbeef/);
  });
});

describe("another reason to keep it all", () => {
  it("that comes up after advice was asked holds it all again, until advice is asked on this one", async () => {
    const page = await allTicked(OWN_AT_12);
    await answer(page, ADULT, "yes");
    assert.match(await changed(page), ADULT_IS.says);
    assertShut(await tasks(page), "an adult is part of it");
  });
});

describe("passing over", () => {
  it("what is passed over says why and opens what waited for it, and can be done after all", async () => {
    const page = await allTicked(OWN);
    const [tool] = TOOLS;
    await untick(page, "stop-and-check");
    await untick(page, tool);
    await card(page, "stop-and-check", "waiting").waitFor();
    await passOver(page, tool, "We can’t");
    assert.match(await card(page, tool, "passed-over").locator(".waits").innerText(), /^Passed over We can’t$/i);
    assert.match(await kept(page), /^pass report-remove cannot$/m);
    await card(page, "stop-and-check", "to-do").waitFor();
    await card(page, tool).getByRole("button", { name: "Do it after all" }).click();
    await card(page, tool, "to-do").waitFor();
    await card(page, "stop-and-check", "waiting").waitFor();
    assert.doesNotMatch(await kept(page), /^pass /m);
  });

  it("asking what to do with the picture can't be passed over", async () => {
    const page = await allTicked(OWN_AT_12);
    await card(page, ADVICE, "to-do").waitFor();
    await unfold(card(page, ADVICE).locator("details", { hasText: "what if I can’t?" }));
    assert.equal(await card(page, ADVICE).locator("button").count(), 0);
  });
});

describe("unsending on WhatsApp", () => {
  it("shows how long there is, and opens only once the paper is written", async () => {
    const page = await atThePlan(OWN);
    const time = card(page, UNSEND).locator(".clock");
    assert.match(await time.innerText(), /^Time For about two days after it was sent\./i);
    await unfold(page.locator("#where"));
    await page.getByLabel("Today", { exact: true }).check();
    await time.getByText("On what was sent then, until 28 November 2026 at the latest.").waitFor();
    await card(page, UNSEND, "waiting").waitFor();
    await tick(page, PAPER);
    await card(page, UNSEND, "to-do").waitFor();
  });

  it("sent longer ago, it is shut and says that it is too late", async () => {
    const page = await atThePlan(OWN);
    await tick(page, PAPER);
    await unfold(page.locator("#where"));
    await page.getByLabel("Longer ago").check();
    const late = card(page, UNSEND, "too-late");
    await late.getByText("Too late for this").waitFor();
    await late.getByText("That time is over.").waitFor();
    assert.ok(await late.locator("input").isDisabled());
  });
});

describe("the sheet to write on", () => {
  it("printed: every sheet says not to delete", async (t) => {
    const page = await come("/read/sheet/", { alive: false });
    await assertSheets(t, page, (words) => assert.match(said(words), /delete nothing|do not delete/i));
  });
});

it("the watch over this file sees an error and a request", async () => {
  const page = await come("/pictures/");
  await page.evaluate(() => queueMicrotask(() => { throw new Error("an error"); }));
  await until(() => trouble.includes("an error"), "the error is seen");
  await page.reload();
  assert.ok(trouble.splice(0).includes(page.url()));
});

/** A page at `path`, by a clock that stands still in London. Its errors are trouble, and so is whatever it asks for. */
async function come(path, { at = NOW, ...how } = {}) {
  const prepare = async (page) => {
    page.on("pageerror", (error) => trouble.push(error.message));
    await page.clock.setFixedTime(at);
  };
  const page = await open(path, { prepare, timezoneId: "Europe/London", ...how });
  page.on("request", hear);
  return page;
}

function hear(request) {
  // Chromium looks its icon up again at each address.
  if (!/\/app\/icon\.\w+\.svg$/.test(request.url())) trouble.push(request.url());
}

/** Loads a page anew on which something is ticked. */
async function again(page) {
  page.off("request", hear);
  await page.reload();
  await live(page);
  await page.locator('.task[data-state="done"]').first().waitFor();
  page.on("request", hear);
}

async function atThePlan({ way, apps, group }) {
  const named = [...Object.keys(apps).map((app) => `app ${app}`), ...(group ? [`group ${group}`] : [])];
  const page = await come("/pictures/", { saved: [save(way), ...named].join("\n") });
  for (const app of Object.keys(apps)) await card(page, `stop-new-copies@${app}`).waitFor();
  return page;
}

async function allTicked(family) {
  const page = await atThePlan(family);
  const lines = [await kept(page), ...(await tasks(page)).map((task) => `tick ${task.id}`)];
  await page.evaluate((lines) => sessionStorage.setItem("talk-it-through", lines), lines.join("\n"));
  await again(page);
  return page;
}

async function untick(page, id) {
  await card(page, id, "done").locator("input").click();
  await card(page, id, "to-do").waitFor();
}

async function unfold(details) {
  if ((await details.getAttribute("open")) === null) await details.locator("> summary").click();
}

async function name(page, apps) {
  await unfold(page.locator("#where"));
  for (const app of apps) {
    await page.locator(`#app-${app}`).check();
    await card(page, `stop-new-copies@${app}`).waitFor();
  }
}

async function answer(page, question, choice) {
  await unfold(page.locator("#answers"));
  const answer = page.locator("#answers details", { hasText: question });
  await unfold(answer);
  await answer.locator(`[data-choice="${choice}"]`).click();
  await answer.locator(`[data-choice="${choice}"]`).waitFor({ state: "detached" });
}

/** What is said of the change of the plan. */
async function changed(page) {
  const line = page.locator("#changed p");
  await line.waitFor();
  return (await line.innerText()).replace(/^The plan has changed\. /, "");
}

async function passOver(page, id, because) {
  await unfold(card(page, id, "to-do").locator("details", { hasText: "Pass it over, because…" }));
  await card(page, id).getByRole("button", { name: because }).click();
  await card(page, id, "passed-over").waitFor();
}

async function waitsUntil(page, id, day) {
  const waits = card(page, id, "until");
  assert.match(await waits.locator(".waits").innerText(), new RegExp(`^Not before ${day}$`, "i"));
  assert.ok(await waits.locator("input").isDisabled());
}

/** All that can't be undone, but for the unsending that has only so much time: it has tests of its own. */
function assertShut(all, after) {
  const found = undoable(all).filter((task) => task.id !== UNSEND);
  assert.ok(found.length >= 7, "the plan clears at least seven places");
  for (const task of found) assert.deepEqual([task.shut, task.ticked], [true, false], `${task.id} after ${after}`);
}

function inApps(all) {
  return all.map((task) => task.id).filter((id) => id.includes("@")).sort();
}

function stepsOf(id) {
  const [task, app] = id.split("@");
  // What was passed on is unsent as one's own is.
  const of = task === "unsend-what-was-passed-on" ? "unsend-now" : task;
  const { variants } = JSON.parse(readFileSync(new URL(`${app}.json`, APPS), "utf8"));
  return variants.find((variant) => variant.task === of).steps;
}

/** The name of everything that is kept anywhere. */
async function namesKept(page) {
  const cookies = await page.context().cookies();
  const names = await page.evaluate(async () => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map((database) => database.name),
  ]);
  return [...names, ...cookies.map((cookie) => cookie.name)];
}

/** Prints the page, and looks at the words of each sheet, from the top down, with the places where they stand. */
async function assertSheets(t, page, look) {
  const pdf = await page.pdf({ format: "A4" });
  const sheets = pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g).length;
  assert.ok(sheets > 1 && pdf.length > 20_000, `${sheets} sheets, ${pdf.length} bytes`);
  const how = { input: pdf, encoding: "utf8", maxBuffer: 1e8 };
  const { error, stdout } = spawnSync("pdftotext", ["-bbox", "-", "-"], how);
  if (error) return t.diagnostic("No pdftotext here (it is in poppler-utils): the words on the sheets went unseen.");
  const found = stdout.split("<page ").slice(1);
  assert.equal(found.length, sheets);
  for (const sheet of found) {
    const words = [...sheet.matchAll(/xMin="(.*?)" yMin="(.*?)" xMax=".*?" yMax="(.*?)">(.*?)<\/word>/g)];
    const placed = words.map(([, left, top, foot, text]) => ({ left: +left, top: +top, foot: +foot, text }));
    look(placed.sort((one, other) => one.top - other.top || one.left - other.left));
  }
}

function said(words) {
  return words.map((word) => word.text).join(" ");
}
