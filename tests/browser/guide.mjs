// Ways through the guide that a parent might go, and the plan for the pictures as the screen shows it.
import { follow } from "./page.mjs";

/** A parent of a child of 11 to 13 in England, told by the child: sent someone else’s picture, and nothing else. */
export const RECEIVED_QUESTIONS = way(`
  found-out child-told
  age 11-13
  nation england
  what-happened someone-else
  other-picture received
  safe-now yes
  adult no
  threat no
  under-13 no
  hurt neither
  police no
  get-ready ready
`);
const RECEIVED_TALK = way(`
  received-open tells
  received-tell just-came
  received-person okay
  received-worry trouble
  received-worry-trouble relieved
  received-next agrees
`);
export const RECEIVED = [...RECEIVED_QUESTIONS, ...RECEIVED_TALK];
/** The same with "not sure" to "is an adult or a stranger part of it?" */
export const RECEIVED_UNSURE_OF_ADULT = RECEIVED.map((pick) =>
  pick.step === "adult" ? { ...pick, choice: "not-sure" } : pick,
);

/** A parent of a child of 14 or 15 in England, told by the child: someone threatens to share a picture. */
export const BLACKMAIL = way(`
  found-out child-told
  age 14-15
  nation england
  what-happened blackmail
  safe-now yes
  paid no
  police no
  get-ready ready
  blackmail-open tells
  blackmail-tell tells
  blackmail-stop agrees
  blackmail-worry family
  blackmail-worry-home eases
  blackmail-report picks
  blackmail-next does-it
`);

function way(lines) {
  const words = lines.trim().split("\n").map((line) => line.trim().split(" "));
  return words.map(([step, choice]) => ({ step, choice }));
}

/** The choices of a way, to be picked one after the other. */
export function choices(way) {
  return way.map((pick) => pick.choice);
}

/** What the phone keeps of a way. */
export function save(way) {
  return [`1 sharing-nudes at ${way.length}`, ...way.map(({ step, choice }) => `pick ${step} ${choice}`)].join("\n");
}

/** Tasks that delete, clear or leave: what is gone with them cannot be had back for the police. */
const UNDOABLE = [
  "unsend-now",
  "unsend-what-was-passed-on",
  "leave-the-group",
  "delete-from-the-chat",
  "delete-from-photos",
  "empty-the-bins",
  "clear-the-cloud",
  "clear-other-devices",
  "renew-the-backups",
  "check-the-bins-again",
];
const SOUNDS_UNDOABLE = /^(delete (it|them)|unsend|clear|empty|leave the group|look in the bins)/i;

/** Every task on the screen: its id, its state, whether its box can be ticked, its title, and by whom it is done. */
export function tasks(page) {
  return page.locator(".task").evaluateAll((cards) =>
    cards.map((card) => ({
      id: card.id.replace(/^task-/, ""),
      part: card.closest(".plan-part").id,
      state: card.dataset.state,
      shut: card.querySelector("input").disabled,
      ticked: card.querySelector("input").checked,
      title: card.querySelector(".task-title").innerText,
      by: card.querySelector(".by").innerText,
    })),
  );
}

/** Those of the tasks that cannot be undone, by our own list and by what their titles say. */
export function undoable(all) {
  return all.filter((task) => UNDOABLE.includes(task.id.split("@")[0]) || SOUNDS_UNDOABLE.test(task.title));
}

/** Ticks a task that is to do, and waits until it counts. */
export async function tick(page, id) {
  await card(page, id, "to-do").locator("input").click();
  await card(page, id, "done").waitFor();
}

/** Ticks the first task that is to do and not among `except`, until there is none left. Returns their ids in order. */
export async function tickAll(page, { except = [], each = async () => {} } = {}) {
  const ticked = [];
  for (;;) {
    const next = (await tasks(page)).find((task) => task.state === "to-do" && !except.includes(task.id));
    if (!next) return ticked;
    await tick(page, next.id);
    ticked.push(next.id);
    await each(next.id);
  }
}

/** From anywhere on the living page to the plan. */
export async function toPictures(page) {
  await follow(page, "/pictures/");
  await page.locator("#track").waitFor();
}

/** The kind of plan that is shown. */
export function track(page) {
  return page.locator("#track").getAttribute("data-track");
}

/** The card of a task, in one app or everywhere; with a state, only while it stands so. */
export function card(page, id, state) {
  return page.locator(`[id="task-${id}"]` + (state ? `[data-state="${state}"]` : ""));
}

/** A parent of a child of 11 to 13 in Wales who sent a picture of themselves to a friend, of their own will. */
export const SENT = way(`
  found-out child-told
  age 11-13
  nation wales
  what-happened my-child
  own-picture sent-own
  safe-now yes
  adult no
  threat no
  under-13 no
  hurt neither
  police no
  get-ready ready
  open tells
  sent-start no-one
  sent-choice free
  sent-trust together
  sent-together listens
  sent-control yes
  worry for-ever
  worry-forever hope
  sent-next agrees
`);

/** A parent of a child of 16 or 17 in Northern Ireland who sent on someone else’s picture. */
export const PASSED_ON = way(`
  found-out child-told
  age 16-17
  nation northern-ireland
  what-happened someone-else
  other-picture passed-on
  safe-now yes
  adult no
  threat no
  under-13 no
  hurt neither
  police no
  get-ready ready
  open tells
  passed-start tells
  passed-far few
  passed-person agrees
  worry trouble
  worry-trouble relieved
  passed-next agrees
`);

/** The same way with other choices at some of its steps. */
export function but(way, others) {
  return way.map(({ step, choice }) => ({ step, choice: others[step] ?? choice }));
}
