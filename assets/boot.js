// Makes the page live. If anything here fails, the page stays as it stands: it reads and links without us.
import init, { start } from "{{app}}";

const root = document.getElementById("app");

async function boot() {
  const [guide] = await Promise.all([
    fetch("{{guide}}").then((answer) => {
      if (!answer.ok) throw new Error(`the guide did not load: ${answer.status}`);
      return answer.arrayBuffer();
    }),
    init({ module_or_path: "{{wasm}}" }),
  ]);
  window.hydrate_queue = [];
  window.initial_dioxus_hydration_data = root.dataset.hydration;
  start(new Uint8Array(guide), root.dataset.base, root.dataset.edition);
  document.documentElement.dataset.live = "";
}

boot().catch((error) => console.warn("The page stays as it is:", error));
