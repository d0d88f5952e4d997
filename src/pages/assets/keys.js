/* The keyboard and paper: `?` shows the keys, a field for a scanner keeps the focus, `g` and a letter are left to the pages. */
const help = document.getElementById('keyboard-help')
const scan = document.querySelector('[data-scan]')
const print = document.querySelector('[data-print]')
const MISREAD_AFTER_MILLISECONDS = 700

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const isTyping = event.target.closest('input, textarea, select, [contenteditable]') !== null
  if (event.key === '?' && !isTyping && help) {
    event.preventDefault()
    help.open = !help.open
    if (help.open) help.querySelector('summary').focus()
  }
  if (event.key === 'Escape' && help?.open) help.open = false
  if (!isTyping && /^[a-z0-9]$/i.test(event.key)) {
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
    if (target) {
      event.preventDefault()
      target.focus()
      target.click()
    }
  }
})

/* A page made for paper offers to print itself, where that can be pressed. */
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}

/* A reader types two or three lines and ends each with Enter: the form goes when the lines are whole. */
if (scan) {
  const lineLengths = [
    [44, 44],
    [36, 36],
    [30, 30, 30],
  ]
  const isWhole = (lines) =>
    lineLengths.some(
      (shape) => shape.length === lines.length && shape.every((length, i) => lines[i].length === length),
    )
  /* Two lines of 30 wait for their third; any other shape that stays as it is was misread, and is sent to be told so. */
  const isWaiting = (lines) =>
    lines.length < 2 || (lines.length === 2 && lines.every((line) => line.length === 30))
  let misread = 0
  /* Ready for the next passport, whatever was wrong with the last. */
  scan.focus()
  scan.select()
  scan.addEventListener('keydown', (event) => {
    clearTimeout(misread)
    if (event.key !== 'Enter') return
    const lines = scan.value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (isWhole(lines)) {
      event.preventDefault()
      submitOnce()
    } else if (!isWaiting(lines)) misread = setTimeout(submitOnce, MISREAD_AFTER_MILLISECONDS)
  })
  /* A reader that stutters and a button pressed twice are one passport. */
  let isSent = false
  const submitOnce = () => {
    if (!isSent) scan.form.requestSubmit()
  }
  document.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
  })
  /* The page may come back out of the browser's memory. */
  addEventListener('pageshow', () => {
    isSent = false
  })
  /* The field keeps the focus, unless somebody is working elsewhere. */
  document.addEventListener('click', () => {
    if (document.activeElement === document.body) scan.focus({ preventScroll: true })
  })
  document.addEventListener('keydown', (event) => {
    if (document.activeElement === document.body && event.key.length === 1 && event.key !== '?') scan.focus()
  })
}
