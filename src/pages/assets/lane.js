/* The lane: a reader types, and the zone goes when it is whole; the page stays where it is, so that a lost network loses nothing. Without this script the form is sent and answered as any other. */
const field = document.querySelector('[data-scan]')
const word = document.getElementById('lane-word')
const passport = document.getElementById('lane-passport')

/* Readers type faster than anybody; what stands still this long was all of it. */
const READER_GAP = 80
/* What no reader reads and nobody sees; the site trims it alike. */
const UNSEEN_AT_AN_END =
  /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+|[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+$/gu
const QUIET = 700
const SLOW = 2_000
const GIVEN_UP = 20_000

/* ready: the next key begins a passport. typing: one is under way. asking: one was sent. */
let state = 'ready'
let overrun = false
let lastKey = 0
let burst = 0
let quiet = 0

if (field) start()

function start() {
  field.focus()
  document.addEventListener('submit', (event) => {
    const form = event.target.closest('[data-lane-form]')
    if (!form) return
    event.preventDefault()
    const isTyped = form.contains(field)
    if (state === 'asking') return
    /* A button pressed once more beside an answer asks nothing. */
    if (isTyped && lines(field.value).length === 0 && word.querySelector('.decision')) return field.focus()
    void ask(form)
  })
  field.addEventListener('keydown', keyed)
  field.addEventListener('input', typed)
  /* Whoever mends a line by hand keeps it. */
  field.addEventListener('pointerdown', () => {
    if (state === 'ready' && field.value !== '') state = 'typing'
  })
  document.addEventListener('click', () => {
    if (document.activeElement === document.body) field.focus({ preventScroll: true })
  })
  document.addEventListener('keydown', (event) => {
    /* Wherever the focus went, what a reader types goes to the field. */
    const isElsewhere = event.target !== field && !event.target.closest('input, textarea, select')
    if (!isElsewhere || !/^[A-Za-z0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey)
      return
    field.focus()
    if (state === 'ready') field.select()
  })
  /* Out of the browser's memory comes no earlier answer. */
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    field.value = ''
    field.readOnly = false
    state = 'ready'
    passport.replaceChildren()
    show('ready')
  })
}

function keyed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const gap = event.timeStamp - lastKey
  const isReader = gap < READER_GAP
  const isSign = event.key.length === 1
  if (isSign || event.key === 'Enter') {
    lastKey = event.timeStamp
    burst = isReader ? burst + 1 : 0
  }
  if (state === 'asking') {
    if (isSign) overrun = true
    /* What a reader ends its lines with may come behind what was sent. */
    if (isReader && (event.key === 'Enter' || event.key === 'Tab')) event.preventDefault()
    return
  }
  if (state === 'ready' && isSign) begin()
  if (state === 'ready' && /^(Arrow|Home|End|Back|Del)/.test(event.key) && field.value !== '')
    state = 'typing'
  const isEmpty = lines(field.value).length === 0
  if (event.key === 'Enter') {
    if (isEmpty || state === 'ready') event.preventDefault()
    if (!isEmpty && state === 'ready' && !isReader) field.form.requestSubmit()
  }
  /* Between two lines of a reader, never a hand's way out of the field. */
  if (event.key === 'Tab' && isReader) {
    event.preventDefault()
    if (!isEmpty && state === 'typing')
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  }
}

/* The first key of the next passport: nothing of the one before stands beside it. */
function begin() {
  field.value = ''
  state = 'typing'
  passport.replaceChildren()
  show('reading')
}

function typed() {
  clearTimeout(quiet)
  if (state === 'ready') {
    const now = field.value
    begin()
    field.value = now
  }
  const zone = lines(field.value)
  const fits = wholeness(zone)
  if (fits === 'whole') return field.form.requestSubmit()
  /* A reader stops at the end of a passport; a hand stops anywhere, but ends its last line with Enter. */
  const isReader = burst > 20 && zone.length > 0
  const isEnded =
    zone.length > 1 && /\n\s*$/.test(field.value) && !(zone.length === 2 && zone[0].length === 30)
  if (isReader || isEnded || fits === 'undecided') sendWhenQuiet()
}

function sendWhenQuiet() {
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    if (state === 'typing') field.form.requestSubmit()
  }, QUIET)
}

async function ask(form) {
  clearTimeout(quiet)
  state = 'asking'
  overrun = false
  passport.replaceChildren()
  show('asking')
  const isTyped = form.contains(field)
  const body = new URLSearchParams(new FormData(form))
  field.readOnly = true
  if (!isTyped) field.value = ''
  const slow = setTimeout(() => show('slow'), SLOW)
  const outcome = await answerOf(form.action, body)
  clearTimeout(slow)
  await untilNobodyTypes()
  if (typeof outcome === 'string') show(outcome)
  else {
    word.replaceChildren(...outcome.word.childNodes)
    passport.replaceChildren(...outcome.passport.childNodes)
    follow(outcome)
    document.title = outcome.title
  }
  /* What was misread or not sent stays, to be sent again or typed over. */
  const isAnswered = word.querySelector('.decision') !== null
  if (isAnswered) field.value = ''
  field.readOnly = false
  field.focus({ preventScroll: true })
  field.select()
  state = 'ready'
  if (overrun) word.append(template('overrun'))
}

/* Another window may have changed what this lane reads for. */
function follow({ head, stamp }) {
  document.querySelector('.lane__head').replaceChildren(...head.childNodes)
  for (const one of document.querySelectorAll('[name="stamp"]')) one.value = stamp
}

/* The parts of the answering page, or the state that stands for none. */
async function answerOf(address, body) {
  const given = { credentials: 'same-origin', signal: AbortSignal.timeout(GIVEN_UP) }
  try {
    const answer = await fetch(address, { method: 'POST', body, ...given })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const parts = { word: page.getElementById('lane-word'), passport: page.getElementById('lane-passport') }
    if (answer.ok && parts.word && parts.passport) {
      const [head, stamp] = [page.querySelector('.lane__head'), page.querySelector('[name="stamp"]').value]
      return { ...parts, head, stamp, title: page.title }
    }
    /* The lane went out of service, or its flight is gone: that page says so. */
    if (answer.ok && page.querySelector('.lane')) location.assign('/lane')
    return 'failed'
  } catch {
    return reasonOf(given)
  }
}

/* Signing in stands at another address, which a page may not ask: that is told from no network by asking for a redirect. */
async function reasonOf(given) {
  try {
    const probe = await fetch('/lane/answers/none', {
      ...given,
      redirect: 'manual',
      signal: AbortSignal.timeout(3_000),
    })
    return probe.type === 'opaqueredirect' ? 'signed-out' : 'failed'
  } catch {
    return 'lost'
  }
}

/* A passport read too soon is let run out, so that its rest is not taken for the next. */
async function untilNobodyTypes() {
  while (overrun && performance.now() - lastKey < READER_GAP * 2)
    await new Promise((resolve) => setTimeout(resolve, READER_GAP))
}

function show(name) {
  word.replaceChildren(template(name))
  document.title = document.title.replace(/^.* - (?=[A-Z]{3} lane )/, '')
}

function template(name) {
  return document
    .querySelector(`template[data-lane-state="${name}"]`)
    .content.firstElementChild.cloneNode(true)
}

function lines(text) {
  return text
    .toUpperCase()
    .split(/[\r\n\t\v\f]+/)
    .map((line) => line.replaceAll(UNSEEN_AT_AN_END, ''))
    .filter((line) => line !== '')
}

/* 'whole' as soon as no document could go on; 'undecided' where only a pause can tell. */
function wholeness(zone) {
  if (zone.length === 0) return 'growing'
  if (zone.length > 1) {
    const width = zone[0].length
    const count = { 44: 2, 36: 2, 30: 3 }[width]
    return zone.length === count && zone.every((line) => line.length === width) ? 'whole' : 'growing'
  }
  const run = zone[0].replaceAll(/\s/g, '')
  const code = run.charAt(0)
  if (run.length === 88) return 'PV'.includes(code) ? 'whole' : 'undecided'
  if (run.length === 90) return 'whole'
  if (run.length !== 72 || code === 'P') return 'growing'
  /* Two lines of 36 are over; two of 44 (visas) and three of 30 (cards) go on: their second line tells. */
  const longer = code === 'V' ? secondLineHolds(run, 44) : cardLineHolds(run)
  if (longer) return 'growing'
  const isOldFrenchCard = run.startsWith('IDFRA') && holds(run, 63, 6)
  return secondLineHolds(run, 36) || isOldFrenchCard ? 'whole' : 'undecided'
}

/* Number, date of birth and date of expiry with their check digits, in a second line that begins there. */
function secondLineHolds(run, at) {
  return holds(run, at + 13, 6) && /[MFX<]/.test(run.charAt(at + 20)) && holds(run, at + 21, 6)
}

function cardLineHolds(run) {
  return holds(run, 30, 6) && /[MFX<]/.test(run.charAt(37)) && holds(run, 38, 6)
}

function holds(run, from, length) {
  const sum = [...run.slice(from, from + length)].reduce(
    (all, sign, i) => all + valueOf(sign) * [7, 3, 1][i % 3],
    0,
  )
  return String(sum % 10) === run.charAt(from + length)
}

function valueOf(sign) {
  if (sign === '<') return 0
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55
}
