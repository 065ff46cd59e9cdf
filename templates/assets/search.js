/*
 * Opens the search: by its button, by "/", by Ctrl or Cmd and K. Until then nothing else of it is loaded.
 * Nothing that a reader types is stored, sent or put into an address.
 */
(() => {
  "use strict";

  const button = document.querySelector(".search-open");
  const list = document.querySelector(".search-list");
  if (!button || !list || !window.HTMLDialogElement) {
    return;
  }
  const said = button.dataset;
  let box = null;

  // Whose speech or hands type "/" by accident turns it off in the box; nothing else is ever stored.
  try {
    said.slash = localStorage.getItem("search-key") ?? "";
  } catch {
    // Nothing may be stored here.
  }

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  /** The box without anything to find yet, so that a reader may type while the rest is loaded. */
  const make = () => {
    document.head.append(element("link", { rel: "stylesheet", href: said.style }));
    const input = element("input", {
      type: "text", id: "search-words", inputmode: "search", enterkeyhint: "search", autocomplete: "off",
      autocapitalize: "none", spellcheck: "false", "aria-describedby": "search-status",
    });
    const close = element("button", { type: "button", class: "search-close" }, said.close);
    const status = element("p", { id: "search-status", role: "status", "aria-live": "polite" }, said.loading);
    const found = element("ul", { class: "search-found" });
    const form = element("form", { role: "search" },
      element("label", { for: "search-words" }, said.label), element("div", { class: "search-line" }, input, close));
    const made = element("dialog", { class: "search", "aria-label": button.textContent },
      element("div", { class: "search-box" }, form, status, found));
    // The box covers the page; help at once must not be covered.
    const help = document.querySelector(".crisis-lines");
    if (help) {
      made.firstChild.append(element("div", { class: "crisis" }, help.cloneNode(true)));
    }
    close.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => event.target === made && made.close());
    form.addEventListener("submit", (event) => event.preventDefault());
    document.body.append(made);
    load(input, status, found, form);
    return made;
  };

  /** Asks for all at once: on a slow line an answer that waits for another one costs time. */
  const load = (input, status, found, form) => {
    Promise.all([import(said.dialog), import(said.engine), fetch(said.index, { cache: "no-cache" })])
      .then(([dialog, engine, index]) => dialog.begin({ input, status, found, form, button, engine, index }))
      .catch(() => {
        const way = list.cloneNode(true);
        way.hidden = false;
        status.replaceChildren(said.failed + " ", way);
        box.classList.add("broken");
      });
  };

  const open = () => {
    // What could not be loaded is tried anew at once.
    if (box?.matches(".broken:not([open])")) {
      box.remove();
      box = null;
    }
    box ??= make();
    if (!box.open) {
      box.showModal();
    }
    box.querySelector("input").select();
  };

  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    // A tick is no text; and a field keeps the focus for a moment after the box around it was closed.
    const typing = event.target.closest?.(
      ":is(input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]):not(dialog:not([open]) *)");
    const elsewhere = document.querySelector("dialog[open]:not(.search)");
    const slash = event.key === "/" && said.slash !== "off" && !typing;
    if (!elsewhere && (control ? event.key.toLowerCase() === "k" && !event.shiftKey : slash)) {
      event.preventDefault();
      open();
    }
  });
  list.hidden = true;
  button.hidden = false;
})();
