/* Tells the site every some seconds that a page is open and whether something is being written in it, and shows who else has it open. Without this script the page says who had it open when it was made. */
const EVERY = 15_000
/* A page that nobody touches is open to nobody. */
const LEFT_AFTER = 5 * 60_000
let touchedAt = performance.now()

if (document.querySelector('[data-presence]')) {
  for (const event of ['keydown', 'pointerdown', 'scroll', 'focus'])
    addEventListener(event, () => (touchedAt = performance.now()), { passive: true })
  setInterval(tell, EVERY)
}

async function tell() {
  const place = document.querySelector('[data-presence]')
  if (!place || document.visibilityState !== 'visible' || performance.now() - touchedAt > LEFT_AFTER) return
  const isWriting = [...document.querySelectorAll('main textarea')].some((box) => box.value.trim() !== '')
  try {
    const answer = await fetch(`${place.dataset.presence}?writing=${isWriting ? 'yes' : 'no'}`, {
      credentials: 'same-origin',
      redirect: 'error',
    })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-presence]')
    if (!fresh || fresh.textContent.trim() === place.textContent.trim()) return
    place.replaceChildren(...document.importNode(fresh, true).childNodes)
  } catch {
    /* Told the next time. */
  }
}
