/** The grounds on which something is withheld, as whoever asked reads them in the letter and on their page: nothing of what is withheld. */
import { withholdingGround } from '#statute'
import type { WithheldRow } from './withheld-store.ts'

export interface ToldGround extends Pick<WithheldRow, 'ground' | 'askedPart' | 'publicInterest'> {
  /** How many parts of what is held. */
  readonly parts: number
}

/** One line a ground, with why the public interest does not outweigh it where it is weighed so. */
export function groundsInWords(told: readonly ToldGround[]): readonly string[] {
  return told.map(({ ground, askedPart, publicInterest, parts }) => {
    const rule = withholdingGround(ground)
    const section = rule?.section ?? ground
    const what =
      askedPart === null
        ? `${String(parts)} ${parts === 1 ? 'part' : 'parts'} (${section})`
        : `${withoutStop(askedPart)} (${rule?.refusesAlone === true ? section : `s 18(a), ${section}`})`
    return `${what}: ${rule?.words ?? ''}.${publicInterest === null ? '' : ` ${publicInterest}`}`
  })
}

const withoutStop = (words: string) => words.replace(/[.\s]+$/, '')
