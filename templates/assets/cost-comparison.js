/*
 * Lets a reader put two rows of a cost table side by side, and says the difference in words.
 * The table is whole without it. Nothing is stored, sent or put into the address.
 */
(() => {
  "use strict";

  /** The ends of a row's price in whole cents. No price is below nothing; null where the upper end is open. */
  const ends = (row) => {
    const [low, high] = [Number(row.dataset.low), Number(row.dataset.high)];
    return [Math.max(low, 0), high < 0 ? null : high];
  };

  /** What "to" costs more than "from", as [least, most] in whole cents; null where an end is open. */
  const difference = (from, to) => {
    const [fromLow, fromHigh] = ends(from);
    const [toLow, toHigh] = ends(to);
    return [fromHigh === null ? null : toLow - fromHigh, toHigh === null ? null : toHigh - fromLow];
  };

  /** The name of the sentence for two rows, with the rows in the order in which it speaks of them. */
  const sentence = (first, second) => {
    if (first.dataset.unit !== second.dataset.unit) {
      return ["units"];
    }
    let [from, to] = [first, second];
    let [least, most] = difference(from, to);
    if (least === null && most === null) {
      return ["unknown"];
    }
    if (least === null || (most !== null && most <= 0)) {
      [from, to] = [to, from];
      [least, most] = difference(from, to);
    }
    if (least > 0) {
      return [most === null ? "atLeast" : most === least ? "exact" : "range", from, to, least, most];
    }
    if (least < 0) {
      return [most === null ? "eitherOpen" : "either", from, to, -least, most];
    }
    return [most === null ? "sameOrMore" : most === 0 ? "same" : "upTo", from, to, most];
  };

  class CostComparison extends HTMLElement {
    connectedCallback() {
      const template = this.querySelector("template");
      const rows = Array.from(this.querySelectorAll("tr[data-option]"));
      if (this.querySelector(".cost-compare") || !template || rows.length < 2) {
        return;
      }
      const part = template.content.cloneNode(true);
      const words = part.querySelector(".cost-compare").dataset;
      const selects = Array.from(part.querySelectorAll("select"));
      const cards = Array.from(part.querySelectorAll(".cost-card"));
      const said = part.querySelector(".cost-difference");

      const show = () => {
        const chosen = selects.map((select) => rows[select.selectedIndex]);
        chosen.forEach((row, i) => this.fill(cards[i], row));
        if (chosen[0] === chosen[1]) {
          said.textContent = words.choose;
          return;
        }
        const [name, from, to, ...amounts] = sentence(chosen[0], chosen[1]);
        const values = [from?.dataset.option, to?.dataset.option].concat(amounts.map((cents) => this.money(cents)));
        said.textContent = words[name].replace(/\{(\d)\}/g, (all, i) => values[i] ?? all);
      };

      selects.forEach((select, i) => {
        rows.forEach((row, j) => select.add(new Option(row.dataset.option, "", j === i, j === i)));
        select.addEventListener("change", show);
      });
      show();
      template.replaceWith(part);
    }

    /** Copies the name, the price and the date of a row. */
    fill(card, row) {
      const parts = row.querySelectorAll("th > span, .cost-price > :not(.label), .cost-source > .cost-detail");
      card.replaceChildren(...Array.from(parts, (part) => part.cloneNode(true)));
    }

    money(cents) {
      if (cents === null) {
        return "";
      }
      const currency = this.dataset.currency;
      const language = document.documentElement.lang || "en";
      const place = language.includes("-") ? language : language + "-" + currency.slice(0, 2);
      const digits = cents % 100 === 0 ? 0 : 2;
      return new Intl.NumberFormat(place, {
        style: "currency",
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(cents / 100);
    }
  }

  if (!customElements.get("cost-comparison")) {
    customElements.define("cost-comparison", CostComparison);
  }
})();
