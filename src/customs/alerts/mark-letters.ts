/** Where the letters of two names differ, so that an officer sees at once what the sentences say: both names in pieces. */

/** `mark`: the same letter but for what stands above or below it, as a macron. */
export type LetterKind = 'same' | 'mark' | 'other'

export interface NamePiece {
  readonly kind: LetterKind
  readonly text: string
}

export interface MarkedNames {
  readonly left: readonly NamePiece[]
  readonly right: readonly NamePiece[]
  /** In words, for whoever hears the page; empty where nothing differs, or where nothing is alike. */
  readonly sentence: string
}

/** Two small differences are one letter read wrongly before they are one left out and one put in. */
const COST = { mark: 1, oneSided: 2, other: 3 }
/** Of letters that agree, of the shorter name: below it they agree by chance, and marks would be confetti. */
const LEAST_ALIKE = 0.5

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const MACRON = /^\p{L}\u0304$/u

interface Pair {
  readonly left: string
  readonly right: string
}

/** Capital and small letters are alike: a passport's zone has only the former. */
export function markLetters(left: string, right: string): MarkedNames {
  const [ofLeft, ofRight] = [lettersOf(left), lettersOf(right)]
  const pairs = aligned(ofLeft, ofRight)
  const alike = pairs.filter((pair) => kindOf(pair) !== 'other').length
  const whole = alike < LEAST_ALIKE * Math.min(ofLeft.length, ofRight.length)
  const kinds = pairs.map((pair) => ({ ...pair, kind: whole ? ('other' as const) : kindOf(pair) }))
  return {
    left: pieces(kinds.map(({ left: text, kind }) => ({ text, kind }))),
    right: pieces(kinds.map(({ right: text, kind }) => ({ text, kind }))),
    sentence: whole ? '' : inWords(kinds),
  }
}

function lettersOf(name: string): readonly string[] {
  return Array.from(letters.segment(name.normalize('NFC')), ({ segment }) => segment)
}

function kindOf({ left, right }: Pair): LetterKind {
  const [a, b] = [left.toUpperCase(), right.toUpperCase()]
  if (a === b) return 'same'
  return a !== '' && b !== '' && bare(a) === bare(b) ? 'mark' : 'other'
}

function bare(letter: string): string {
  return letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** The cheapest way from one name to the other, letter by letter; a letter that only one has stands beside nothing. */
function aligned(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const cost = costsOf(left, right)
  const pairs: Pair[] = []
  let [i, j] = [left.length, right.length]
  while (i > 0 || j > 0) {
    const pair = { left: left[i - 1] ?? '', right: right[j - 1] ?? '' }
    if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + costOf(pair)) {
      pairs.push(pair)
      i -= 1
      j -= 1
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + COST.oneSided) {
      pairs.push({ left: pair.left, right: '' })
      i -= 1
    } else {
      pairs.push({ left: '', right: pair.right })
      j -= 1
    }
  }
  return pairs.reverse()
}

/** What it costs to come from the first letters of one name to the first of the other. */
function costsOf(left: readonly string[], right: readonly string[]): (i: number, j: number) => number {
  const width = right.length + 1
  const costs: number[] = []
  const cost = (i: number, j: number) => costs[i * width + j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      if (i === 0 || j === 0) costs.push((i + j) * COST.oneSided)
      else {
        const replaced = cost(i - 1, j - 1) + costOf({ left: left[i - 1] ?? '', right: right[j - 1] ?? '' })
        costs.push(Math.min(replaced, cost(i - 1, j) + COST.oneSided, cost(i, j - 1) + COST.oneSided))
      }
    }
  }
  return cost
}

function costOf(pair: Pair): number {
  const kind = kindOf(pair)
  return kind === 'same' ? 0 : COST[kind]
}

/** Neighbours of one kind are one piece. */
function pieces(all: readonly NamePiece[]): readonly NamePiece[] {
  const joined: NamePiece[] = []
  for (const one of all.filter(({ text }) => text !== '')) {
    const last = joined.at(-1)?.kind === one.kind ? joined.pop() : undefined
    joined.push({ kind: one.kind, text: (last?.text ?? '') + one.text })
  }
  return joined
}

function inWords(kinds: readonly (Pair & { readonly kind: LetterKind })[]): string {
  const others = kinds.filter(({ kind }) => kind === 'other')
  const marks = kinds.filter(({ kind }) => kind === 'mark')
  if (others.length === 0 && marks.length === 0) return ''
  if (others.length === 0) return `Differs only by ${marksInWords(marks)}.`
  const said = runsOf(kinds).map(
    (run) => `${spelled(run.left)} in the passport, ${spelled(run.right)} on the list`,
  )
  const beside = marks.length === 0 ? '' : `; besides ${marksInWords(marks)}`
  return `Letters that differ: ${said.join('; ')}${beside}.`
}

function marksInWords(marks: readonly Pair[]): string {
  const areMacrons = marks.every(({ left, right }) =>
    [left, right].some((letter) => MACRON.test(letter.normalize('NFD'))),
  )
  const where = marks.map(({ left, right }) => (left === bare(left) ? right : left)).join(', ')
  if (areMacrons) return `${marks.length === 1 ? 'a macron' : 'macrons'}, on ${where}`
  return `${marks.length === 1 ? 'a mark' : 'marks'} on letters, ${where}`
}

/** Letters that differ side by side are said together. */
function runsOf(kinds: readonly (Pair & { readonly kind: LetterKind })[]): readonly Pair[] {
  const runs: Pair[] = []
  let isInside = false
  for (const { left, right, kind } of kinds) {
    if (kind === 'other') {
      const last = isInside ? runs.pop() : undefined
      runs.push({ left: (last?.left ?? '') + left, right: (last?.right ?? '') + right })
    }
    isInside = kind === 'other'
  }
  return runs
}

function spelled(text: string): string {
  return text === '' ? 'nothing' : text.trim() === '' ? 'a space' : `“${text}”`
}
