// The review desk works without this. With it, lists stay fresh while files change.
(() => {
  const { start, edition } = document.currentScript.dataset;

  const fetched = async () => {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  /** Puts the newest list in the place of the one that is shown. */
  const refreshList = async () => {
    const page = await fetched();
    for (const part of ['#live', '.sentence']) {
      const now = document.querySelector(part);
      const wanted = page.querySelector(part);
      if (now && wanted && !now.isEqualNode(wanted)) now.replaceWith(document.adoptNode(wanted));
    }
  };

  const listen = refresh => {
    let shown = edition;
    let busy = Promise.resolve();
    const events = new EventSource('/_vouch/events');
    events.addEventListener('message', event => {
      const [server, newest] = event.data.split(' ');
      if (server === start && newest !== shown) {
        shown = newest;
        busy = busy.then(refresh).catch(() => {});
      }
    });
    addEventListener('pagehide', () => events.close());
  };

  if (document.querySelector('#live')) listen(refreshList);
})();
