/* Leaves of the codes those that have the letters that were typed; what is typed is sent nowhere. Without this script the list is whole, and no key is promised. */
const search = document.querySelector('[data-code-search]')
const left = document.querySelector('[data-code-left]')
const items = [...document.querySelectorAll('[data-code-words]')]

if (search) start()

/* Whoever has single keys turned off is told of none. */
if (localStorage.getItem('single-keys') !== 'off')
  for (const told of document.querySelectorAll('[data-keys-told]')) told.hidden = false

function start() {
  search.closest('[hidden]').hidden = false
  search.addEventListener('input', narrow)
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      search.value = ''
      narrow()
    }
    if (event.key !== 'Enter') return
    /* Else it would press the first button of the form. */
    event.preventDefault()
    if (search.value.trim() !== '')
      items
        .find((item) => !item.hidden)
        ?.querySelector('button')
        .focus()
  })
}

function narrow() {
  const typed = plain(search.value).split(/\s+/)
  for (const item of items) item.hidden = !typed.every((part) => plain(item.dataset.codeWords).includes(part))
  const count = items.filter((item) => !item.hidden).length
  left.textContent =
    search.value.trim() === ''
      ? ''
      : count === 0
        ? 'No code'
        : count === 1
          ? '1 code: Enter goes to it'
          : `${count} codes: Enter goes to the first`
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
