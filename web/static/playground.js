// The playground page's own start: the reader's theme before the first paint, what the address asks for, then the
// program; and what works without a network afterwards.
'use strict';
(() => {
  try {
    // 'light' or 'dark' as chosen on an earlier visit; absent means: as the system says.
    const theme = localStorage.getItem('memview.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage refused: the system's theme it is.
  }

  // What stands behind the # is for the program alone. It leaves the address at once: go-app reads the address, and dies
  // of a wrong escape in it; and a reload is to bring back what was done since, not the link. Until the program has
  // opened it, the history's state holds it, so that it outlives a program that could not be fetched.
  // '#sample=bytes' stays: it asks for bytes to start with, each time.
  const page = memviewPage;
  const sample = 'sample=bytes';
  function take() {
    const fragment = location.hash.slice(1);
    if (fragment === '' || fragment === sample) return fragment;
    history.replaceState({ memview: fragment }, '', location.pathname + location.search);
    return fragment;
  }
  page.fragment = take() || history.state?.memview || '';
  page.onFragment = null; // set by the program
  page.forgetFragment = () => {
    page.fragment = '';
    if (history.state?.memview) history.replaceState(null, '', location.pathname + location.search);
  };
  addEventListener('popstate', (event) => {
    if (location.hash === '') return;
    event.stopImmediatePropagation(); // go-app would look for an element of that name
    const fragment = take();
    if (fragment === '' || fragment === sample) return;
    page.fragment = fragment;
    page.onFragment?.();
  });

  // Links hold deflated bytes (RFC 1951) in base64url (RFC 4648, section 5) without padding.
  const most = 16 << 20; // bytes out of a link: more than any honest one has
  async function gather(stream, limit) {
    const parts = [];
    let length = 0;
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > limit) {
        reader.cancel();
        throw new Error('it is larger than any link can be');
      }
      parts.push(value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }
  page.pack = async (bytes) => {
    const packed = await gather(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), most);
    let binary = '';
    for (let i = 0; i < packed.length; i += 4096) binary += String.fromCharCode(...packed.subarray(i, i + 4096));
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  };
  page.unpack = async (text) => {
    let bytes;
    try {
      const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
      bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
      return await gather(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
    } catch (error) {
      throw error.message.startsWith('it is larger') ? error : new Error('it is not complete, or was changed');
    }
  };

  memviewBoot.start(memviewBoot.fetchClient);

  // Afterwards the page works without a network (sw.js). Where that is refused, it needs one: nothing else changes.
  if (page.fragment !== sample) {
    addEventListener('load', () => { navigator.serviceWorker?.register('sw.js').catch(() => {}); });
  }
})();
