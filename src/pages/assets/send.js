/* Sends the forms of a page without leaving it, so that a lost network loses nothing: what was typed stands where it was typed, and pressed again it is not done twice. Without this script a form is sent as any other. */
const place = document.querySelector('[data-send-place]')
const SLOW = 2_000
const GIVEN_UP = 20_000
const DOUBLE_PRESS = 700

/* What was sent last, until it is answered; with its key, the site knows it again. */
let asked
let isBusy = false
/* When what is said about the sending moved the page. */
let movedAt = -DOUBLE_PRESS

if (place) start()

function start() {
  document.addEventListener('submit', submitted)
  document.addEventListener('click', swallowSecondPress, true)
  addEventListener('online', () => place.querySelector('[data-send-online]')?.removeAttribute('hidden'))
  addEventListener('offline', () => place.querySelector('[data-send-online]')?.setAttribute('hidden', ''))
  /* Out of the browser's memory comes nothing that is still being sent. */
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    isBusy = false
    place.replaceChildren()
  })
  navigator.serviceWorker
    ?.register('/worker.js', { scope: '/', updateViaCache: 'none' })
    .catch(() => undefined)
}

/* The second half of a double press falls on whatever has moved under the finger: it chooses nothing there. */
function swallowSecondPress(event) {
  if (event.detail < 2 || event.timeStamp - movedAt > DOUBLE_PRESS) return
  event.preventDefault()
  event.stopPropagation()
}

function submitted(event) {
  const { target: form, submitter } = event
  if (event.defaultPrevented || form.getAttribute('method') !== 'post' || form.matches('[data-lane-form]'))
    return
  if (!form.closest('main') || form.enctype === 'multipart/form-data') {
    if (!navigator.onLine) {
      event.preventDefault()
      show('offline', () => form.requestSubmit(submitter))
    } else if (form.getAttribute('action') === '/sign-out') forget()
    return
  }
  event.preventDefault()
  if (isBusy) return
  const address = new URL(form.getAttribute('action') ?? location.href, location.href).href
  const body = String(new URLSearchParams(new FormData(form, submitter)))
  if (asked?.address !== address || asked.body !== body)
    asked = { address, body, key: drawnKey(), mayHaveArrived: false }
  void send()
}

async function send() {
  if (isBusy) return
  if (!navigator.onLine) return show(asked.mayHaveArrived ? 'lost' : 'offline', send)
  isBusy = true
  place.replaceChildren()
  const slow = setTimeout(() => show('slow'), SLOW)
  const answer = await answerOf(asked)
  clearTimeout(slow)
  /* Until the next page is there, a second press is nothing. */
  if (answer?.status === 204 && answer.leadsTo) return go(answer.leadsTo)
  isBusy = false
  /* A gateway that had no answer does not know whether there will be one. */
  if (answer === undefined || answer.status === 502 || answer.status === 504) {
    asked.mayHaveArrived = true
    return show('lost', send)
  }
  asked = undefined
  const page = new DOMParser().parseFromString(answer.text, 'text/html')
  if (answer.status === 422 && page.querySelector('main')) return showAgain(page)
  showRefusal(page)
}

async function answerOf({ address, body, key }) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { 'idempotency-key': key },
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(GIVEN_UP),
    })
    return { status: answer.status, leadsTo: answer.headers.get('location'), text: await answer.text() }
  } catch {
    return undefined
  }
}

function go(address) {
  const to = new URL(address, location.href)
  asked = undefined
  if (to.hash && to.pathname + to.search === location.pathname + location.search) {
    history.replaceState(null, '', to)
    return location.reload()
  }
  location.assign(to)
}

/* The form again with what is wrong: no entry of the history, so that Back and reload never ask to send it. */
function showAgain(page) {
  const main = document.querySelector('main')
  place.replaceChildren()
  main.replaceChildren(...document.importNode(page.querySelector('main'), true).childNodes)
  document.title = page.title
  scrollTo(0, 0)
  ;(main.querySelector('.govuk-error-summary') ?? main).focus()
}

function showRefusal(page) {
  const [title, lines] = [page.querySelector('main h1'), page.querySelectorAll('main p')]
  if (title === null) return show('failed')
  show('refused')
  place.querySelector('[data-send-title]').textContent = title.textContent
  place.querySelector('[data-send-title]').after(...[...lines].map((line) => document.importNode(line, true)))
}

function show(name, again) {
  const state = document
    .querySelector(`template[data-send-state="${name}"]`)
    .content.firstElementChild.cloneNode(true)
  place.replaceChildren(state)
  movedAt = performance.now()
  const button = state.querySelector('[data-send-again]')
  button?.addEventListener('click', () => again())
  button?.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'nearest' })
}

/* Whoever signs out leaves the browser as it was: what stands in its cache is nobody's, and goes all the same. */
function forget() {
  void globalThis.caches?.keys().then((names) => names.map((name) => caches.delete(name)))
  void navigator.serviceWorker?.getRegistration('/').then((worker) => worker?.unregister())
}

function drawnKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('')
}
