/*
 * Offers the search on a page that is not there, with what its address says: that is often what a reader wanted.
 */
(() => {
  "use strict";

  const here = document.querySelector(".search-here");
  const button = document.querySelector(".search-open");
  if (!here || !button || button.hidden) {
    return;
  }

  const wanted = () => {
    const last = location.pathname.split("/").filter((step) => step !== "").pop() ?? "";
    try {
      return decodeURIComponent(last)
        .replace(/\.[a-z]{2,5}$/i, "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .replace(/^404$/, "")
        .slice(0, 60);
    } catch {
      return "";
    }
  };

  here.hidden = false;
  here.addEventListener("click", () => {
    button.click();
    const input = document.querySelector("dialog.search input");
    if (input?.value === "") {
      input.value = wanted();
      input.dispatchEvent(new Event("input"));
      input.select();
    }
  });
})();
