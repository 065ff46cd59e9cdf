/*
 * <cost-comparison>: what would I pay? The table inside is whole without this script; the script reads its rows and
 * puts a calculator above it, made of the <template> beside the table. It asks no host, stores nothing, and
 * puts what a reader typed into the address only when the reader asks for a link. It needs no other script, so that a
 * page of any site can use it.
 */
(() => {
  "use strict";

  // ---- Arithmetic: whole cents and basis points; an end that nobody knows is null. It answers as org.vouch.cost does:
  // ---- both are tested with the same cases. Up to MOST every product below is a whole number that JavaScript holds.

  const MOST = 1e11;
  const MOST_TYPED = 999999999;
  const MOST_COPAY = 1e6;
  const MOST_COUNT = 10000;

  /** The part of an amount that belongs to this plan year. */
  const thisYear = (amount, course) => Math.floor((amount * course.daysThisYear) / course.days);

  const isCopay = (plan) => plan.copay !== undefined;
  const copays = (plan, visits) => (isCopay(plan) ? plan.copay * visits : 0);
  const deductibleLeft = (plan) =>
    isCopay(plan) && !plan.copayAfterDeductible ? 0 : Math.max(0, plan.deductible - plan.deductibleMet);

  /** What the patient can still be asked for in this plan year. */
  const limitLeft = (plan) => {
    const met = Math.max(plan.limitMet, Math.min(plan.deductibleMet, plan.deductible));
    return plan.limit === null ? Infinity : Math.max(0, plan.limit - met);
  };

  /** The patient's part of the bill of one plan year; the coinsurance is rounded once, half up. */
  const ofYear = (bill, plan, visits) => {
    const deductible = Math.min(bill, deductibleLeft(plan));
    const rest = bill - deductible;
    const part = isCopay(plan)
      ? Math.min(rest, copays(plan, visits))
      : Math.floor((rest * plan.coinsurance + 5000) / 10000);
    return Math.min(deductible + part, limitLeft(plan));
  };

  /** What a bill without end leaves to pay in one plan year. */
  const mostOfYear = (plan, visits) => {
    const endless = !isCopay(plan) && plan.coinsurance > 0;
    return Math.min(endless ? Infinity : deductibleLeft(plan) + copays(plan, visits), limitLeft(plan));
  };

  /** Adds up the plan years that a course of treatment touches; "of" says what is paid of a bill in one of them. */
  const overYears = (bill, plan, course, of) => {
    const visits = thisYear(course.visits, course);
    const first = bill === Infinity ? bill : thisYear(bill, course);
    const then = bill === Infinity ? bill : bill - first;
    const next = { ...plan, ...plan.nextYear, deductibleMet: 0, limitMet: 0 };
    return (
      (course.daysThisYear > 0 ? of(first, plan, visits) : 0) +
      (course.daysThisYear < course.days ? of(then, next, course.visits - visits) : 0)
    );
  };

  const share = (bill, plan, course) => overYears(bill, plan, course, ofYear);

  /** A price with its ends in their simplest form: what costs at most nothing costs nothing. */
  const price = (low, high) => [high === 0 ? 0 : low, high === Infinity ? null : high];

  const add = (end, more) => (end === null ? null : end + more);

  /**
   * What a patient pays of a price.
   *
   * @param {[?number, ?number]} ends the price
   * @param {object} coverage {way: "none" | "in-network" | "out-of-network", and the terms of the plan}
   * @param {{visits: number, days: number, daysThisYear: number}} course
   * @returns {[?number, ?number]}
   */
  const pay = ([low, high], coverage, course) => {
    const of = (end, open) => (end === null ? open() : share(end, coverage, course));
    if (coverage.way === "in-network") {
      const most = (bill, plan, visits) => mostOfYear(plan, visits);
      return price(of(low, () => null), of(high, () => overYears(Infinity, coverage, course, most)));
    }
    if (coverage.way === "out-of-network") {
      const outside = (bill) => {
        const allowed = Math.min(bill, coverage.allowed);
        return share(allowed, coverage, course) + bill - allowed;
      };
      return price(low === null ? null : outside(low), high === null ? null : outside(high));
    }
    return price(low, high);
  };

  /**
   * The plan that asks least of all that fit what a reader knows: everything is paid that may be paid, and the plan
   * pays the rest. What a reader does not know is undefined; of a plan with neither coinsurance nor copay, the share is
   * not known.
   */
  const kindest = (known) => {
    const deductible = known.deductible ?? known.deductibleMet ?? 0;
    const deductibleMet = known.deductibleMet ?? deductible;
    // No plan has a limit below its deductible, or below what was paid toward it.
    const limit = known.limit === undefined ? Math.max(deductible, deductibleMet, known.limitMet ?? 0) : known.limit;
    return {
      ...known,
      deductible,
      deductibleMet,
      limit,
      limitMet: known.limitMet ?? limit ?? 0,
      allowed: known.allowed ?? MOST,
      // A plan may ask nothing for a visit, even before the deductible is paid.
      ...(isShared(known) ? {} : { copay: 0, copayAfterDeductible: false }),
    };
  };

  /**
   * The plan that asks most of all that fit what a reader knows: nothing is paid so far, and the deductible takes all up
   * to the limit. In its network the law limits what a plan may ask; outside nothing does.
   */
  const harshest = (known, legal) => {
    const inside = known.way === "in-network";
    const least = Math.max(known.deductible ?? 0, known.deductibleMet ?? 0, known.limitMet ?? 0);
    const lawful = (cents) => (inside && cents !== undefined ? Math.max(cents, least) : null);
    const limit = known.limit === undefined ? lawful(legal.limit) : known.limit;
    const nextLimit = known.limit === undefined ? lawful(legal.next) ?? limit : known.limit;
    return {
      ...known,
      deductible: known.deductible ?? limit ?? MOST,
      deductibleMet: known.deductibleMet ?? 0,
      limit,
      nextYear: { deductible: known.deductible ?? nextLimit ?? MOST, limit: nextLimit },
      limitMet: known.limitMet ?? 0,
      allowed: known.allowed ?? 0,
      ...(isShared(known) ? {} : { coinsurance: 10000 }),
    };
  };

  const isShared = (plan) => plan.coinsurance !== undefined || plan.copay !== undefined;

  /**
   * What a patient pays of a price who does not know all terms of the plan.
   *
   * @param {object} known as for pay(); what is not known is undefined
   * @param {{limit: ?number, next: ?number}} legal what the law lets a plan ask in this plan year and the next
   * @returns {[?number, ?number]} from the least to the most that any plan asks that fits what is known
   */
  const bounds = (ends, known, course, legal) => {
    if (known.way === "none") {
      return pay(ends, known, course);
    }
    const [low] = pay(ends, kindest(known), course);
    const [, high] = pay(ends, harshest(known, legal), course);
    return price(low, high === null ? Infinity : high);
  };

  /** What "to" costs more than "from". Nothing costs less than nothing, so a lower end is always known. */
  const difference = ([fromLow, fromHigh], [toLow, toHigh]) => [
    fromHigh === null ? null : (toLow ?? 0) - fromHigh,
    toHigh === null ? null : toHigh - (fromLow ?? 0),
  ];

  /** Rounds to whole hundreds, so that no more is said than is known: the lower end down, the upper end up. */
  const outward = ([low, high]) => [
    low === null ? null : Math.floor(low / 10000) * 10000,
    high === null ? null : Math.ceil(high / 10000) * 10000,
  ];

  /** What treatment costs beside treatment. */
  const lifeCents = (life) =>
    Math.max(0, life.missedHours - life.paidLeaveHours) * life.hourlyPay +
    life.childcareDays * life.childcarePrice +
    life.trips * life.tripPrice;

  const FORMS = {
    money: [/^\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/, MOST_TYPED],
    percent: [/^(\d{1,3})(?:\.(\d{1,2}))?\s?%?$/, 10000],
    count: [/^(\d{1,12})$/, MOST_COUNT],
  };

  /**
   * Reads what somebody typed.
   *
   * @returns {{value: number} | {wrong: string}} whole cents, basis points or a count; or the word for what is wrong
   */
  const read = (text, kind) => {
    const typed = text.trim();
    if (/^[-\u2212]/.test(typed)) {
      return { wrong: "negative" };
    }
    const [form, most] = FORMS[kind];
    const found = form.exec(typed);
    if (!found) {
      return { wrong: kind };
    }
    const whole = Number(found[1].replaceAll(",", ""));
    const value = kind === "count" ? whole : whole * 100 + Number((found[2] ?? "").padEnd(2, "0"));
    return value <= most ? { value } : { wrong: kind === "money" ? "large" : kind };
  };

  /** The key of the sentence for a difference, with what it speaks of: the two in its order, and amounts. */
  const sentence = (first, second) => {
    let [from, to] = [first, second];
    let [least, most] = outward(difference(from.total, to.total));
    if (least === null && most === null) {
      return ["compare.unknown"];
    }
    if (least === null || (most !== null && most <= 0)) {
      [from, to] = [to, from];
      [least, most] = outward(difference(from.total, to.total));
    }
    if (least > 0) {
      const key = most === null ? "at-least" : most === least ? "exact" : "range";
      return ["compare." + key, from, to, least, most];
    }
    if (least < 0) {
      return ["compare." + (most === null ? "either-open" : "either"), from, to, -least, most];
    }
    return ["compare." + (most === null ? "same-or-more" : most === 0 ? "same" : "up-to"), from, to, most];
  };

  // ---- The picture of a range: one scale for all, and an open end is drawn as open.

  const shape = (name, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    return node;
  };

  const CANVAS = { viewBox: "0 0 100 10", preserveAspectRatio: "none", class: "cost-bar", "aria-hidden": "true" };

  /** The bar of one range; "most" is the right end of the scale. */
  const bar = ([low, high], most) => {
    const at = (cents) => (most === 0 ? 0 : (cents / most) * 96);
    const svg = shape("svg", CANVAS);
    svg.append(shape("rect", { x: 0, y: 4, width: 100, height: 2, class: "cost-bar-line" }));
    const [from, to] = [low === null ? 0 : at(low), high === null ? 100 : at(high)];
    if (low === null || high === null) {
      const gap = { y1: 5, y2: 5, "stroke-width": 7, "stroke-dasharray": "1.6 1", class: "cost-bar-open" };
      svg.append(shape("line", { x1: from, x2: to, ...gap }));
      svg.append(shape("rect", { x: low === null ? to - 1 : from, y: 0, width: 1, height: 10, class: "cost-bar-end" }));
    } else {
      svg.append(shape("rect", { x: from, y: 1, width: Math.max(to - from, 1), height: 8, class: "cost-bar-known" }));
    }
    return svg;
  };

  /** The right end of the scale: the largest end that is known, and beyond it room for ends that are open. */
  const scale = (ranges) => {
    const most = Math.max(0, ...ranges.flatMap(outward));
    return ranges.some(([, high]) => high === null) ? Math.ceil(most / 80000) * 100000 : most;
  };

  /** Makes an element of HTML. */
  const element = (name, className, ...children) => {
    const node = document.createElement(name);
    node.className = className;
    node.append(...children);
    return node;
  };

  /** Fields in which readers write numbers. */
  const TYPED = "input[data-kind]";

  /** What a preset says of a plan. */
  const TERMS = ["deductible", "coinsurance", "copay", "limit"];

  /** The choice of those who do not know their plan. */
  const UNKNOWN = "unknown";

  /** A hundred dollars; an amount that so much more of a bill does not change comes from the reader's own figures. */
  const STEP = 10000;

  class CostComparison extends HTMLElement {
    static pay = pay;
    static bounds = bounds;
    static difference = difference;
    static outward = outward;
    static lifeCents = lifeCents;
    static read = read;

    connectedCallback() {
      const template = this.querySelector("template");
      const over = this.querySelector(".cost-over");
      if (over && new Date().toISOString().slice(0, 10) > over.dataset.due) {
        // Nobody vouches for the figures any longer.
        this.replaceChildren(over);
        over.hidden = false;
        return;
      }
      this.rows = Array.from(this.querySelectorAll("tr[data-id]"));
      if (!template || this.form) {
        return;
      }
      const part = template.content.cloneNode(true);
      this.form = part.querySelector("form");
      this.results = part.querySelector(".cost-results");
      this.patterns = { count: part.querySelector(".cost-count"), own: part.querySelector(".cost-own") };
      const words = part.querySelector(".cost-words");
      this.words = Object.fromEntries(Array.from(words.children, (each) => [each.dataset.key, each.textContent]));
      this.buildChoices();
      this.limits = Array.from(this.querySelectorAll("[data-limit]"), ({ dataset }) => ({
        year: dataset.limitYear,
        cents: Number(dataset.limit),
      }));
      this.prepend(this.form, this.results);
      this.foldTable();
      this.form.addEventListener("input", (event) => this.changed(event.target));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("reset", () => setTimeout(() => this.startOver()));
      this.form.elements.link.addEventListener("click", () => this.giveLink());
      this.start();
      this.takeLink();
      this.update();
    }

    /** The words for a key, in the language of the table. */
    say(key, ...values) {
      return this.words[key].replace(/\{(\d)\}/g, (all, i) => values[i] ?? all);
    }

    // ---- Setting up

    /** One box for each row, and for each row the fields that only it has. */
    buildChoices() {
      const list = this.form.querySelector(".cost-pick .cost-choices");
      this.rows.forEach((row) => {
        const { id, option } = row.dataset;
        const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "o", value: id });
        list.append(element("label", "cost-choice", box, " ", element("span", "", option)));
        this.addOwn("count", ".cost-counts", id, option);
        this.addOwn("own", ".cost-lives", id, option);
      });
      this.inputs(TYPED).forEach((input, i) => this.tieHelp(input, i));
    }

    /** Puts the table, which readers need no more to see the answer, into a part that folds on a small screen. */
    foldTable() {
      const table = this.querySelector(".cost-table");
      const fold = element("details", "cost-fold", element("summary", "", this.say("table")));
      fold.open = !matchMedia("(max-width: 42em)").matches;
      table.before(fold);
      fold.append(table);
      // Paper has no way to unfold.
      addEventListener("beforeprint", () => (fold.open = true));
    }

    addOwn(pattern, place, id, label) {
      const own = this.patterns[pattern].cloneNode(true);
      own.dataset.row = id;
      own.querySelector("legend").textContent = label;
      own.querySelectorAll("input").forEach((input) => (input.name += "." + id));
      this.form.querySelector(place).append(own);
    }

    /** Lets a field be described by its help, and by what is wrong with it. */
    tieHelp(input, i) {
      const field = input.closest(".cost-field");
      const error = Object.assign(element("strong", "cost-error"), { id: `${this.id}-wrong-${i}`, hidden: true });
      field.append(error);
      const help = field.querySelector("small");
      if (help) {
        help.id = `${this.id}-help-${i}`;
        input.setAttribute("aria-describedby", help.id);
      }
    }

    /** What the form holds before anybody typed. */
    start() {
      const { elements } = this.form;
      const preset = this.dataset.plan;
      const named = this.rows.filter((row) => "compared" in row.dataset);
      const compared = named.length > 0 ? named : this.rows.slice(0, 2);
      this.boxes().forEach((box, i) => (box.checked = compared.includes(this.rows[i])));
      if (elements.year) {
        const now = String(new Date().getFullYear());
        elements.year.value = this.limits.some(({ year }) => year === now) ? now : this.limits.at(-1).year;
      }
      elements.way.value = preset ? "in-network" : "none";
      elements.share.value = "coinsurance";
      this.rows.forEach(({ dataset }) => {
        this.fieldsOf("quantity", dataset.id).forEach((input) => (input.value = Number(dataset.quantity) || ""));
      });
      // Most readers do not know these numbers, and get an answer at once.
      elements.plan.value = preset ?? UNKNOWN;
      this.takePreset();
    }

    startOver() {
      this.start();
      if (location.hash.startsWith(`#${this.id}?`)) {
        history.replaceState(null, "", location.pathname + location.search);
      }
      this.update();
    }

    /** Returns nodes of the form. */
    inputs(selector) {
      return Array.from(this.form.querySelectorAll(selector));
    }

    boxes() {
      return this.inputs("input[name=o]");
    }

    fieldsOf(name, id) {
      return this.inputs("input").filter((input) => input.name === `${name}.${id}`);
    }

    // ---- What was typed

    changed(input) {
      const { plan } = this.form.elements;
      if (input === plan && plan.value === "") {
        this.knowAll();
      } else if (input === plan || input.name === "way") {
        this.takePreset();
      } else if ([...TERMS, "share", "after"].includes(input.name) || TERMS.includes(input.value)) {
        // These are no longer the terms that were chosen.
        plan.value = "";
      }
      this.update();
    }

    /** The terms of the chosen preset for the chosen way to pay; undefined if there are none. */
    presetTerms() {
      const option = this.form.elements.plan.selectedOptions[0];
      return this.way() === "out-of-network" ? option?.dataset.outside : option?.dataset.inside;
    }

    takePreset() {
      const { elements } = this.form;
      const terms = this.presetTerms();
      if (elements.plan.value === UNKNOWN) {
        this.unknowns().forEach((box) => (box.checked = true));
        elements.share.value = UNKNOWN;
      } else if (terms) {
        const [deductible, coinsurance, copay, after, limit] = terms.split(" ").map(Number);
        const write = (name, hundredths) => (elements[name].value = hundredths < 0 ? "" : String(hundredths / 100));
        write("deductible", deductible);
        write("coinsurance", coinsurance);
        write("copay", copay);
        write("limit", limit);
        elements.share.value = copay < 0 ? "coinsurance" : "copay";
        elements.after.checked = after === 1;
        this.knowAll();
      }
    }

    /** Takes back that the reader does not know the numbers of the plan. */
    knowAll() {
      const { share } = this.form.elements;
      this.unknowns().forEach((box) => (box.checked = false));
      share.value = share.value === UNKNOWN ? "coinsurance" : share.value;
    }

    way() {
      return this.form.elements.way.value;
    }

    /** The boxes beside fields for what a reader does not know. */
    unknowns() {
      return this.inputs("input[name=unknown]");
    }

    isUnknown(name) {
      return this.unknowns().some((box) => box.value === name && box.checked);
    }

    /** Whether the chosen preset pays nothing outside of its network. */
    noBenefit() {
      const { plan } = this.form.elements;
      return this.way() === "out-of-network" && ![UNKNOWN, ""].includes(plan.value) && !this.presetTerms();
    }

    chosen() {
      return this.boxes().flatMap((box, i) => (box.checked ? [this.rows[i]] : []));
    }

    /** The number in a field, or "otherwise" where it is empty; a field that has to be filled in is remembered. */
    number(name, otherwise) {
      const input = this.form.elements[name];
      const shown = input instanceof RadioNodeList ? Array.from(input).find((each) => this.isShown(each)) : input;
      const empty = otherwise === undefined ? 0 : otherwise;
      if (!shown || !this.isShown(shown)) {
        return empty;
      }
      if (shown.value.trim() === "") {
        if (otherwise === undefined) {
          this.missing.push(shown.labels[0].textContent.trim());
        }
        return empty;
      }
      return read(shown.value, shown.dataset.kind).value;
    }

    isShown(node) {
      return !node.closest("[hidden]");
    }

    /** A term of the plan; undefined where the reader does not know it. */
    term(name, otherwise) {
      return this.isUnknown(name) ? undefined : this.number(name, otherwise);
    }

    coverage() {
      const way = this.noBenefit() ? "none" : this.way();
      if (way === "none") {
        return { way };
      }
      const { share, after } = this.form.elements;
      const shares = {
        copay: () => ({ copay: this.number("copay"), copayAfterDeductible: after.checked }),
        coinsurance: () => ({ coinsurance: this.number("coinsurance") }),
      };
      return {
        way,
        deductible: this.term("deductible"),
        deductibleMet: this.term("deductibleMet", 0),
        ...shares[share.value]?.(),
        limit: this.term("limit", null),
        limitMet: this.term("limitMet", 0),
        ...(way === "out-of-network" ? { allowed: this.term("allowed") } : {}),
      };
    }

    /** What the law lets a plan ask in the chosen plan year, and in the next as far as that is known. */
    legal() {
      const at = this.limits.findIndex(({ year }) => year === this.form.elements.year?.value);
      return { year: this.limits[at]?.year, limit: this.limits[at]?.cents, next: this.limits[at + 1]?.cents };
    }

    /** How the treatment of a row lies in time. */
    course({ id, unit }, quantity) {
      const left = this.number("yearLeft", null);
      const days = left === null ? 1 : unit === "day" ? quantity : this.number("days." + id);
      return {
        visits: unit === "course" ? this.number("visits." + id) : quantity,
        days: Math.max(1, days),
        daysThisYear: left === null ? 1 : Math.min(left, Math.max(1, days)),
      };
    }

    life(id) {
      const names = ["missedHours", "childcareDays", "trips"];
      const own = Object.fromEntries(names.map((name) => [name, this.number(`${name}.${id}`, 0)]));
      const common = ["hourlyPay", "paidLeaveHours", "childcarePrice", "tripPrice"];
      return { ...own, ...Object.fromEntries(common.map((name) => [name, this.number(name, 0)])) };
    }

    /** What a row comes to for this reader. */
    answer(row, coverage) {
      const { id, low, high, unit } = row.dataset;
      const quantity = unit === "course" ? 1 : this.number("quantity." + id);
      const ends = [low, high].map((end) => (Number(end) < 0 ? null : Math.min(MOST, Number(end) * quantity)));
      const course = this.course(row.dataset, quantity);
      const paid = bounds(ends, coverage, course, this.legal());
      const shown = this.shown(paid, bounds(ends.map((end) => add(end, STEP)), coverage, course, this.legal()));
      const beside = lifeCents(this.life(id));
      const total = [add(paid[0] ?? (beside ? 0 : null), beside), add(paid[1], beside)];
      return { row, ends, paid, shown, beside, total };
    }

    /**
     * An amount as it is shown: rounded outward where it comes from the figure of a source, and to the cent where it
     * comes from the reader's own figures alone, so that more of the bill changes nothing.
     */
    shown(paid, ofMore) {
      const rounded = outward(paid);
      const exact = paid.map((end, i) => end === ofMore[i]);
      const range = paid.map((end, i) => (exact[i] ? end : rounded[i]));
      return { range, exact: exact[0] && exact[1] };
    }

    // ---- Showing

    update() {
      this.showFields();
      this.missing = [];
      const right = this.showErrors();
      const chosen = this.chosen();
      if (!right) {
        this.showResults([], this.say("fix"));
      } else if (chosen.length < 2 || chosen.length > 4) {
        this.showResults([], this.say(chosen.length < 2 ? "choose" : "most"));
      } else {
        const coverage = this.coverage();
        const answers = chosen.map((row) => this.answer(row, coverage));
        const missing = Array.from(new Set(this.missing)).join("; ");
        this.showResults(missing ? [] : answers, missing ? this.say("missing", missing) : "", this.note(coverage));
      }
    }

    note(coverage) {
      const above = coverage.deductibleMet > coverage.deductible && this.say("met-above");
      const balance = coverage.way === "out-of-network" && this.say("balance");
      return [this.unknownNote(coverage), above, balance].filter(Boolean).join(" ");
    }

    /** Says what the reader does not know, and what that means for the amounts. */
    unknownNote({ way }) {
      const listed = way === "none" ? "" : this.unknownTerms().join("; ");
      if (!listed) {
        return "";
      }
      const { year, limit, next } = this.legal();
      if (way !== "in-network" || !this.isUnknown("limit") || limit === undefined) {
        return this.say("bounds", listed);
      }
      const runsOn = this.form.elements.yearLeft.value.trim() !== "" && next !== undefined;
      const after = runsOn ? " " + this.say("bounds.next", this.money(next)) : "";
      return this.say("bounds.limit", listed, this.money(limit), year) + after;
    }

    /** What the reader does not know of the plan, in words. */
    unknownTerms() {
      const { plan, share } = this.form.elements;
      if (plan.value === UNKNOWN) {
        return [this.say("bounds.plan")];
      }
      const boxes = this.unknowns().filter((box) => box.checked && this.isShown(box));
      const labels = boxes.map((box) => this.form.elements[box.value].labels[0].textContent.trim());
      return share.value === UNKNOWN ? [...labels, this.say("bounds.share")] : labels;
    }

    /** Shows the fields that have a meaning for what is chosen. */
    showFields() {
      const { elements } = this.form;
      const planned = this.way() !== "none";
      const terms = !this.noBenefit();
      const copay = planned && terms && elements.share.value === "copay";
      this.form.querySelector(".cost-plan").hidden = !planned;
      this.showParts(this.form, {
        "no-benefit": !terms,
        terms,
        numbers: elements.plan.value !== UNKNOWN,
        coinsurance: elements.share.value === "coinsurance",
        copay,
        allowed: this.way() === "out-of-network",
        year: this.way() === "in-network" && this.isUnknown("limit"),
      });
      this.unknowns().forEach((box) => {
        box.closest(".cost-field").querySelector(TYPED).disabled = box.checked;
      });
      this.inputs("[data-plan-source]").forEach((source) => {
        source.hidden = source.dataset.planSource !== elements.plan.value;
      });
      const spread = planned && terms && elements.yearLeft.value.trim() !== "";
      const chosen = this.chosen();
      this.inputs("[data-row]").forEach((own) => {
        this.showOwn(own, chosen.find((row) => row.dataset.id === own.dataset.row), copay, spread);
      });
    }

    /** Shows or hides the parts of a node by their names. */
    showParts(node, parts) {
      Object.entries(parts).forEach(([part, shown]) => {
        node.querySelectorAll(`[data-part=${part}]`).forEach((each) => (each.hidden = !shown));
      });
    }

    /** Shows the fields that only one row has, as far as that row is chosen and they count. */
    showOwn(own, row, copay, spread) {
      const unit = row?.dataset.unit;
      const parts = {
        day: unit === "day",
        session: unit === "session",
        visits: copay && unit === "course",
        length: spread && unit !== "day",
      };
      this.showParts(own, parts);
      own.hidden = !row || (own.matches(".cost-count") && !Object.values(parts).includes(true));
    }

    /** Says at each field what is wrong with it; returns whether nothing is. */
    showErrors() {
      return this.inputs(TYPED).filter((input) => this.showError(input)).length === 0;
    }

    /** Whether a field holds something that counts. */
    isTyped(input) {
      return this.isShown(input) && !input.disabled && input.value.trim() !== "";
    }

    /** Says at a field what is wrong with it, if anything is. */
    showError(input) {
      const wrong = this.isTyped(input) ? this.wrong(input) : undefined;
      const field = input.closest(".cost-field");
      const error = field.querySelector(".cost-error");
      error.hidden = !wrong;
      error.textContent = wrong ? this.say("wrong." + wrong) : "";
      this.set(input, "aria-invalid", wrong && "true");
      const described = [field.querySelector("small")?.id, wrong && error.id].filter(Boolean).join(" ");
      this.set(input, "aria-describedby", described);
      return wrong;
    }

    /** Gives a node an attribute, or takes it away where it has no value. */
    set(node, name, value) {
      if (value) {
        node.setAttribute(name, value);
      } else {
        node.removeAttribute(name);
      }
    }

    /** The word for what is wrong with the content of a field. */
    wrong(input) {
      const { value, wrong } = read(input.value, input.dataset.kind);
      return wrong ?? (input.name === "copay" && value > MOST_COPAY ? "large" : undefined);
    }

    showResults(answers, status, note = "") {
      const find = (name) => this.results.querySelector(".cost-" + name);
      const most = scale(answers.map((answer) => answer.paid));
      find("cards").replaceChildren(...answers.map((answer) => this.card(answer, most)));
      const [from, to] = find("scale").children;
      [from.textContent, to.textContent] = [this.money(0), this.money(most)];
      find("scale").hidden = find("limits").hidden = answers.length === 0;
      const differences = answers.slice(1).map((answer) => this.difference(answers[0], answer));
      find("differences").replaceChildren(...differences.map((words) => element("li", "cost-difference", words)));
      find("given").textContent = answers.length === 0 ? "" : this.given();
      const brief = answers.map(({ row, shown }) => `${row.dataset.option}: ${this.range(shown)}`);
      this.form.querySelector(".cost-line").replaceChildren(...brief.map((words) => element("span", "", words)));
      find("aside").textContent = answers.length === 0 ? "" : note;
      // Those who see the results need not read them twice.
      const said = status || [note, ...differences].filter(Boolean).join(" ");
      find("status").classList.toggle("cost-quiet", answers.length > 0);
      if (find("status").textContent !== said) {
        find("status").textContent = said;
      }
    }

    /** A row with what it leaves to pay, its picture, and the price that this comes from with its source and day. */
    card({ row, ends, shown, beside }, most) {
      const card = element("div", row.matches(".cost-old") ? "cost-card cost-old" : "cost-card");
      card.append(element("p", "cost-label", row.dataset.option));
      card.append(element("p", "cost-range", this.range(shown)), bar(shown.range, most));
      if (beside > 0) {
        const [low, high] = shown.range;
        const together = { range: [(low ?? 0) + beside, add(high, beside)], exact: shown.exact };
        card.append(element("p", "cost-detail", this.say("besides", this.money(beside))));
        card.append(element("p", "cost-detail", this.say("together", this.range(together))));
      }
      const source = element("p", "cost-detail", this.say("priced", this.range({ range: ends, exact: true })), " · ");
      row.querySelectorAll(".cost-figure").forEach((figure) => source.append(figure.cloneNode(true)));
      card.append(source);
      return card;
    }

    difference(first, second) {
      const [key, from, to, ...amounts] = sentence(first, second);
      const values = amounts.map((cents) => (cents === null ? "" : this.money(cents)));
      return this.say(key, from?.row.dataset.option, to?.row.dataset.option, ...values);
    }

    /** A range in words; what was rounded is "about", a figure of a source or of the reader is what it is. */
    range({ range: [low, high], exact }) {
      if (low === high) {
        return exact || low === 0 ? this.money(low) : this.say("about", this.money(low));
      }
      if (low === null || (low === 0 && high !== null)) {
        return this.say("at-most", this.money(high));
      }
      if (high === null) {
        return this.say("at-least", this.money(low));
      }
      return this.say("between", this.money(low), this.money(high));
    }

    /** Writes an amount as the table does. */
    money(cents) {
      const digits = cents % 100 === 0 ? 0 : 2;
      const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const amount = (cents / 100).toLocaleString("en-US", form);
      return this.dataset.currency === "USD" ? "$" + amount : this.dataset.currency + "\u00a0" + amount;
    }

    /** What was computed with, in words, for paper. */
    given() {
      const way = this.form.querySelector("input[name=way]:checked").labels[0].textContent.trim();
      const typed = this.inputs(TYPED).filter((input) => this.isTyped(input) && this.counts(input));
      const fields = typed.map((input) => {
        const row = input.closest("[data-row]");
        const owner = row ? row.querySelector("legend").textContent + ", " : "";
        const unit = input.dataset.kind === "percent" ? "%" : "";
        return owner + input.labels[0].textContent.trim() + ": " + input.value.trim() + unit;
      });
      return this.say("given") + " " + [way, ...fields].join("; ");
    }

    /** Whether what was typed into a field changes an amount, so far as that can be seen from the other fields. */
    counts({ name, form }) {
      const some = (each) => this.chosen().some((row) => this.number(`${each}.${row.dataset.id}`, 0) > 0);
      const [what] = name.split(".");
      const { share, after } = form.elements;
      const paidOff = share.value !== "copay" || after.checked || this.number("deductibleMet", 0) > 0;
      const needs = {
        deductible: () => paidOff,
        deductibleMet: () => paidOff,
        hourlyPay: () => some("missedHours"),
        paidLeaveHours: () => some("missedHours") && this.number("hourlyPay", 0) > 0,
        missedHours: () => this.number("hourlyPay", 0) > 0,
        childcarePrice: () => some("childcareDays"),
        childcareDays: () => this.number("childcarePrice", 0) > 0,
        tripPrice: () => some("trips"),
        trips: () => this.number("tripPrice", 0) > 0,
      };
      return needs[what]?.() ?? true;
    }

    // ---- The link that holds what was typed

    async giveLink() {
      const { elements } = this.form;
      const typed = new URLSearchParams();
      this.boxes().filter((box) => box.checked).forEach((box) => typed.append("o", box.value));
      ["way", "share"].forEach((name) => typed.append(name, elements[name].value));
      this.inputs(TYPED + ", select, input[name=after]:checked, input[name=unknown]:checked").forEach((input) => {
        if (this.isShown(input) && !input.disabled && input.value !== "") {
          typed.append(input.name, input.value);
        }
      });
      const url = location.href.split("#")[0] + `#${this.id}?${typed}`;
      history.replaceState(null, "", url);
      let key = "in-address";
      try {
        await navigator.clipboard.writeText(url);
        key = "copied";
      } catch {
        // The browser keeps its clipboard to itself; the address bar has the link all the same.
      }
      elements.link.nextElementSibling.textContent = this.say(key);
    }

    /** Takes up a link that somebody gave. */
    takeLink() {
      const start = `#${this.id}?`;
      if (!location.hash.startsWith(start)) {
        return;
      }
      const typed = new URLSearchParams(location.hash.slice(start.length));
      this.boxes().forEach((box) => (box.checked = typed.getAll("o").includes(box.value)));
      this.inputs(TYPED + ", select").forEach((input) => (input.value = typed.get(input.name) ?? ""));
      ["way", "share"].forEach((name) => {
        const choice = Array.from(this.form.elements[name]).find((each) => each.value === typed.get(name));
        if (choice) {
          choice.checked = true;
        }
      });
      this.form.elements.after.checked = typed.has("after");
      this.unknowns().forEach((box) => (box.checked = typed.getAll("unknown").includes(box.value)));
      const ofLife = (name) => /^(missed|child|trip|hourly|paid)/.test(name);
      this.form.querySelector(".cost-life").open = Array.from(typed.keys()).some(ofLife);
      this.scrollIntoView();
    }
  }

  if (!customElements.get("cost-comparison")) {
    customElements.define("cost-comparison", CostComparison);
  }
})();
