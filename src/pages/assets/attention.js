/* Calls for attention where it was asked for: a sound when somebody new waits, a count in the title. Both are off at first, and each browser keeps its own choice. */
const choices = document.querySelector('[data-attention-choices]')
if (choices) watch(choices)

function watch(group) {
  const buttons = [...group.querySelectorAll('[data-attention-choice]')]
  const isChosen = (name) => localStorage.getItem(`attention-${name}`) === 'on'
  const title = document.title
  let known = waiting()
  let audio

  const show = () => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(isChosen(button.dataset.attentionChoice)))
    }
    document.title = isChosen('title') && known.size > 0 ? `(${known.size}) ${title}` : title
  }

  /* A browser lets a page sound only after somebody has pressed something on it. */
  const wake = () => {
    audio ??= new AudioContext()
    return audio.resume()
  }
  const sound = () => void wake().then(() => twoNotes(audio))

  group.addEventListener('click', (event) => {
    const name = event.target.closest('[data-attention-choice]')?.dataset.attentionChoice
    if (!name) return
    localStorage.setItem(`attention-${name}`, isChosen(name) ? 'off' : 'on')
    show()
    /* Whoever turns the sound on hears it. */
    if (name === 'sound' && isChosen('sound')) sound()
  })
  document.addEventListener('pointerdown', () => isChosen('sound') && void wake(), { once: true })
  document.addEventListener('keydown', () => isChosen('sound') && void wake(), { once: true })

  const section = group.closest('main').querySelector('[data-live]')
  new MutationObserver(() => {
    const now = waiting()
    const isSomebodyNew = [...now].some((one) => !known.has(one))
    known = now
    show()
    if (isSomebodyNew && isChosen('sound')) sound()
  }).observe(section, { childList: true, subtree: true })

  group.hidden = false
  show()
}

/* The cases that wait for somebody now. */
function waiting() {
  const list = document.querySelector('[data-attention]')?.dataset.attention ?? ''
  return new Set(list.split(' ').filter((one) => one !== ''))
}

function twoNotes(audio) {
  for (const [index, hertz] of [660, 880].entries()) {
    const from = audio.currentTime + index * 0.18
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.15, from)
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.3)
    tone.connect(volume).connect(audio.destination)
    tone.start(from)
    tone.stop(from + 0.3)
  }
}
