/*
 * Finds pages for words that a reader types. What it knows comes as one file where a site is small, and in parts where
 * it is large: then those parts are loaded in which words begin as the typed ones do. No typed word leaves the device.
 */
const WHOLE = 1;
const FIELDS = { also: 7, title: 6, terms: 3, description: 2 };
const HEADING = 2.5;
const TEXT = 1;
/** So many pages at the top are shown with what is in them; the others by their titles. */
const TOLD = 5;
const SECTIONS = 3;
/** A start of a word stands for so many words at most, the shortest first. */
const STARTS = 60;
const PARTS_OF_A_WORD = 3;

/** An apostrophe before the end of an English word is inside of it: "can't" is one word, "l'eau" is two. */
export const WORD = /[\p{L}\p{N}\p{M}]+(?:['’](?:t|s|d|m|re|ve|ll)(?![\p{L}\p{N}\p{M}]))?/giu;

/** The same word whatever its case, accents and apostrophe: á is found by a, and a by á. */
export const fold = (word) => word.normalize("NFD").replace(/[\p{M}'’]/gu, "").toLowerCase();

const wordsOf = (text) => (text.match(WORD) ?? []).map(fold);

/**
 * How many slips a word of so many letters may have: a letter too many, too few or wrong, or two that changed places. A
 * shorter one would be too many other words: "weed" is no week.
 */
const slips = (length) => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** Whether two words are at most so many slips apart. */
export const isNear = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) {
    return false;
  }
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let slip = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        slip = Math.min(slip, before[j - 2] + 1);
      }
      row.push(slip);
      least = Math.min(least, slip);
    }
    if (least > most) {
      return false;
    }
    [before, above] = [above, row];
  }
  return above[other.length] <= most;
};

/** The first of the sorted words that is not before another one. */
const placeOf = (sorted, word) => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
};

/** Words with what is known of each. */
const lexicon = (known) => {
  const sorted = [...known.keys()].sort();
  return {
    known,
    sorted,
    /** The words that begin as a typed one does: itself first, then the shorter before the longer. */
    startingWith(typed, whole) {
      if (whole) {
        return known.has(typed) ? [typed] : [];
      }
      const found = [];
      for (let at = placeOf(sorted, typed); at < sorted.length && sorted[at].startsWith(typed); at++) {
        found.push(sorted[at]);
      }
      return found.sort((one, other) => one.length - other.length).slice(0, STARTS);
    },
    near(typed) {
      const most = slips(typed.length);
      return most === 0 ? [] : sorted.filter((word) => isNear(typed, word, most));
    },
  };
};

const fetched = async (address, cache, asked = fetch(address, { cache })) => {
  const answer = await asked;
  if (!answer.ok) {
    throw new Error(address + ": " + answer.status);
  }
  return answer.json();
};

/** The words in texts and headings of a small site; a place is the number of a section, doubled, and one more in a heading. */
const ofTexts = (pages) => {
  const known = new Map();
  const add = (text, place) => {
    for (const word of wordsOf(text)) {
      const places = known.get(word);
      if (!places) {
        known.set(word, [place]);
      } else if (places[places.length - 1] >> 1 !== place >> 1) {
        places.push(place);
      }
    }
  };
  let section = 0;
  for (const page of pages) {
    for (const [, heading, text] of page.sections) {
      add(heading, section * 2 + 1);
      add(text, section * 2);
      section++;
    }
  }
  const all = lexicon(known);
  return { have: () => true, load: async () => {}, lexicons: () => [all] };
};

/** The same of a large site: each part has the words from its first one up to that of the next. */
const ofParts = (folder, parts) => {
  const firsts = parts.map(([first]) => first);
  const loaded = new Map();
  const from = (word) => Math.max(0, placeOf(firsts, word + "\0") - 1);
  const wanted = (typed) => {
    const first = from(typed);
    const last = Math.min(from(typed + "\uffff"), first + PARTS_OF_A_WORD - 1);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  };
  const load = (part) => {
    if (!loaded.has(part)) {
      const loading = fetched(folder + "w-" + parts[part][1] + ".json", "default").then((words) => {
        const known = new Map(Object.entries(words).map(([word, distances]) => {
          let place = 0;
          return [word, distances.map((distance) => (place += distance))];
        }));
        loaded.set(part, lexicon(known));
      });
      loading.catch(() => loaded.delete(part));
      loaded.set(part, loading);
    }
    return loaded.get(part);
  };
  const ready = (typed) => wanted(typed).map((part) => loaded.get(part)).filter((part) => part?.sorted);
  return {
    have: (typed) => ready(typed).length === wanted(typed).length,
    load: (typed) => Promise.all(wanted(typed).map(load)),
    lexicons: ready,
  };
};

/** Makes what is known of a language ready to be searched; its index may be on the way already. */
export const open = async (address, alsoPassedOver = [], asked = undefined) => {
  const index = await fetched(address, "no-cache", asked);
  const { pages, words: say, elsewhere, parts, details } = index;
  const folder = address.replace(/\.json$/, "/");
  const passedOver = new Set([...say["passed-over"].split(" "), ...alsoPassedOver]);
  const body = parts ? ofParts(folder, parts) : ofTexts(pages);

  // What is known of each page at once, and to which page a section belongs.
  const front = new Map();
  const pageOf = [];
  const firstOf = [];
  pages.forEach((page, at) => {
    page.phrases = (page.also ?? []).map(wordsOf);
    page.named = wordsOf(page.title).filter((word) => !passedOver.has(word));
    const fields = { also: page.phrases.flat(), title: wordsOf(page.title), terms: wordsOf(page.terms.join(" ")),
      description: wordsOf(page.description ?? "") };
    for (const [field, words] of Object.entries(fields)) {
      for (const word of words) {
        const weights = front.get(word) ?? new Map();
        weights.set(at, Math.max(weights.get(at) ?? 0, FIELDS[field]));
        front.set(word, weights);
      }
    }
    firstOf.push(pageOf.length);
    const sections = parts ? page.sections : page.sections.length;
    for (let section = 0; section < sections; section++) {
      pageOf.push(at);
    }
  });
  const names = lexicon(front);

  const loadedDetails = new Map();
  const detailsOf = (at) => {
    const part = Math.floor(at / details.each);
    if (!loadedDetails.has(part)) {
      const loading = fetched(folder + "d-" + details.names[part] + ".json", "default");
      loading.catch(() => loadedDetails.delete(part));
      loadedDetails.set(part, loading);
    }
    return loadedDetails.get(part).then((all) => all[at % details.each]);
  };

  /** What stands for a typed word: words that begin with it, or, where there are none, those that a slip makes of it. */
  const meant = (typed, last) => {
    const all = [names, ...body.lexicons(typed)];
    const whole = typed.length < (last ? 2 : 3);
    const starts = new Set(all.flatMap((each) => each.startingWith(typed, whole)));
    const near = starts.size > 0 ? [] : new Set(all.flatMap((each) => each.near(typed)));
    const closeness = new Map();
    starts.forEach((word) => closeness.set(word, word === typed ? WHOLE : 0.3 + 0.5 * typed.length / word.length));
    near.forEach((word) => closeness.set(word, word[0] === typed[0] ? 0.6 : 0.4));
    return { typed, closeness, slip: starts.size === 0, all };
  };

  /** Gives each page what a typed word is worth there, and the sections that have it. */
  const weigh = ({ closeness, all }) => {
    const worth = new Map();
    const sections = new Map();
    for (const [word, close] of closeness) {
      for (const [page, weight] of front.get(word) ?? []) {
        worth.set(page, Math.max(worth.get(page) ?? 0, weight * close));
      }
    }
    const texts = new Map();
    for (const each of all.slice(1)) {
      for (const [word, close] of closeness) {
        for (const place of each.known.get(word) ?? []) {
          const weight = (place % 2 === 1 ? HEADING : TEXT) * close;
          sections.set(place >> 1, Math.max(sections.get(place >> 1) ?? 0, weight));
        }
      }
    }
    for (const [section, weight] of sections) {
      const page = pageOf[section];
      const { best = 0, count = 0 } = texts.get(page) ?? {};
      texts.set(page, { best: Math.max(best, weight), count: count + 1 });
    }
    for (const [page, { best, count }] of texts) {
      worth.set(page, (worth.get(page) ?? 0) + best + 0.3 * Math.log2(1 + count));
    }
    return { worth, sections };
  };

  const found = (typed) => {
    const said = wordsOf(typed);
    const kept = [...new Set(said.filter((word) => word.length > 1 && !passedOver.has(word)))];
    if (kept.length === 0) {
      return { asked: false, level: 0, hits: [] };
    }
    const last = said[said.length - 1];
    const words = kept.map((word) => meant(word, word === last));
    const weighed = words.map(weigh);
    const rarity = weighed.map(({ worth }) => Math.log(1 + pages.length / Math.max(1, worth.size)));
    const whole = rarity.reduce((sum, each) => sum + each, 0);
    const spoken = new Set(said);
    words.filter(({ slip }) => slip).forEach(({ closeness }) => [...closeness.keys()].forEach((word) => spoken.add(word)));
    const rarest = (word) => {
      const at = words.findIndex(({ typed: one, closeness }) => one === word || closeness.has(word));
      return at < 0 ? 0 : rarity[at];
    };
    const hits = [];
    for (const page of new Set(weighed.flatMap(({ worth }) => [...worth.keys()]))) {
      const covered = rarity.reduce((sum, each, at) => sum + (weighed[at].worth.has(page) ? each : 0), 0) / whole;
      let score = rarity.reduce((sum, each, at) => sum + each * (weighed[at].worth.get(page) ?? 0), 0);
      score *= 0.3 + 0.7 * covered;
      // Readers' own words count most where all of them were typed: "cold turkey" is neither cold nor a turkey.
      let phrase = 0;
      for (const each of pages[page].phrases) {
        const own = [...new Set(each.filter((word) => word.length > 1 && !passedOver.has(word)))];
        if (own.length > 0 && each.every((word) => spoken.has(word))) {
          const alone = own.length === kept.length ? 1.5 : 1;
          phrase = Math.max(phrase, alone * own.reduce((sum, word) => sum + rarest(word), 0) * (5 + own.length));
        }
      }
      const { named } = pages[page];
      const title = named.length > 0 && named.every((word) => spoken.has(word)) ? 6 * whole : 0;
      hits.push({ page, covered, phrase: phrase > 0, score: score + phrase + title });
    }
    hits.sort((one, other) => other.score - one.score || one.page - other.page);
    const full = hits.some(({ covered, phrase }) => covered > 0.999 || phrase);
    const least = (hits[0]?.score ?? 0) * (full ? 0.1 : 0.3);
    const kind = full ? hits.filter((hit) => (hit.covered > 0.5 || hit.phrase) && hit.score >= least)
      : hits.filter(({ score }) => score >= least);
    const slip = words.some(({ slip: near, closeness }) => near && closeness.size > 0);
    const level = kind.length === 0 ? 0 : !full ? 1 : slip ? 2 : 3;
    const marks = new Set(words.flatMap(({ closeness }) => [...closeness.keys()]));
    return { asked: true, level, hits: kind.map((hit) => ({ ...hit, marks, weighed, rarity })) };
  };

  /** The sections of a page that have most of what was typed, the best first. */
  const sectionsOf = ({ page, weighed, rarity }) => {
    const end = firstOf[page + 1] ?? pageOf.length;
    const scores = [];
    for (let section = firstOf[page]; section < end; section++) {
      const having = weighed.filter(({ sections }) => sections.has(section)).length;
      if (having > 0) {
        const score = weighed.reduce((sum, each, at) => sum + rarity[at] * (each.sections.get(section) ?? 0), 0);
        scores.push({ section: section - firstOf[page], having, score });
      }
    }
    const most = Math.max(...scores.map(({ having }) => having));
    return scores.filter(({ having }) => having === most)
      .sort((one, other) => other.score - one.score || one.section - other.section);
  };

  const shown = async (hit, details) => {
    const page = pages[hit.page];
    const { description, sections } = details ?? page;
    const best = details || !parts ? sectionsOf(hit) : [];
    const text = (best.length > 0 && sections?.[best[0].section]?.[2]) || description || "";
    return {
      url: page.url, title: page.title, text, marks: hit.marks,
      sections: best.map(({ section }) => sections[section]).filter(([id]) => id !== "").slice(0, SECTIONS)
        .map(([id, heading]) => ({ url: page.url + "#" + id, heading })),
    };
  };

  return {
    say, elsewhere, passedOver,
    /**
     * Shows what is found by what is known already, and again as parts arrive.
     *
     * @param show takes how well it fits, whether anything was asked for, how many pages there are, and the first of them
     * @param isWanted whether the reader still wants it
     */
    async search(typed, most, show, isWanted) {
      const tell = async (result, details) => show({
        ...result, count: result.hits.length,
        hits: await Promise.all(result.hits.slice(0, most).map((hit, at) => shown(hit, details?.[at]))),
      });
      const typedWords = wordsOf(typed).filter((word) => word.length > 1 && !passedOver.has(word));
      if (!typedWords.every(body.have)) {
        await tell({ ...found(typed), partial: true });
        await new Promise((go) => setTimeout(go, 150));
        if (!isWanted()) {
          return;
        }
        await Promise.all(typedWords.map(body.load));
      }
      if (!isWanted()) {
        return;
      }
      const result = found(typed);
      await tell(result);
      if (parts && result.hits.length > 0) {
        const details = await Promise.all(result.hits.slice(0, Math.min(TOLD, most)).map(({ page }) => detailsOf(page)));
        if (isWanted()) {
          await tell(result, details);
        }
      }
    },
  };
};
