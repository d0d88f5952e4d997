/**
 * Which words together speak for which kind, and how strongly: 3 names it by itself, 2 and 1 need another rule beside them. The words of
 * `together` stand in one sentence, or in `within` words of it, or anywhere in the text where the rule says so.
 */
import type { RightsKind } from './rights-kinds.ts'
import type { RightsWords } from './rights-words.ts'

export interface RightsRule {
  readonly kind: RightsKind
  readonly weight: 1 | 2 | 3
  readonly together: readonly RightsWords[]
  /** At most so many words from the first to the last of them. */
  readonly within?: number
  readonly anywhere?: true
  /** Does not speak where these stand in the same sentence. */
  readonly unless?: readonly RightsWords[]
}

export const RIGHTS_RULES: readonly RightsRule[] = [
  { kind: 'access', weight: 3, together: ['right of access'] },
  { kind: 'access', weight: 3, together: ['asks for it', 'about me', 'is held'] },
  { kind: 'access', weight: 3, together: ['asks for it', 'about me', 'written down'], anywhere: true },
  {
    kind: 'access',
    weight: 3,
    together: ['asks for it', 'my records'],
    within: 8,
    unless: ['papers of goods'],
  },
  { kind: 'access', weight: 3, together: ['asks for it', 'made of me'], anywhere: true },
  { kind: 'access', weight: 3, together: ['is held', 'asks for it', 'my particulars'], within: 9 },
  { kind: 'access', weight: 3, together: ['who looked', 'about me'] },
  { kind: 'access', weight: 3, together: ['who looked', 'my particulars'] },
  { kind: 'access', weight: 3, together: ['who looked', 'my business with you'] },
  { kind: 'access', weight: 3, together: ['for another', 'held about them'], anywhere: true },
  { kind: 'access', weight: 3, together: ['the Privacy Act', 'my records'], anywhere: true },
  { kind: 'access', weight: 3, together: ['the Privacy Act', 'about me'], anywhere: true },
  { kind: 'access', weight: 3, together: ['right to official information', 'about me'], anywhere: true },
  { kind: 'access', weight: 3, together: ['right to official information', 'my records'], anywhere: true },

  { kind: 'correction', weight: 3, together: ['right of correction'], unless: ['papers of goods'] },
  { kind: 'correction', weight: 3, together: ['taken for another'] },
  {
    ...{ kind: 'correction', weight: 3, together: ['mends', 'my particulars'], within: 9 },
    unless: ['papers of goods', 'business of others'],
  },
  { kind: 'correction', weight: 3, together: ['mends', 'my records'], unless: ['papers of goods'] },
  { kind: 'correction', weight: 3, together: ['mends', 'about me'], unless: ['papers of goods'] },
  { kind: 'correction', weight: 3, together: ['is wrong', 'my particulars'], unless: ['papers of goods'] },
  { kind: 'correction', weight: 3, together: ['is wrong', 'about me'], unless: ['papers of goods'] },
  { kind: 'correction', weight: 3, together: ['is wrong', 'my records'], unless: ['papers of goods'] },
  { kind: 'correction', weight: 3, together: ['is wrong', 'in your records', 'about me'], anywhere: true },
  { kind: 'correction', weight: 3, together: ['in your records', 'is wrong', 'what I am'], anywhere: true },
  { kind: 'correction', weight: 3, together: ['in your records', 'mends', 'what I am'], anywhere: true },

  { kind: 'official-information', weight: 3, together: ['right to official information'] },
  { kind: 'official-information', weight: 3, together: ['releases', 'papers of government'] },
  { kind: 'official-information', weight: 3, together: ['section of the Act', 'under the Act'], within: 6 },

  { kind: 'complaint', weight: 3, together: ['right to complain'], unless: ['business of others'] },
  { kind: 'complaint', weight: 3, together: ['a privacy breach'], unless: ['business of others'] },
  { kind: 'complaint', weight: 3, together: ['complains', 'my privacy'] },
  {
    kind: 'complaint',
    weight: 3,
    together: ['you disclosed', 'my particulars', 'unwilling'],
    anywhere: true,
  },
  { kind: 'complaint', weight: 3, together: ['you disclosed', 'my records', 'unwilling'], anywhere: true },
  {
    kind: 'complaint',
    weight: 3,
    together: ['you disclosed', 'my particulars', 'complains'],
    anywhere: true,
  },
  { kind: 'complaint', weight: 3, together: ['you disclosed', 'my records', 'complains'], anywhere: true },
  { kind: 'complaint', weight: 3, together: ['you disclosed', 'my particulars', 'strangers'] },
  { kind: 'complaint', weight: 3, together: ['you disclosed', 'my records', 'strangers'] },
  { kind: 'complaint', weight: 3, together: ['you disclosed', 'my business with you', 'strangers'] },
  { kind: 'complaint', weight: 3, together: ['meant for another', 'came to me'] },
]
