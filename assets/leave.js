// Leaves this page: covers it at once, erases what is kept, and puts a weather page in its place. Works before and
// without WebAssembly; without this script the link is still a link.
(() => {
  const KEY = "talk-it-through";
  const link = document.getElementById("leave");
  const SHIFTS = 3;
  const WITHIN_MS = 3000;
  let presses = [];
  let left = false;

  function leave(event) {
    event?.preventDefault();
    left = true;
    document.body.replaceChildren("Loading");
    for (const store of ["sessionStorage", "localStorage"]) {
      try {
        window[store].removeItem(KEY);
      } catch {
        // Storage is blocked, so nothing was kept.
      }
    }
    location.replace(navigator.onLine ? link.href : "about:blank");
  }

  link.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
      if (presses.length >= SHIFTS) leave();
    }
  });
  // Restored from the browser's memory, the page begins afresh.
  addEventListener("pageshow", (event) => {
    if (event.persisted && left) location.reload();
  });
})();
