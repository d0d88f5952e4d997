/** Made-up texts with what they are: those on which the rules were tuned, and those that nobody looked at while writing rules. */
import { readFileSync } from 'node:fs'
import type { RightsKind } from '../rights-kinds.ts'

export interface LabelledText {
  readonly text: string
  readonly language: 'en' | 'mi' | 'mixed'
  readonly kind: RightsKind | 'none'
}

export type TextSet = 'tuned-on' | 'held-out'

type TextFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export function labelledTexts(set: TextSet): readonly LabelledText[] {
  const file = JSON.parse(readFileSync(new URL(`./${set}.json`, import.meta.url), 'utf8')) as TextFile
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
