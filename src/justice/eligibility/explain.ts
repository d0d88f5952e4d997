/** The sentence that says why a person is, or is not, on the list. */
import type { AlertType } from '#kernel'
import type { Finding } from './finding.ts'
import { formatMoney } from './money.ts'

export function explain(decision: AlertType | 'none', reasons: readonly Finding[]): string {
  const told = reasons.filter(({ outcome }) => outcome !== 'nothing-owing')
  if (told.length === 0) return `${decision}: nothing is owing that counts`
  return `${decision}: ${told.map(clause).join('; ')}`
}

/** The sentence without the decision, for where the decision stands beside it. */
export function whyAlone(explanation: string): string {
  return explanation.replace(/^(?:interception|silent|none): /, '')
}

function clause(finding: Finding): string {
  const amount = `${formatMoney(finding.countedCents)} ${finding.noun}`
  switch (finding.outcome) {
    case 'met':
      return `${amount}, ${finding.coveringWarrants
        .map(({ warrantId, covers }) => `warrant ${warrantId} live, covers ${covers.join(', ')}`)
        .join(', ')}`
    case 'below-threshold':
      return `${amount}, below ${formatMoney(finding.atLeastCents)}`
    case 'no-live-warrant-covers-it':
      return `${amount}, no live warrant covers any of it`
    case 'nothing-owing':
      return `no ${finding.noun}`
  }
}
