/**
 * What a text asks for by right, whatever it is called and whatever form it came in: the kind, the words that speak for it, and how
 * strongly. Pure; nothing is learned from people. An agent decides.
 */
import { RIGHT_KINDS } from '#statute'
import type { RightsKind } from './rights-kinds.ts'
import { RIGHTS_RULES, type RightsRule } from './rights-rules.ts'
import { RIGHTS_WORDS, type RightsWords } from './rights-words.ts'
import { phrase, placesOf, sentencesOf, spoken, type Phrase, type Place } from './spoken-words.ts'

export interface RightsSign {
  readonly kind: RightsKind
  /** As they stand in the table: an agent reads why. */
  readonly words: readonly string[]
  readonly weight: number
}

/** Less than this is a guess. */
const LEAST_WEIGHT = 3

const PHRASES = new Map<RightsWords, readonly (readonly [words: string, sought: Phrase])[]>(
  Object.entries(RIGHTS_WORDS).map(([group, words]) => [
    group as RightsWords,
    words.map((one) => [one, phrase(one)] as const),
  ]),
)

interface Found extends Place {
  readonly words: string
}

/** The strongest first. */
export function detectRights(text: string): readonly RightsSign[] {
  const sentences = sentencesOf(text).map(wordsFound)
  const whole = wordsFound(sentencesOf(text).flat())
  const speaking = RIGHTS_RULES.flatMap((rule) => {
    const words = (rule.anywhere === true ? [whole] : sentences).flatMap((found) => spokenBy(rule, found))
    return words.length === 0 ? [] : [{ ...rule, words }]
  })
  const signs = RIGHT_KINDS.map((kind) => {
    const rules = speaking.filter((rule) => rule.kind === kind)
    return {
      kind,
      words: [...new Set(rules.flatMap(({ words }) => words))],
      weight: rules.reduce((sum, { weight }) => sum + weight, 0),
    }
  }).filter(({ weight }) => weight >= LEAST_WEIGHT)
  return aboutOneself(signs).toSorted((a, b) => b.weight - a.weight)
}

/** An official information request of a person about themself is a Privacy Act request: OIA s 12(1A). */
function aboutOneself(signs: readonly RightsSign[]): readonly RightsSign[] {
  const isAboutOneself = signs.some(({ kind }) => kind === 'access')
  return isAboutOneself ? signs.filter(({ kind }) => kind !== 'official-information') : signs
}

type WordsFound = (group: RightsWords) => readonly Found[]

/** Looked for when a rule asks, and once. */
function wordsFound(words: readonly string[]): WordsFound {
  const said = spoken(words)
  const known = new Map<RightsWords, readonly Found[]>()
  return (group) => {
    const found =
      known.get(group) ??
      (PHRASES.get(group) ?? []).flatMap(([asListed, sought]) =>
        placesOf(sought, said).map((place) => ({ ...place, words: asListed.replace('*', '') })),
      )
    known.set(group, found)
    return found
  }
}

/** The words of each group that stand near enough to each other; none where one is missing. */
function spokenBy(rule: RightsRule, found: WordsFound): readonly string[] {
  if (rule.unless?.some((group) => found(group).length > 0) === true) return []
  const groups = rule.together.map(found)
  if (rule.within === undefined) {
    const firsts = groups.map(([first]) => first)
    return firsts.every((first) => first !== undefined) ? firsts.map(({ words }) => words) : []
  }
  return nearest(groups, rule.within, [])
}

function nearest(
  [group, ...rest]: readonly (readonly Found[])[],
  within: number,
  chosen: readonly Found[],
): readonly string[] {
  if (group === undefined) return chosen.map(({ words }) => words)
  for (const one of group) {
    const all = [...chosen, one]
    const span = Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from))
    if (span > within) continue
    const words = nearest(rest, within, all)
    if (words.length > 0) return words
  }
  return []
}
