/* Sends files of every [data-behaviour="upload"] in chunks, goes on after a broken line or a reload, and says beside each file what became of it; without it the form around posts them. */
const ANY_KEY = "00000000-0000-0000-0000-000000000000";
const LARGEST_TO_HASH = 50 * 1024 * 1024;
const WAITS = [1, 2, 4, 8, 15, 30, 60, 60];

class Refused extends Error {
  constructor(status, answer) {
    super(answer.message);
    Object.assign(this, { status, received: answer.received, duplicate: answer.duplicate_of });
  }
}

const pause = (seconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
    window.addEventListener("online", resolve, { once: true });
  });

async function once(url, options) {
  const response = await fetch(url, { credentials: "same-origin", ...options });
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
  if (response.status >= 500 && response.status !== 507) throw new TypeError("server");
  const answer = isJson ? await response.json() : {};
  if (!response.ok || response.redirected) throw new Refused(response.status, answer);
  return answer;
}

/* A broken line throws a TypeError: then it is tried again, later and later. */
async function ask(url, options, sayOffline) {
  for (const seconds of WAITS) {
    try {
      return await once(url, options);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      sayOffline();
      await pause(seconds);
    }
  }
  return once(url, options);
}

async function hashOf(file) {
  if (!window.crypto?.subtle || file.size > LARGEST_TO_HASH) return "";
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* Private windows may have no storage; then a reload begins anew. */
const kept = {
  get: (name) => { try { return localStorage.getItem(name); } catch { return null; } },
  set: (name, key) => { try { localStorage.setItem(name, key); } catch { /* not kept */ } },
  drop: (name) => { try { localStorage.removeItem(name); } catch { /* was not kept */ } },
};

/* One file: its line in the list, and its way to the server. */
class Item {
  constructor(place, file) {
    Object.assign(this, { place, file, words: place.root.dataset, state: "waiting" });
    this.memory = `upload ${this.words.beginUrl} ${file.name} ${file.size} ${file.lastModified}`;
    this.line = document.createElement("li");
    this.line.className = "upload__item";
    this.name = this.part("span", "upload__name", file.name);
    this.bar = this.part("progress", "upload__bar");
    Object.assign(this.bar, { max: Math.max(file.size, 1), value: 0 });
    this.bar.setAttribute("aria-label", file.name);
    this.status = this.part("span", "upload__status", this.words.wordsWaitingTurn);
    this.status.setAttribute("role", "status");
    this.removal = this.button(this.words.wordsRemove, () => this.remove());
    place.list.append(this.line);
  }

  part(tag, name, text = "") {
    const part = document.createElement(tag);
    part.className = name;
    part.textContent = text;
    this.line.append(part);
    return part;
  }

  button(text, act) {
    const button = this.part("button", "button button--quiet", text);
    button.type = "button";
    button.setAttribute("aria-label", `${text}: ${this.file.name}`);
    button.addEventListener("click", act);
    return button;
  }

  say(text, state = this.state) {
    this.state = this.line.dataset.state = state;
    this.status.textContent = text;
  }

  remove() {
    this.state = "removed";
    kept.drop(this.memory);
    this.line.remove();
    this.place.list.hidden = !this.place.list.children.length;
  }

  offer(text, act) {
    this.extra?.remove();
    this.extra = this.button(text, () => {
      this.extra.remove();
      act();
    });
    this.removal.before(this.extra);
  }

  fail(message, again = true) {
    this.say(message, "failed");
    if (again) this.offer(this.words.wordsAgain, () => this.place.retry(this));
  }

  ask(url, options = {}) {
    const headers = { "X-CSRFToken": this.place.token(), Accept: "application/json", ...options.headers };
    return ask(url, { ...options, headers }, () => this.say(this.words.wordsOffline));
  }

  url(name) {
    return this.words[name].replace(ANY_KEY, this.key);
  }

  async run() {
    const { size } = this.file;
    if (!size) return this.fail(this.words.wordsEmpty, false);
    if (size > Number(this.words.largest)) return this.fail(this.words.wordsLarge, false);
    this.say(this.words.wordsChecking, "sending");
    try {
      await this.send();
    } catch (error) {
      this.stopped(error);
    }
    return undefined;
  }

  stopped(error) {
    if (this.state === "removed") return;
    if (error.duplicate) {
      this.say(error.message, "failed");
      if (this.words.reuseUrl) this.offer(this.words.wordsReuse, () => this.reuse(error.duplicate.id));
    } else if (error instanceof DOMException) {
      this.fail(this.words.wordsUnreadable, false);
    } else {
      if ([404, 422].includes(error.status)) kept.drop(this.memory);
      /* What the file itself is at fault for does not change by sending it again. */
      this.fail(error instanceof Refused && error.message ? error.message : this.words.wordsFailed, error.status !== 422);
    }
  }

  async send() {
    const hash = await hashOf(this.file);
    let offset = (await this.resumed()) ?? (await this.begun(hash));
    while (this.state !== "removed") {
      offset = await this.sendFrom(offset);
      if (this.state === "removed") return;
      this.say(this.words.wordsFinishing);
      try {
        await this.ask(this.url("finishUrl"), { method: "POST", body: this.place.fields() });
        kept.drop(this.memory);
        this.done();
        return;
      } catch (error) {
        if (error.received === undefined) throw error;
        offset = error.received;
      }
    }
  }

  async resumed() {
    this.key = kept.get(this.memory);
    if (!this.key) return undefined;
    try {
      return (await this.ask(this.url("stateUrl"))).received;
    } catch (error) {
      if (error.status !== 404) throw error;
      return undefined;
    }
  }

  async begun(hash) {
    const body = new FormData();
    for (const [name, value] of [["name", this.file.name], ["size", this.file.size], ["sha256", hash]]) body.set(name, value);
    const answer = await this.ask(this.words.beginUrl, { method: "POST", body });
    this.key = answer.key;
    this.chunk = answer.chunk;
    kept.set(this.memory, this.key);
    return answer.received;
  }

  async sendFrom(start) {
    let offset = start;
    while (offset < this.file.size && this.state !== "removed") {
      const body = await this.file.slice(offset, offset + (this.chunk ?? 1048576)).arrayBuffer();
      const headers = { "Upload-Offset": String(offset), "Content-Type": "application/octet-stream" };
      try {
        offset = (await this.ask(this.url("chunkUrl"), { method: "POST", body, headers })).received;
      } catch (error) {
        if (error.status !== 409 || error.received === undefined) throw error;
        offset = error.received;
      }
      this.bar.value = offset;
      this.say(this.words.wordsSending.replace("{percent}", Math.floor((100 * offset) / this.file.size)));
    }
    return offset;
  }

  async reuse(id) {
    const body = this.place.fields();
    body.set("document", id);
    try {
      await this.ask(this.words.reuseUrl, { method: "POST", body });
      this.done();
      this.place.reload();
    } catch (error) {
      this.stopped(error);
    }
  }

  done() {
    this.bar.value = this.bar.max;
    this.say(this.words.wordsDone, "done");
    this.removal.remove();
  }
}

/* One place for files: what was chosen, in order, one after the other. */
class Place {
  constructor(root) {
    Object.assign(this, { root, form: root.closest("form"), list: root.querySelector('[data-role="list"]'), items: [] });
    for (const input of root.querySelectorAll('[data-role="files"]')) {
      input.addEventListener("change", () => {
        this.take(input.files);
        input.value = "";
      });
    }
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.listenForDrops();
    const isTouched = matchMedia("(pointer: coarse)").matches;
    root.querySelector('[data-role="hint"]').hidden = isTouched;
    root.querySelector('[data-role="camera"]').hidden = !isTouched;
  }

  listenForDrops() {
    const ground = this.root.dataset.drop === "page" ? document : this.root;
    for (const [name, isOver] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
      ground.addEventListener(name, (event) => {
        if (ground === document && !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        this.root.classList.toggle("upload--over", isOver);
        if (name === "drop") this.take(event.dataTransfer.files);
      });
    }
  }

  token() {
    return this.form.querySelector('[name="csrfmiddlewaretoken"]').value;
  }

  fields() {
    const fields = new FormData(this.form);
    fields.delete("files");
    return fields;
  }

  take(files) {
    for (const file of files) this.items.push(new Item(this, file));
    this.list.hidden = !this.items.length;
    if (this.root.dataset.when !== "submit") this.run();
  }

  retry(item) {
    item.say(this.root.dataset.wordsWaitingTurn, "waiting");
    this.run();
  }

  submitted(event) {
    if (!this.items.some((item) => ["waiting", "sending"].includes(item.state))) return;
    event.preventDefault();
    this.run();
  }

  async run() {
    if (this.isRunning) return;
    this.isRunning = true;
    let next;
    while ((next = this.items.find((item) => item.state === "waiting"))) {
      await next.run();
      if (next.state === "done" && this.root.dataset.reloadUrl) this.shown(next);
    }
    this.isRunning = false;
    if (this.items.some((item) => item.state === "done")) this.reload();
  }

  /* Where a part of the page is fetched anew, what arrived stands there. */
  shown(item) {
    item.remove();
    this.reload();
  }

  /* What failed stays in sight: then the page is not loaded again, only a part of it that is named. */
  reload() {
    this.root.dispatchEvent(new CustomEvent("uploaded", { bubbles: true }));
    const { reloadUrl, reloadTarget } = this.root.dataset;
    const isSettled = this.items.every((item) => ["done", "removed"].includes(item.state));
    if (reloadUrl && window.htmx) window.htmx.ajax("GET", reloadUrl, { target: reloadTarget, swap: "outerHTML" });
    else if (isSettled) window.location.reload();
  }
}

const places = [];

function attach() {
  for (const root of document.querySelectorAll('[data-behaviour="upload"]:not([data-attached])')) {
    root.dataset.attached = "";
    places.push(new Place(root));
  }
}

attach();
for (const name of ["htmx:afterSwap", "htmx:after:swap"]) document.addEventListener(name, attach);
window.addEventListener("beforeunload", (event) => {
  if (places.some((place) => place.isRunning)) event.preventDefault();
});
