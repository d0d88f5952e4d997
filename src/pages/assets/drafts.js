/* Keeps what is being written in a page that others have open too, while its writer goes to another page of it and comes back: in this tab alone, until it is sent, the writer signs out or the tab is closed. Without this script a page that is left forgets. */
const box = document.querySelector('[data-presence]') ? document.querySelector('main form textarea') : null
const who = document.querySelector('.masthead__name')?.textContent ?? ''

document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear())

if (box) {
  const place = `draft of ${who} ${location.pathname}`
  const kept = sessionStorage.getItem(place) ?? ''
  const begun = box.value.trim()
  /* A template goes under what was written, and over nothing. */
  if (kept.trim() !== '' && !begun.includes(kept.trim()))
    box.value = begun === '' ? kept : `${kept.trimEnd()}\n\n${box.value}`
  box.addEventListener('input', () => sessionStorage.setItem(place, box.value))
  box.form?.addEventListener('submit', () => sessionStorage.removeItem(place))
}
