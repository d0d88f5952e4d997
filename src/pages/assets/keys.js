/* The keyboard and paper: `?` shows the keys, j and k go along rows and cards, and a page's own keys press what it names. Without this script none of it is promised. */
const help = document.getElementById('keyboard-help')
const opener = document.querySelector('[data-keys-open]')
const print = document.querySelector('[data-print]')
const CHOICE = 'single-keys'

if (help && opener) listen()

function listen() {
  opener.hidden = false
  opener.addEventListener('click', show)
  help.querySelector('[data-keys-close]').addEventListener('click', () => help.close())
  help.querySelector('[data-keys-switch]').addEventListener('click', ({ currentTarget }) => {
    localStorage.setItem(CHOICE, areOn() ? 'off' : 'on')
    currentTarget.setAttribute('aria-pressed', String(areOn()))
  })
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (!areOn() || isTyping(event.target)) return
    if (act(event)) event.preventDefault()
  })
}

/* Whoever speaks to the browser, or whose hand is heavy, turns single keys off. */
function areOn() {
  return localStorage.getItem(CHOICE) !== 'off'
}

function isTyping(element) {
  return element.closest('input, textarea, select, [contenteditable]') !== null
}

function act({ key, repeat }) {
  if (key === '?') {
    if (help.open) help.close()
    else show()
    return true
  }
  if (help.open) return false
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1)
  if (repeat) return false
  if (key === '/') return focusOn(firstField())
  return press(help.querySelector(`[data-key="${CSS.escape(key)}"]`))
}

/* Only what is on the page now is offered: a step that was taken has no key any more. */
function show() {
  for (const row of help.querySelectorAll('[data-key-target]')) row.hidden = !targetOf(row)
  help.querySelector('[data-keys-rows]').hidden = rows().length === 0
  help.querySelector('[data-keys-field]').hidden = !firstField()
  help.querySelector('[data-keys-switch]').setAttribute('aria-pressed', String(areOn()))
  help.showModal()
}

function targetOf(row) {
  const target = row && document.getElementById(row.dataset.keyTarget)
  return target && !target.disabled && target.checkVisibility() ? target : undefined
}

/* What cannot be taken back is never done by one key: it is only reached. */
function press(row) {
  const target = targetOf(row)
  if (!target) return false
  target.focus()
  const isOnlyReached = 'keyFocuses' in row.dataset || target.matches('.govuk-button--warning')
  if (!isOnlyReached) target.click()
  return true
}

function focusOn(element) {
  element?.focus()
  return element !== undefined
}

function firstField() {
  return [...document.querySelectorAll('main input, main textarea')].find(
    (one) => !['hidden', 'radio', 'checkbox', 'file', 'submit'].includes(one.type) && one.checkVisibility(),
  )
}

/* The first link of each row of a table and of each card. */
function rows() {
  const links = new Map()
  for (const link of document.querySelectorAll('main .card__link, main tbody a[href]')) {
    const row = link.closest('.card, tr')
    if (row && !links.has(row) && link.checkVisibility()) links.set(row, link)
  }
  return [...links]
}

function move(by) {
  const all = rows()
  if (all.length === 0) return false
  const at = all.findIndex(([row]) => row.contains(document.activeElement))
  const next = at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))
  all[next][1].focus()
  return true
}

/* A page made for paper offers to print itself, where that can be pressed. */
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
