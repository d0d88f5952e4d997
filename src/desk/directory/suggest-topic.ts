/** The topic that a description speaks for, and the words that say so. */
import type { DeskAgency } from './agencies.ts'
import { foldedWords } from '#kernel'
import { TOPIC_WORDS } from './topic-words.ts'
import { TOPIC_NAMES, TOPICS, type Topic } from './topics.ts'

export interface TopicSuggestion {
  readonly topic: Topic
  readonly agency: DeskAgency
  /** As they stand in the table: an agent reads why. */
  readonly words: readonly string[]
}

interface Rule {
  readonly topic: Topic
  readonly word: string
  readonly weight: number
  readonly found: RegExp
}

const RULES: readonly Rule[] = Object.entries(TOPIC_WORDS).flatMap(([topic, words]) =>
  Object.entries(words).map(([word, weight]) => ({
    topic: topic as Topic,
    word,
    weight,
    // Folded like the text itself, so that the table may be read as words are written.
    found: new RegExp(
      `(?<![\\p{L}\\p{N}])${foldedWords(word)}${word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])'}`,
      'u',
    ),
  })),
)

/** Less than this is a guess. */
const LEAST_WEIGHT = 2

/** Undefined where no words speak for any topic clearly; of two that weigh alike the first in the list of topics. */
export function suggestTopic(description: string): TopicSuggestion | undefined {
  const text = foldedWords(description)
  const spoken = RULES.filter(({ found }) => found.test(text))
  const weigh = (topic: Topic) =>
    spoken.filter((rule) => rule.topic === topic).reduce((sum, { weight }) => sum + weight, 0)
  const [best] = TOPIC_NAMES.map((topic) => ({ topic, weight: weigh(topic) })).sort(
    (a, b) => b.weight - a.weight,
  )
  if (best === undefined || best.weight < LEAST_WEIGHT) return undefined
  const { topic } = best
  return {
    topic,
    agency: TOPICS[topic].agency,
    words: spoken.filter((rule) => rule.topic === topic).map(({ word }) => word.replace('*', '')),
  }
}
