/* Refreshes the sections that say so when their stream reports a change, and a page that only says after how long to look again. Without this script such a page reloads as a whole. */
const GATHER_MILLISECONDS = 60
const waiting = new Map()

const sections = document.querySelectorAll('[data-live]')
for (const section of sections) listen(section.id, section.dataset.live)
if (sections.length === 0) lookAgain(document)

/* Something has come to its time on the page, and nothing happened that a stream could tell. */
document.addEventListener('look-again', () => {
  for (const stream of waiting.values()) void refresh(stream)
})

/* One stream per address, however many sections it serves. */
function listen(id, address) {
  const known = waiting.get(address)
  if (known) {
    known.ids.add(id)
    return
  }
  const stream = { ids: new Set([id]), busy: false, again: false }
  waiting.set(address, stream)
  const source = new EventSource(`${address}?since=${document.documentElement.dataset.madeAt}`)
  let lost = false
  source.addEventListener('change', () => refresh(stream))
  /* What happened while the line was down is fetched when it is up again. */
  source.addEventListener('error', () => {
    lost = true
    mark(stream, true)
  })
  source.addEventListener('open', () => {
    mark(stream, false)
    if (lost) void refresh(stream)
    lost = false
  })
}

/* The first change shows at once; those close behind it show together. */
async function refresh(stream) {
  stream.again = true
  if (stream.busy) return
  stream.busy = true
  while (stream.again) {
    stream.again = false
    mark(stream, !(await fetchSections(stream)))
    await new Promise((resolve) => setTimeout(resolve, GATHER_MILLISECONDS))
  }
  stream.busy = false
}

async function fetchSections(stream) {
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'error' })
    if (!answer.ok) return false
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const id of stream.ids) renew(document.getElementById(id), fresh.getElementById(id))
    return true
  } catch {
    return false
  }
}

/* How far a work is: until the page says no more after how long to look. */
function lookAgain(page) {
  const seconds = Number(page.documentElement.dataset.refreshAfter)
  if (!seconds) return
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', redirect: 'manual' })
      /* Done and shown elsewhere, or signed out: the browser goes where the site sends it. */
      if (!answer.ok) return location.reload()
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
      swap(document.querySelector('main'), fresh.querySelector('main'))
      document.title = fresh.title
      lookAgain(fresh)
    } catch {
      lookAgain(page)
    }
  }, seconds * 1000)
}

/* A list that somebody points at or works in does not move: what stands there changes in its place, and newcomers wait until they are asked for or nobody is there. */
function renew(section, fresh) {
  const list = section?.querySelector('[data-steady]')
  const freshList = fresh?.querySelector('[data-steady]')
  if (!list || !freshList) return swap(section, fresh)
  const here = cardsOf(list)
  const newcomers = [...cardsOf(freshList).keys()].filter((key) => !here.has(key))
  tellOf(section, newcomers)
  if (isInUse(section)) hold(section, fresh, newcomers)
  else release(section, fresh)
}

function cardsOf(list) {
  return new Map([...list.querySelectorAll('[data-steady-key]')].map((one) => [one.dataset.steadyKey, one]))
}

/* On the way to the button that shows the newcomers nobody has left: what is under it must not move either. */
function isInUse(section) {
  const parts = [section.querySelector('[data-steady]'), barOf(section)]
  return parts.some((part) => part?.matches(':hover') || part?.contains(document.activeElement))
}

function barOf(section) {
  return section.parentElement.querySelector('[data-steady-bar]')
}

const held = new WeakMap()

function hold(section, fresh, newcomers) {
  const list = section.querySelector('[data-steady]')
  const freshList = fresh.querySelector('[data-steady]')
  const freshCards = cardsOf(freshList)
  for (const [key, card] of cardsOf(list)) if (freshCards.has(key)) swap(card, freshCards.get(key))
  const parts = fresh.querySelectorAll('[data-live-part]')
  section.querySelectorAll('[data-live-part]').forEach((part, at) => swap(part, parts[at]))
  const bar = barOf(section)
  if (bar) {
    bar.hidden = newcomers.length === 0
    bar.querySelector('button').textContent = `${inWords(newcomers.length, list.dataset.steady)}: show`
  }
  if (held.has(section)) return void held.set(section, fresh)
  held.set(section, fresh)
  const places = [list, bar].filter(Boolean)
  const whenLeft = () => setTimeout(() => !isInUse(section) && done())
  const done = () => {
    for (const part of places) {
      part.removeEventListener('pointerleave', whenLeft)
      part.removeEventListener('focusout', whenLeft)
    }
    if (held.has(section)) release(section, held.get(section))
  }
  for (const part of places) {
    part.addEventListener('pointerleave', whenLeft)
    part.addEventListener('focusout', whenLeft)
  }
  if (bar) bar.querySelector('button').onclick = done
}

/* What the reader sees first stays where it is on the screen. */
function release(section, fresh) {
  held.delete(section)
  const bar = barOf(section)
  if (bar) bar.hidden = true
  const seen = [...cardsOf(section)].find(([, card]) => card.getBoundingClientRect().bottom > 0)
  const before = seen?.[1].getBoundingClientRect().top
  swap(section, fresh)
  const after = seen && cardsOf(section).get(seen[0])?.getBoundingClientRect().top
  if (after !== undefined && scrollY > 0) scrollBy({ top: after - before, behavior: 'instant' })
}

/* Once for each newcomer, politely, to whoever hears the page. */
const told = new Set()

function tellOf(section, newcomers) {
  const unheard = newcomers.filter((key) => !told.has(key))
  for (const key of unheard) told.add(key)
  const teller = section.parentElement.querySelector('[data-steady-told]')
  if (teller && unheard.length > 0)
    teller.textContent = `${inWords(unheard.length, section.querySelector('[data-steady]').dataset.steady)}.`
}

function inWords(count, what) {
  return `${count} new ${what}${count === 1 ? '' : 's'}`
}

/* The reader's place is kept: focus, what is typed and chosen, what is unfolded. */
function swap(old, fresh) {
  if (!old || !fresh || old.isEqualNode(fresh)) return
  const focused = old.contains(document.activeElement) ? pathOf(document.activeElement, old) : undefined
  const open = [...old.querySelectorAll('details[open]')].map((one) => pathOf(one, old))
  const typed = [...old.querySelectorAll('input, textarea, select')].map((one) => [
    ...[pathOf(one, old), one.value, one.checked],
  ])
  old.replaceChildren(...document.importNode(fresh, true).childNodes)
  for (const path of open) find(path, old)?.setAttribute('open', '')
  for (const [path, value, checked] of typed) {
    const control = find(path, old)
    if (!control || control.type === 'hidden' || control.type === 'file') continue
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = checked
    else control.value = value
  }
  if (focused) find(focused, old)?.focus({ preventScroll: true })
}

/* An element by its id or address where it has one, by its place otherwise. */
function pathOf(element, root) {
  if (element.id) return `#${CSS.escape(element.id)}`
  const href = element.getAttribute('href')
  if (href) return `[href="${CSS.escape(href)}"]`
  const steps = []
  for (let at = element; at !== root; at = at.parentElement) {
    steps.unshift(`${at.localName}:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`)
  }
  return `:scope > ${steps.join(' > ')}`
}

function find(path, root) {
  return root.querySelector(path)
}

function mark(stream, isLost) {
  for (const id of stream.ids) document.getElementById(id)?.classList.toggle('live--lost', isLost)
}
