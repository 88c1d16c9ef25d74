/* Shows the points of a form[data-points] while figures are typed; the server computes them and saves nothing. */
const PAUSE = 400;

function attach(form) {
  let timer;
  let running;

  async function show() {
    running?.abort();
    running = new AbortController();
    const token = form.elements.csrfmiddlewaretoken.value;
    try {
      const response = await fetch(form.dataset.points, {
        method: "POST",
        headers: { "X-CSRFToken": document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? token },
        body: new FormData(form),
        redirect: "manual",
        signal: running.signal,
      });
      if (response.ok) document.getElementById("points").innerHTML = await response.text();
    } catch {
      /* No line, or newer figures: what was shown last stays until the next answer. */
    }
  }

  form.addEventListener("input", (event) => {
    if (event.target.name === "note") return;
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
}

for (const form of document.querySelectorAll("form[data-points]")) attach(form);
