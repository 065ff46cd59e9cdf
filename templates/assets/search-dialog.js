/*
 * Finds sections of pages while a reader types, and shows them. Loaded by search.js when it is needed.
 * What is found is put together of text alone, never of HTML.
 */
const SHOWN = 24;
const OF_ONE_PAGE = 3;
const SNIPPET = 170;
/** An apostrophe before the end of an English word is inside of it: "can't" is one word, "l'eau" is two. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’](?:t|s|d|m|re|ve|ll)(?![\p{L}\p{N}\p{M}]))?/giu;

/** The same word whatever its case, accents and apostrophe: á is found by a, and a by á. */
const fold = (word) => word.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase();

/** A page, and then each of its sections, as what can be found. */
const documents = (pages) => pages.flatMap((page) => {
  const above = page.sections.filter(([id]) => id === "").map(([, , text]) => text).join(" ");
  const terms = page.terms.join(" ");
  const lead = [page.description, above].filter(Boolean).join(" ");
  const whole = { url: page.url, page, title: page.title, heading: "", terms, context: "", text: lead };
  const parts = page.sections.filter(([id]) => id !== "").map(([id, heading, text]) => (
    { url: page.url + "#" + id, page, title: "", heading, terms: "", context: page.title + " " + terms, text }));
  return [whole, ...parts];
});

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

const entry = ({ doc, words }) => {
  const link = element("a", "search-link", ...marked(doc.heading || doc.page.title, words));
  link.href = doc.url;
  const item = element("li", "search-entry", link);
  if (doc.heading) {
    item.append(element("p", "search-page", ...marked(doc.page.title, words)));
  }
  if (doc.text) {
    item.append(element("p", "search-snippet", ...marked(snippet(doc.text, words), words)));
  }
  return item;
};

/** Makes the box find what a reader types. */
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

export const begin = async ({ input, status, found, form, button }) => {
  const { index, engine } = button.dataset;
  const [{ default: MiniSearch }, { words: say, pages, found: listed }] = await Promise.all([
    import(engine),
    fetch(index, { cache: "no-cache" }).then((answer) => {
      if (!answer.ok) {
        throw new Error(index + ": " + answer.status);
      }
      return answer.json();
    }),
  ]);
  const docs = documents(pages);
  const engineOf = (fields, boost, field) => new MiniSearch({
    fields,
    tokenize: (text) => text.match(WORD) ?? [],
    extractField: (id, name) => (name === "id" ? id : field(id, name)),
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost,
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      maxFuzzy: 2,
      combineWith: "AND",
    },
  });
  const mini = engineOf(
    ["title", "heading", "terms", "context", "text"],
    { title: 5, heading: 3, terms: 2, context: 0.5 },
    (id, name) => docs[id][name]);
  await mini.addAllAsync([...docs.keys()], { chunkSize: 500 });

  // A large site lists which pages have a word: the words alone are searched, and lead to the pages.
  const listedWords = Object.keys(listed ?? {});
  const lexicon = engineOf(["word"], {}, (id) => listedWords[id]);
  await lexicon.addAllAsync([...listedWords.keys()], { chunkSize: 2000 });
  const wholes = docs.flatMap((doc, id) => (doc.page === docs[id - 1]?.page ? [] : [id]));

  /** The pages that have a word like one that was typed, with how near it is. */
  const having = (typed) => {
    const near = new Map();
    for (const { id, score } of lexicon.search(typed)) {
      let at = 0;
      for (const distance of listed[listedWords[id]]) {
        at += distance;
        if (!(near.get(at)?.score >= score)) {
          near.set(at, { score, term: listedWords[id] });
        }
      }
    }
    return near;
  };

  /** The pages that have all words, those first whose titles and descriptions have some of them. */
  const throughWords = (words, query) => {
    if (listedWords.length === 0 || words.length === 0) {
      return [];
    }
    const scores = new Map(mini.search(query, { combineWith: "OR" }).map(({ id, score }) => [id, score]));
    const [first, ...others] = words.map(having);
    return [...first.keys()]
      .filter((page) => others.every((other) => other.has(page)))
      .map((page) => {
        const near = [first, ...others].map((each) => each.get(page));
        const id = wholes[page];
        return {
          id,
          terms: near.map(({ term }) => term),
          score: (scores.get(id) ?? 0) + near.reduce((sum, { score }) => sum + score, 0),
        };
      })
      .sort((one, other) => other.score - one.score || one.id - other.id);
  };

  const passedOver = new Set(say["passed-over"].split(" "));

  const results = (typed) => {
    const said = (typed.match(WORD) ?? []).filter((word) => !passedOver.has(fold(word)));
    const query = said.join(" ") || typed;
    const first = mini.search(query);
    const known = new Set(first.map(({ id }) => docs[id].page));
    const all = [...first, ...throughWords(said, query).filter(({ id }) => !known.has(docs[id].page))];
    const some = all.length > 0 ? all : mini.search(query, { combineWith: "OR" });
    const times = new Map();
    return some
      .map(({ id, terms }) => ({ doc: docs[id], words: new Set(terms) }))
      .filter(({ doc }) => {
        const time = (times.get(doc.page) ?? 0) + 1;
        times.set(doc.page, time);
        return time <= OF_ONE_PAGE;
      });
  };

  const show = () => {
    const query = input.value.trim();
    const all = query === "" ? [] : results(query);
    found.replaceChildren(...all.slice(0, SHOWN).map(entry));
    status.textContent = query === "" ? say.hint
      : all.length === 0 ? say.none
      : all.length === 1 ? say.one
      : all.length > SHOWN ? say.first.replace("{0}", SHOWN).replace("{1}", all.length)
      : say.many.replace("{0}", all.length);
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
