// The embed page's own start, inside the sandboxed frame which embed.js makes (its comments describe the messages).
//
// The frame's origin is opaque: fetch of the program would need CORS headers which a plain file host does not send.
// So the parent hands the program over with 'init', and this page loads nothing itself but scripts and a style sheet.
//
// Opened without a nonce (in a tab, or by an <iframe> written by hand on the same host) the page stands alone:
// it fetches the program itself and its configuration is the fragment: embed.html#bytes=00010203&format=H
'use strict';
(() => {
  const root = document.documentElement;
  const fragment = new URLSearchParams(location.hash.slice(1));
  const nonce = fragment.get('nonce');
  const page = memviewPage;

  function configure(config) {
    Object.assign(page.config, config);
    if (config.theme === 'light' || config.theme === 'dark') root.dataset.theme = config.theme;
    else if (config.theme === 'auto') delete root.dataset.theme;
    if (config.title) document.title = config.title;
  }

  if (!nonce) {
    const config = { bytes: '', format: '', title: '', theme: 'auto', columns: '', editable: false };
    for (const [key, value] of fragment) {
      if (key === 'editable') config.editable = value !== 'false';
      else if (key in config) config[key] = value;
    }
    configure(config);
    memviewBoot.start(memviewBoot.fetchClient);
    return;
  }

  // The parent's origin is not known (any page may embed us) and ours is opaque: the nonce, known to the two alone,
  // says who is meant.
  const send = (type, detail) => parent.postMessage({ memview: 1, nonce, type, detail }, '*');
  memviewBoot.outside.post = send;

  let arrived; // settles with the program's bytes
  let expect = new Promise((resolve) => { arrived = resolve; });
  addEventListener('message', (event) => {
    const message = event.data;
    if (event.source !== parent || message?.memview !== 1 || message.nonce !== nonce) return;
    switch (message.type) {
      case 'init':
        configure(message.detail.config);
        arrived(message.detail.client);
        break;
      case 'set':
        configure(message.detail);
        break;
      default: // Go's: setBytes, getBytes
        page.receive?.(message.type, message.detail);
    }
  });

  memviewBoot.start((again) => {
    if (again) expect = new Promise((resolve) => { arrived = resolve; });
    send('hello', { client: memviewBoot.client.url });
    return expect;
  });

  // The height the page wants, for height="auto". Rounded, and changes under 2 px kept back: a report changes the
  // frame's height, which may change the layout by a fraction, and so round and round.
  let reported = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (Math.abs(height - reported) < 2) return;
    reported = height;
    send('resize', { height });
  }).observe(root);
})();
