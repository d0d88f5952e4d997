/** The fields in which topics and markets are chosen, on the form and on a subscriber's own page. */
import { isMarket, marketChoices, TOPIC_NAMES, TOPICS } from '#desk/directory'
import type { Language } from '#pages'
import { SUBSCRIPTION_WORDS } from '../words/index.ts'

/** Nothing is ticked: whoever wants something says so. */
export function topicsField(language: Language) {
  const { label, empty } = SUBSCRIPTION_WORDS[language].subscribe.topics
  return {
    kind: 'checkboxes',
    label,
    options: TOPIC_NAMES.map((value) => ({ value, text: TOPICS[value][language] })),
    errors: { empty },
  } as const
}

export function marketFields(language: Language) {
  const [first = '', second = '', third = ''] = SUBSCRIPTION_WORDS[language].subscribe.markets.labels
  const options = marketChoices(language)
  const field = (label: string) => ({ kind: 'select', label, options, errors: {} }) as const
  return { first: field(first), second: field(second), third: field(third) } as const
}

export interface ChosenMarkets {
  readonly first: string
  readonly second: string
  readonly third: string
}

/** Each once, in the order in which they were chosen. */
export function marketsOf({ first, second, third }: ChosenMarkets): readonly string[] {
  return [...new Set([first, second, third].filter(isMarket))]
}
