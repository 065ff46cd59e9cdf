// Leaves the page at once: by the link, or by Shift pressed three times, with at most five seconds between.
// The page stays out of the way of the Back button; the rest of the history is the browser's, as the page says.
(() => {
  const link = document.querySelector(".exit-link");
  const status = document.querySelector(".exit [role=status]");
  const patience = 5000;
  let presses = 0;
  let combined = false;
  let waiting = 0;

  const leave = (event) => {
    event?.preventDefault();
    const cover = document.createElement("div");
    cover.className = "exit-cover";
    cover.setAttribute("role", "alert");
    cover.textContent = link.dataset.leaving;
    document.body.classList.add("exit-hides");
    document.body.append(cover);
    location.replace(link.href);
  };

  const show = (count) => {
    presses = count;
    link.dataset.presses = count;
  };

  link.addEventListener("click", leave);

  addEventListener("keydown", (event) => {
    // Shift that makes a capital letter is not meant.
    combined = event.key !== "Shift" && event.shiftKey;
  });

  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    if (combined) {
      combined = false;
      return;
    }
    clearTimeout(waiting);
    show(presses + 1);
    if (presses === 3) {
      show(0);
      leave();
      return;
    }
    status.textContent = presses === 1 ? link.dataset.many.replace("{0}", 2) : link.dataset.one;
    waiting = setTimeout(() => {
      show(0);
      status.textContent = link.dataset.expired;
    }, patience);
  });

  addEventListener("pageshow", () => {
    document.body.classList.remove("exit-hides");
    document.querySelector(".exit-cover")?.remove();
  });
})();
