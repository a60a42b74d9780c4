// The playground's service worker: after a first visit the page works without a network, under any path.
//
// It keeps one version of the site's files, all of them or none, under their addresses with ?v=. The page itself is asked
// of the network first, so that a new version is used at the next load; without a network (or with one that says nothing
// for a while) the kept one is shown. A page links to files of its own version alone, so versions never mix. The version
// before is kept too: a tab that still shows it may yet ask for a file.
//
// embed.html and embed.js are not kept: they run in other people's pages.
'use strict';

const VERSION = '__VERSION__';
const FILES = __FILES__;
const PATIENCE = 4000; // milliseconds that the network may take for the page

const scope = new URL(self.registration.scope);
const family = `memview ${scope.pathname} `; // a host may have several memviews, under several paths
const own = family + VERSION;

async function fill() {
  const response = await fetch('./', { cache: 'no-cache' });
  const text = await response.text();
  // A host in the middle of an update: the next visit tries again.
  if (!response.ok || !text.includes(`data-version="${VERSION}"`)) throw new Error('the page is of another version');
  const cache = await caches.open(own);
  await cache.addAll(FILES.map((name) => `${name}?v=${VERSION}`));
  // Made anew: a response that was redirected cannot answer a navigation.
  await cache.put('./', new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
}

async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own); // oldest first
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

const kept = async () => (await caches.open(own)).match('./');

async function page(request) {
  const asked = fetch(request);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  try {
    const response = await Promise.race([asked, late]);
    if (response?.ok) return response;
    return (await kept()) ?? await asked;
  } catch {
    return (await kept()) ?? Response.error();
  }
}

addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const name = url.pathname.slice(scope.pathname.length);
  if (request.mode === 'navigate') {
    if (name === '' || name === 'index.html') event.respondWith(page(request));
  } else if (url.searchParams.has('v')) {
    event.respondWith(caches.match(request.url, { ignoreVary: true }).then((response) => response ?? fetch(request)));
  }
});
