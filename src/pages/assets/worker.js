/* Answers for the site when there is no network: a page that says so, and nothing else. It keeps that page and what it looks like; no page of the site, and nothing of anybody's. */
const NAME = `landfall-${GIVEN.version}`
const KEPT = [...GIVEN.assets, ...Object.values(GIVEN.pages)]
const STAFF = GIVEN.staff.map((address) => new RegExp(address))

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) =>
        cache.addAll(KEPT.map((one) => new Request(one, { cache: 'reload', credentials: 'omit' }))),
      )
      .then(() => self.skipWaiting()),
  )
})

/* The worker of an earlier version leaves nothing. */
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.mode === 'navigate') {
    /* A public page comes from the network or not at all. */
    if (!STAFF.some((address) => address.test(pathname))) return
    const page = request.method === 'GET' ? GIVEN.pages.opened : GIVEN.pages.sent
    event.respondWith(fetch(request).catch(() => keptPage(page)))
  } else if (GIVEN.assets.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(pathname)))
  }
})

async function keptPage(address) {
  const kept = await caches.match(address)
  if (!kept) return Response.error()
  const { headers } = kept
  return new Response(await kept.text(), { status: 503, statusText: 'No connection', headers })
}
