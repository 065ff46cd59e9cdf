/*
 * Shows pages while a reader types, with the sections that fit. Loaded by search.js when it is needed.
 * What is found is put together of text alone, never of HTML.
 */
const SHOWN = 20;
const SNIPPET = 170;
let WORD;
let fold;

/** Text with the words marked for which something was found. */
const marked = (text, words) => {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (words.has(fold(match[0]))) {
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      parts.push(text.slice(from, match.index), mark);
      from = match.index + match[0].length;
    }
  }
  return [...parts, text.slice(from)];
};

/** The words around the first one for which something was found. */
const snippet = (text, words) => {
  const first = [...text.matchAll(WORD)].find((match) => words.has(fold(match[0])))?.index ?? 0;
  let start = first > SNIPPET / 2 ? text.lastIndexOf(" ", first - SNIPPET / 3) + 1 : 0;
  let end = start + SNIPPET >= text.length ? text.length : text.lastIndexOf(" ", start + SNIPPET);
  end = end <= start ? Math.min(text.length, start + SNIPPET) : end;
  return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
};

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

/** A page, and below it the sections that fit. In another language than the page around it, it says so. */
const entry = ({ url, title, text, sections, marks }, { language, mark } = {}) => {
  const link = element("a", "search-link", ...marked(title, marks));
  link.href = url;
  const item = element("li", "search-entry", link);
  if (text) {
    item.append(element("p", "search-snippet", ...marked(snippet(text, marks), marks)));
  }
  if (sections.length > 0) {
    item.append(element("ul", "search-sections", ...sections.map(({ url: there, heading }) => {
      const section = element("a", "search-section", ...marked(heading, marks));
      section.href = there;
      return element("li", "", section);
    })));
  }
  if (language) {
    item.lang = language;
    link.hreflang = language;
    const said = element("span", "search-language", " " + mark);
    said.lang = document.documentElement.lang;
    link.after(said);
  }
  return item;
};

/** Lets a reader turn the key "/" off, on this device. It holds on this page where nothing may be stored. */
const slashSwitch = (button) => {
  const said = button.dataset;
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = said.slash !== "off";
  box.addEventListener("change", () => {
    said.slash = box.checked ? "" : "off";
    try {
      if (box.checked) {
        localStorage.removeItem("search-key");
      } else {
        localStorage.setItem("search-key", "off");
      }
    } catch {
      // Nothing may be stored here.
    }
  });
  const label = document.createElement("label");
  label.className = "search-key";
  label.append(box, " ", said.key);
  return label;
};

/**
 * Makes the box find what a reader types.
 *
 * @param engine the module that finds
 * @param index the answer to the request for the index of this language
 */
export const begin = async ({ input, status, found, form, button, engine, index }) => {
  ({ WORD, fold } = engine);
  const address = button.dataset.index;
  const own = await engine.open(address, [], index);
  const { say } = own;

  // Where this language has less than was asked for, the site's main language may have it.
  let other = null;
  const elsewhere = () => (other ??= engine.open(
    address.replace(/[^/]*$/, own.elsewhere.file), [...own.passedOver]).catch(() => {
    other = null;
    return null;
  }));

  let asked = 0;

  const announce = ({ asked: anything, hits, count, partial }, query, from) => {
    found.replaceChildren(...hits.map((hit) => entry(hit, from)));
    status.textContent = query === "" || !anything ? say.hint
      : count === 0 ? (partial ? button.dataset.loading : say.none)
      : count === 1 ? say.one
      : count > SHOWN ? say.first.replace("{0}", SHOWN).replace("{1}", count)
      : say.many.replace("{0}", count);
  };

  const show = async () => {
    const query = input.value.trim();
    const turn = ++asked;
    const isWanted = () => turn === asked;
    let best = 0;
    const take = (from) => (result) => {
      if (isWanted() && (!from || result.level > best)) {
        best = from ? best : result.level;
        announce(result, query, from);
      }
    };
    try {
      await own.search(query, SHOWN, take(), isWanted);
      if (isWanted() && own.elsewhere && query !== "" && best < 3) {
        const there = await elsewhere();
        await there?.search(query, SHOWN, take(own.elsewhere), isWanted);
      }
    } catch {
      // A part could not be loaded: what was found without it is shown, and the next letter tries again.
      if (isWanted() && found.childElementCount === 0) {
        status.textContent = say.none;
      }
    }
  };

  const box = input.closest("dialog");
  input.addEventListener("input", show);
  form.addEventListener("submit", () => found.querySelector("a")?.click());
  found.addEventListener("click", (event) => event.target.closest("a") && !event.ctrlKey && !event.metaKey && box.close());
  box.addEventListener("keydown", (event) => {
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.isComposing) {
      return;
    }
    const stops = [input, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (at >= 0) {
      event.preventDefault();
      stops[Math.min(Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0), stops.length - 1)].focus();
    }
  });
  form.append(slashSwitch(button));
  show();
};
