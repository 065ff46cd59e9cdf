// Marks where the reader is in the table of contents, and opens for the printer what is folded.
(() => {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const mark = () => {
    let here;
    for (const [heading, link] of links) {
      link.removeAttribute("aria-current");
      if (heading.getBoundingClientRect().top < innerHeight / 3) here = link;
    }
    here?.setAttribute("aria-current", "true");
  };
  const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -67% 0px" });
  for (const heading of links.keys()) watch.observe(heading);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });
})();
