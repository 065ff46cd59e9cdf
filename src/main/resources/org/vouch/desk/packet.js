// What is decided in a packet: kept while it is typed, checked, and saved as a file. Nothing is sent anywhere.
"use strict";
(() => {
  const packet = document.body.dataset;
  const form = document.getElementById("decisions");
  const sheets = [...form.querySelectorAll("[data-sheet]")];
  const key = "vouch-packet-" + packet.packet;
  const by = (id) => document.getElementById(id);
  // Records hold no character that nobody sees.
  const plain = (text) => text
    .replace(/[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g, "")
    // Pairs stay; half of one is no character. (Looking back in an expression would stop the script in older browsers.)
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : ""))
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ")
    .trim();
  const line = (text) => plain(text).replace(/\s+/g, " ");
  // Keyboards write apostrophes, hyphens and blanks in a name in their own ways; the program folds them likewise.
  const alike = (text) => line(text).normalize("NFC")
    .replace(/[\u0022\u0060\u00ab\u00b4\u00bb\u02b9\u02bb-\u02bd\u02c8\u02ca\u2018-\u201f\u2032\u2039\u203a\uff07]/g, "'")
    .replace(/[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g, "-")
    .toLowerCase();
  const wordsOf = (sheet) => sheet.closest(".sheet").querySelector("[data-words]");
  const field = (sheet, name) => form.elements["p" + sheet.dataset.sheet + "-" + name];
  const labels = { "": "no decision yet", approve: "approved", "approve-sections": "sections approved", "ask-for-changes": "changes asked for", reject: "rejected" };
  const refuses = (kind) => kind === "ask-for-changes" || kind === "reject";
  let unsaved = false;
  let kept = true;

  const sentencesOf = (sheet) => {
    const blocks = [...wordsOf(sheet).querySelectorAll("p, li, td, th, h3, h4, h5, h6, summary, dt, dd")].filter((each) => !each.querySelector("p, li"));
    const found = [];
    for (const block of blocks) {
      const text = line(block.textContent);
      const parts = window.Intl && Intl.Segmenter
        ? [...new Intl.Segmenter(wordsOf(sheet).lang || "en", { granularity: "sentence" }).segment(text)].map((each) => each.segment)
        : text.replace(/([.!?])\s+/g, "$1\n").split("\n");
      found.push(...parts.map((each) => each.trim()).filter((each) => each.length > 1));
    }
    return [...new Set(found)];
  };

  const selectedIn = (sheet) => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) { return ""; }
    const common = selection.getRangeAt(0).commonAncestorContainer;
    return sheet.closest(".sheet").contains(common) && !sheet.contains(common) ? line(selection.toString()).slice(0, 600) : "";
  };

  const addRemark = (sheet, quote, words) => {
    const item = by("remark").content.firstElementChild.cloneNode(true);
    const quoted = item.querySelector("[data-quote]");
    const choice = item.querySelector("[data-sentences]");
    quoted.value = quote;
    item.querySelector("[data-words-to-change]").value = words;
    for (const sentence of sentencesOf(sheet)) {
      const option = document.createElement("option");
      option.value = sentence;
      option.textContent = sentence.length > 90 ? sentence.slice(0, 89) + "…" : sentence;
      choice.append(option);
    }
    choice.addEventListener("change", () => { quoted.value = choice.value; changed(); });
    item.querySelector("[data-remove]").addEventListener("click", () => {
      item.remove();
      sheet.querySelector("[data-add]").focus();
      changed();
    });
    sheet.querySelector("[data-remarks]").append(item);
    return item;
  };

  const remarksOf = (sheet) => [...sheet.querySelectorAll(".packet-remark")].map((item) => ({
    quote: line(item.querySelector("[data-quote]").value),
    words: plain(item.querySelector("[data-words-to-change]").value),
  }));

  const stateOf = (sheet) => ({
    kind: field(sheet, "kind").value,
    sections: [...sheet.querySelectorAll("[type=checkbox]:checked")].map((each) => each.value),
    remarks: remarksOf(sheet),
    evidence: field(sheet, "evidence").value,
    conflicts: field(sheet, "conflicts").value,
    note: field(sheet, "note").value,
  });

  const show = () => {
    const decided = by("decided");
    decided.textContent = "";
    for (const sheet of sheets) {
      const kind = field(sheet, "kind").value;
      for (const under of sheet.querySelectorAll("[data-under]")) {
        under.hidden = under.dataset.under.split(" ").indexOf(kind) < 0;
      }
      const flag = document.querySelector(`[data-status="${sheet.dataset.sheet}"]`);
      flag.textContent = labels[kind];
      flag.classList.toggle("packet-done", kind !== "");
      if (kind) {
        const item = document.createElement("li");
        item.textContent = sheet.closest(".sheet").querySelector("h2").textContent + ": " + labels[kind];
        decided.append(item);
      }
    }
  };

  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ name: form.elements.name.value, sheets: sheets.map(stateOf) }));
      kept = true;
    } catch (refused) {
      kept = false;
    }
    by("kept").textContent = kept
      ? "What you typed is kept in this browser until you come back."
      : "Your browser keeps nothing for this file: save your decisions before you close it.";
  };

  const changed = () => {
    unsaved = true;
    keep();
    show();
  };

  const recall = () => {
    let state = null;
    try {
      state = JSON.parse(localStorage.getItem(key) || "null");
    } catch (refused) {
      state = null;
    }
    if (!state || !Array.isArray(state.sheets) || state.sheets.length !== sheets.length) { return; }
    form.elements.name.value = state.name || "";
    sheets.forEach((sheet, at) => {
      const was = state.sheets[at];
      field(sheet, "kind").value = was.kind;
      for (const box of sheet.querySelectorAll("[type=checkbox]")) { box.checked = was.sections.includes(box.value); }
      was.remarks.forEach((remark) => addRemark(sheet, remark.quote, remark.words));
      for (const name of ["evidence", "conflicts", "note"]) { field(sheet, name).value = was[name]; }
    });
  };

  const faultOf = (state) => {
    if (state.kind === "approve-sections" && !state.sections.length) { return "Tick the sections that you approve."; }
    if (!refuses(state.kind)) { return ""; }
    if (!state.remarks.length) { return state.kind === "reject" ? "Add a note that says why." : "Add a note that says what to change."; }
    return state.remarks.some((each) => !each.words) ? "Each note says what to change; fill it in or remove it." : "";
  };

  const decisionOf = (sheet, state) => {
    const decision = { page: sheet.dataset.page, fingerprint: sheet.dataset.fingerprint, decision: state.kind };
    if (state.kind === "approve-sections") { decision.sections = state.sections; }
    if (refuses(state.kind)) {
      decision.remarks = state.remarks.map((each) => (each.quote ? each : { words: each.words }));
    }
    const evidence = state.evidence.split("\n").map(line).filter(Boolean);
    if (evidence.length) { decision.evidence = evidence; }
    if (line(state.conflicts)) { decision.conflicts = line(state.conflicts); }
    if (plain(state.note)) { decision.note = plain(state.note); }
    return decision;
  };

  const digits = (number, length) => String(number).padStart(length, "0");

  /** The day in the site's time zone, in which its records are dated; that of this device where it knows no zones. */
  const today = () => {
    const now = new Date();
    let day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    try {
      const parts = new Intl.DateTimeFormat("en-US", { timeZone: packet.zone, calendar: "gregory", numberingSystem: "latn",
        year: "numeric", month: "numeric", day: "numeric" }).formatToParts(now);
      const part = (type) => Number(parts.find((each) => each.type === type).value);
      day = [part("year"), part("month"), part("day")];
    } catch (unknown) {
      // The site takes the day of this device, too, as long as it has begun somewhere.
    }
    const written = `${digits(day[0], 4)}-${digits(day[1], 2)}-${digits(day[2], 2)}`;
    // A slow clock must not date a decision before the words were shown.
    return written < packet.made ? packet.made : written;
  };

  const save = () => {
    const faults = [];
    const decisions = [];
    for (const sheet of sheets) {
      const state = stateOf(sheet);
      const fault = faultOf(state);
      const place = sheet.querySelector("[data-error]");
      place.textContent = fault;
      place.hidden = !fault;
      if (fault) {
        faults.push([fault + " (" + sheet.closest(".sheet").querySelector("h2").textContent + ")", sheet.querySelector("legend").id]);
      } else if (state.kind) {
        decisions.push(decisionOf(sheet, state));
      }
    }
    if (!decisions.length && !faults.length) { faults.push(["Decide on at least one page.", sheets[0].querySelector("legend").id]); }
    if (alike(form.elements.name.value) !== alike(packet.name)) { faults.push([`Type your name as it is written here: ${packet.name}.`, "name"]); }
    if (!form.elements.own.checked) { faults.push(["Tick that these are your own decisions.", "save-title"]); }
    const place = by("faults");
    place.textContent = "";
    place.hidden = !faults.length;
    if (faults.length) {
      by("status").textContent = "";
      by("copy").hidden = true;
      const list = document.createElement("ul");
      for (const [words, target] of faults) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = "#" + target;
        link.textContent = words;
        item.append(link);
        list.append(item);
      }
      place.append("Nothing is saved yet:", list);
      place.focus();
      return;
    }
    const date = today();
    const file = `decisions-${packet.reviewer}-${date}.json`;
    const text = JSON.stringify({
      format: "vouch-decisions-1", site: packet.site, reviewer: packet.reviewer, name: packet.name, date, decisions,
    }, null, 2) + "\n";
    by("text").value = text;
    by("copy").hidden = false;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    by("status").textContent = `Saved as ${file}, with ${decisions.length} ${decisions.length === 1 ? "decision" : "decisions"}. Now send that file back to the sender of this packet.`;
  };

  for (const sheet of sheets) {
    const add = sheet.querySelector("[data-add]");
    let quote = "";
    // Pressing the button may end the selection, so it is read before.
    add.addEventListener("pointerdown", () => { quote = selectedIn(sheet); });
    add.addEventListener("click", () => {
      const item = addRemark(sheet, quote || selectedIn(sheet), "");
      quote = "";
      item.querySelector("[data-words-to-change]").focus();
      changed();
    });
  }
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  // Enter in a line of text must not save by accident.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input[type=text]")) { event.preventDefault(); }
  });
  by("copy-text").addEventListener("click", () => {
    const text = by("text");
    text.select();
    Promise.resolve(navigator.clipboard && navigator.clipboard.writeText(text.value))
      .then(() => { by("status").textContent = "The text is copied; paste it into your mail."; })
      .catch(() => { by("status").textContent = "Press Control+C (Command+C on a Mac) to copy the selected text."; });
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved && !kept) { event.preventDefault(); }
  });
  recall();
  show();
  by("dead").remove();
})();
