// A page that comes alive with something kept is the same, to the last element, as one that was reached by a link.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BLACKMAIL, RECEIVED, RECEIVED_QUESTIONS, save } from "./guide.mjs";
import { follow, headed, live, open, site } from "./page.mjs";

const KEPT = `${save(RECEIVED)}\ntick it-stops-here`;

describe("waking", () => {
  for (const [what, saved, screens] of [
    ["a talk in the middle", save(RECEIVED_QUESTIONS), ["/talk/"]],
    ["a blackmail", save(BLACKMAIL), ["/talk/", "/pictures/"]],
    [
      "a talk at its end, a tick and a safety door",
      `${KEPT}\ndoor threats`,
      ["/", "/talk/", "/pictures/", "/help/", "/safety/"],
    ],
  ]) {
    it(`with ${what} kept, a screen is what it is when it is reached by a link`, async () => {
      const page = await open("/safety/", { saved });
      for (const path of screens) {
        await page.goto(site() + path);
        await live(page);
        const direct = await built(page);
        await follow(page, path === "/help/" ? "/safety/" : "/help/", "footer");
        await follow(page, path, "footer");
        assert.deepEqual(direct, await built(page), path);
      }
    });
  }
});

describe("what is awake answers", () => {
  it("a box on a plan that woke up ticked is unticked by one tap", async () => {
    const page = await open("/pictures/", { saved: KEPT });
    const box = page.locator("#task-it-stops-here input");
    await page.locator('#task-it-stops-here[data-state="done"]').waitFor();
    assert.equal(await box.isChecked(), true);
    await box.click();
    await page.locator('#task-it-stops-here[data-state="to-do"]').waitFor();
    assert.equal(await box.isChecked(), false);
  });

  it("a safety door opens and closes, changes the plan, and outlives a reload", async () => {
    const page = await open("/help/", { saved: save(RECEIVED) });
    await page.locator("#adult button").click();
    await page.locator('#adult button[aria-pressed="true"]').waitFor();
    await page.reload();
    await live(page);
    await page.locator('#adult button[aria-pressed="true"]').waitFor();
    await follow(page, "/pictures/", "footer");
    assert.equal(await page.locator("#track").getAttribute("data-track"), "keep-and-report");
    await follow(page, "/help/", "footer");
    await page.locator("#adult button").click();
    await page.locator('#adult button[aria-pressed="false"]').waitFor();
    await follow(page, "/pictures/", "footer");
    assert.equal(await page.locator("#track").getAttribute("data-track"), "someone-elses-picture");
  });

  it("a choice tapped with a key held opens the book elsewhere and picks nothing here", async () => {
    const page = await open("/talk/");
    const [other] = await Promise.all([
      page.context().waitForEvent("page"),
      page.locator('[data-choice="child-told"]').click({ modifiers: ["Control"] }),
    ]);
    await other.waitForURL(`${site()}/read/questions/#age`);
    await headed(page, "How did you find out?");
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
  });
});

/** The screen as built: elements with their attributes and words, without the marks of hydration. */
function built(page) {
  return page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
    for (let comment; (comment = comments.nextNode()); ) comment.remove();
    copy.normalize();
    const lines = [];
    const visit = (node, indent) => {
      if (node.nodeType === Node.TEXT_NODE) return lines.push(indent + node.data);
      const names = node.getAttributeNames().filter((name) => !/^data-(node-hydration|dioxus)/.test(name));
      const attributes = names.sort().map((name) => `${name}=${node.getAttribute(name)}`);
      if (node.localName === "input") attributes.push(`now ${node.checked ? "ticked" : "not ticked"}`);
      lines.push(`${indent}${node.localName} ${attributes.join(" ")}`);
      for (const child of node.childNodes) visit(child, `${indent}  `);
    };
    visit(copy, "");
    return lines;
  });
}
