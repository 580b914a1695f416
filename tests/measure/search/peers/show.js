/* The least page that shows ten results of an engine: engine.js has open() and find(query), which gives [{url, title, excerpt}]. */
import {open, find} from "./engine.js";

const field = document.getElementById("q"), results = document.getElementById("results");
const opened = open();

function row({url, title, excerpt}) {
  const made = document.createElement("article"), link = document.createElement("a"), text = document.createElement("p");
  Object.assign(link, {href: url, textContent: title});
  text.innerHTML = excerpt;
  made.append(link, text);
  return made;
}

async function run() {
  await opened;
  results.replaceChildren(...(await find(field.value)).map(row));
}

field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
field.value = new URLSearchParams(location.search).get("q") ?? "";
if (field.value) run();
