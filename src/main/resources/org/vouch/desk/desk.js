// The review desk works without this. With it, lists stay fresh while files change, nobody loses what they typed, and a
// reviewer can sign with a key of this device.
(() => {
  const { start, edition } = document.currentScript.dataset;
  const $ = selector => document.querySelector(selector);

  const fetched = async () => {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  /** Puts the newest list in the place of the one that is shown. */
  const refreshList = async () => {
    const page = await fetched();
    for (const part of ['#live', '.sentence']) {
      const now = $(part);
      const wanted = page.querySelector(part);
      if (now && wanted && !now.isEqualNode(wanted)) now.replaceWith(document.adoptNode(wanted));
    }
  };

  /** Tells the reviewer that the words are others now; what they read and typed stays as it is. */
  const watchWords = async () => {
    const now = (await fetched()).querySelector('.decide [name="shown"]');
    if (now) $('#stale').hidden = now.value === $('.decide [name="shown"]').value;
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

  // Keys

  const store = (mode, work) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('vouch-desk', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('keys', mode);
      const request = work(transaction.objectStore('keys'));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
  const keyOf = reviewer => (reviewer ? store('readonly', keys => keys.get(reviewer)) : Promise.resolve(undefined));
  const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const bytesOf = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));

  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };
  /** A string as OpenSSH puts it on the wire: after its length. */
  const wire = content => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return joined(length, bytes);
  };
  /** What OpenSSH signs in the place of a message: see its PROTOCOL.sshsig. */
  const toSign = async (namespace, message) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', message));
    return joined(new TextEncoder().encode('SSHSIG'), wire(namespace), wire(''), wire('sha512'), wire(digest));
  };
  /** The short name of a key, as ssh-keygen -l prints it. */
  const shortName = async open => {
    const digest = await crypto.subtle.digest('SHA-256', joined(wire('ssh-ed25519'), wire(bytesOf(open))));
    return `SHA256:${base64(digest).replace(/=+$/, '')}`;
  };

  const makeKey = async form => {
    const reviewer = form.elements.reviewer.value;
    let known = await keyOf(reviewer);
    if (!known) {
      const keys = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
      known = { secret: keys.privateKey, open: base64(await crypto.subtle.exportKey('raw', keys.publicKey)) };
      await store('readwrite', stored => stored.put(known, reviewer));
    }
    form.elements.key.value = known.open;
    form.submit();
  };

  const newKey = async form => {
    const status = $('#key-status');
    try {
      await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    } catch (refused) {
      status.textContent = 'This browser cannot make Ed25519 keys; a newer one can. Typing your name works in every browser.';
      return;
    }
    status.textContent = '';
    $('#make-key').hidden = false;
    form.addEventListener('submit', event => {
      event.preventDefault();
      makeKey(form).catch(error => { status.textContent = `No key was made: ${error.message}`; });
    });
  };

  const markThisDevice = async () => {
    const all = await store('readonly', keys => keys.getAll());
    for (const { open } of all) {
      const name = await shortName(open);
      for (const line of document.querySelectorAll('.held [data-key]')) {
        if (line.dataset.key === name) line.classList.add('this-device');
      }
    }
  };

  // Deciding

  let typed = false;
  const field = (form, name, value) => {
    const input = form.querySelector(`input[type="hidden"][name="${name}"]`) || form.appendChild(document.createElement('input'));
    Object.assign(input, { type: 'hidden', name, value });
  };

  /** Lets this device sign the record that the server prepared, and sends the form with the signature. */
  const signAndSend = async form => {
    const known = await keyOf(form.elements.reviewer.value);
    field(form, 'how', 'device');
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.prepare, { method: 'POST', body });
    if (answer.ok) {
      const [prepared, namespace, record] = (await answer.text()).trim().split('\n');
      const signature = await crypto.subtle.sign('Ed25519', known.secret, await toSign(namespace, bytesOf(record)));
      field(form, 'prepared', prepared);
      field(form, 'key', known.open);
      field(form, 'signature', base64(signature));
    }
    typed = false;
    // Where nothing was prepared, the server's answer to the form says why.
    form.submit();
  };

  const decide = form => {
    const device = $('#with-device');
    const missing = $('#no-device-key');
    /** Offers the key of this browser; says so where the reviewer has a key, but not here. */
    const offer = async () => {
      const reviewer = form.elements.reviewer.value;
      const known = Boolean(await keyOf(reviewer).catch(() => undefined));
      device.hidden = !known;
      missing.hidden = known || !missing.dataset.keyed.split(' ').includes(reviewer) || !reviewer;
    };
    form.addEventListener('input', () => { typed = true; });
    form.elements.reviewer.addEventListener('change', () => { offer().catch(() => {}); });
    addEventListener('submit', () => { typed = false; });
    addEventListener('beforeunload', event => { if (typed) event.preventDefault(); });
    device.addEventListener('click', event => {
      event.preventDefault();
      device.disabled = true;
      signAndSend(form).catch(() => { device.disabled = false; form.submit(); });
    });
    offer().catch(() => {});

    for (const part of document.querySelectorAll('.with-script')) part.hidden = false;
    let selected = '';
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      const words = document.querySelector('[data-words]');
      if (words && words.contains(selection.anchorNode) && `${selection}`.trim()) selected = `${selection}`.trim().replace(/\s+/g, ' ');
    });
    $('#take-quote').addEventListener('click', () => {
      form.elements.quote.value = selected;
      typed = true;
      form.elements.remark.focus();
    });
    $('#look-again').addEventListener('click', () => { location.reload(); });
  };

  if ($('#live')) listen(refreshList);
  if ($('#decide')) {
    decide($('#decide'));
    listen(watchWords);
  }
  if ($('#new-key')) newKey($('#new-key'));
  if ($('.held')) markThisDevice().catch(() => {});
  const summary = $('.summary:not([hidden])') || $('.receipt');
  if (summary) summary.focus();
})();
