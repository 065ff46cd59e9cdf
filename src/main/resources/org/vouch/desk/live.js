// Keeps a page that is open in a browser as its files are: it hears of each new edition, fetches the page again, and
// changes what differs in place, so that neither the place on the page nor what is opened is lost.
(() => {
  const START = document.currentScript.dataset.start;

  const last = list => list[list.length - 1];

  /** Makes `now` equal to `wanted` with as few changes as it finds. */
  const morph = (now, wanted) => {
    if (now.isEqualNode(wanted)) return;
    if (now.nodeType !== 1 || wanted.nodeType !== 1 || now.tagName !== wanted.tagName || now.tagName.includes('-')) {
      now.replaceWith(wanted);
      return;
    }
    for (const { name } of [...now.attributes]) {
      // What the reader opened stays open.
      if (!wanted.hasAttribute(name) && !(now.tagName === 'DETAILS' && name === 'open')) now.removeAttribute(name);
    }
    for (const { name, value } of wanted.attributes) {
      if (now.getAttribute(name) !== value) now.setAttribute(name, value);
    }
    const before = [...now.childNodes];
    const after = [...wanted.childNodes];
    let same = 0;
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
      same++;
    }
    while (before.length && after.length && last(before).isEqualNode(last(after))) {
      before.pop();
      after.pop();
    }
    if (before.length === after.length) {
      before.forEach((node, at) => morph(node, after[at]));
      return;
    }
    const next = (before.length ? last(before).nextSibling : now.childNodes[same]) || null;
    before.forEach(node => node.remove());
    after.forEach(node => now.insertBefore(node, next));
  };

  const status = page => page.querySelector('vouch-status');

  const dress = () => {
    const over = document.querySelector('vouch-status .vouch-over');
    if (!over || over.dataset.dressed) return;
    over.dataset.dressed = 'yes';
    const hide = () => over.remove();
    over.querySelector('.vouch-close').addEventListener('click', hide);
    over.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
    over.focus();
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const shown = status(page);
    if (!shown) return;
    if (shown.dataset.stops === 'true') {
      // The last good page stays visible below the findings.
      const old = status(document);
      if (old) old.replaceWith(document.adoptNode(shown));
    } else {
      const [x, y] = [scrollX, scrollY];
      if (document.title !== page.title) document.title = page.title;
      morph(document.head, document.adoptNode(page.head));
      morph(document.body, document.adoptNode(page.body));
      document.documentElement.lang = page.documentElement.lang;
      scrollTo(x, y);
    }
    dress();
    document.documentElement.dataset.vouchEdition = shown.dataset.edition;
  };

  let shown = status(document) ? status(document).dataset.edition : '';
  let busy = Promise.resolve();
  const events = new EventSource('/_vouch/events');
  events.addEventListener('message', event => {
    const [start, edition] = event.data.split(' ');
    if (start !== START) {
      location.reload();
    } else if (edition !== shown) {
      shown = edition;
      busy = busy.then(refresh).catch(() => {});
    }
  });
  addEventListener('pagehide', () => events.close());
  document.addEventListener('DOMContentLoaded', dress);
})();
