/* Lets ages and times left count on. What is read aloud does not change with each second: only the end of one is said, once. Without this script a page shows them as they were when it was made. */
const seen = new WeakMap()
let said

setInterval(tick, 1000)
tick()

function tick() {
  for (const one of document.querySelectorAll('[data-age-up], [data-age-down]')) count(one)
}

/* By the page's own running time, for the clock of a tablet may be wrong. */
function count(element) {
  const { ageUp, ageDown, ageLimit, ageAtEnd } = element.dataset
  const first = seen.get(element) ?? { at: performance.now(), isOver: undefined }
  const passed = Math.floor((performance.now() - first.at) / 1000)
  const seconds = ageUp === undefined ? Math.max(0, Number(ageDown) - passed) : Number(ageUp) + passed
  const isOver = ageUp === undefined ? seconds === 0 : ageLimit !== undefined && seconds > Number(ageLimit)
  element.querySelector('[data-age-text]').textContent =
    inMinutes(seconds) + (ageUp === undefined ? '' : ' ago')
  element.classList.toggle('age--over', isOver)
  seen.set(element, { at: first.at, isOver })
  if (isOver) end(element)
  if (!isOver || first.isOver !== false) return
  if (ageAtEnd) say(ageAtEnd)
  /* What may still be done is for the site to say. */
  document.dispatchEvent(new Event('look-again'))
}

/* What may be done until then goes, and what holds from then on is there; whoever was on its button is not left nowhere. */
function end(element) {
  const place = element.closest('[data-ends]')
  if (!place) return
  place.removeAttribute('data-ends')
  const had = place.contains(document.activeElement)
  for (const one of place.querySelectorAll('[data-until-end]')) one.remove()
  for (const one of place.querySelectorAll('[data-after-end]')) {
    one.hidden = false
    if (had) one.focus({ preventScroll: true })
  }
}

function say(sentence) {
  if (said === undefined) {
    said = document.createElement('p')
    said.className = 'govuk-visually-hidden'
    said.setAttribute('role', 'status')
    document.body.append(said)
  }
  said.textContent = sentence
}

/* As components/age.ts writes it. */
function inMinutes(seconds) {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
