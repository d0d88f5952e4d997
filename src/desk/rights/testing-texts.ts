/** Made-up texts with what they are: those on which the rules were tuned, and those that nobody looked at while writing rules. */
import { readFileSync } from 'node:fs'
import { detectRights } from './detect-rights.ts'
import type { RightsKind } from './rights-kinds.ts'

export interface LabelledText {
  readonly text: string
  readonly language: 'en' | 'mi' | 'mixed'
  readonly kind: RightsKind | 'none'
}

export type TextSet = 'tuned-on' | 'held-out'

type TextFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export function labelledTexts(set: TextSet): readonly LabelledText[] {
  const file = JSON.parse(
    readFileSync(new URL(`./rights-texts/${set}.json`, import.meta.url), 'utf8'),
  ) as TextFile
  return Object.entries(file).flatMap(([language, kinds]) =>
    Object.entries(kinds).flatMap(([kind, texts]) =>
      texts.map((text) => ({
        text,
        language: language as LabelledText['language'],
        kind: kind as LabelledText['kind'],
      })),
    ),
  )
}

export interface Judged {
  readonly positives: number
  readonly negatives: number
  /** Positives that were flagged as anything. */
  readonly found: number
  readonly ofTheirKind: number
  readonly wronglyFlagged: number
}

export function judge(texts: readonly LabelledText[]): Judged {
  const flagged = texts.map(({ text, kind }) => ({
    kind,
    kinds: detectRights(text).map((sign) => sign.kind),
  }))
  const [positives, negatives] = [
    flagged.filter(({ kind }) => kind !== 'none'),
    flagged.filter(({ kind }) => kind === 'none'),
  ]
  return {
    positives: positives.length,
    negatives: negatives.length,
    found: positives.filter(({ kinds }) => kinds.length > 0).length,
    ofTheirKind: positives.filter(({ kind, kinds }) => kinds.some((one) => one === kind)).length,
    wronglyFlagged: negatives.filter(({ kinds }) => kinds.length > 0).length,
  }
}
