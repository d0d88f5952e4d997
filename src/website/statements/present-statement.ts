/** A statement as its page shows it: numbered, in one language, with its version and when its tests last held. */
import { addressIn, longDate, type Language } from '#pages'
import { civilDate } from '#kernel'
import { readVerified, standingOf, versionOf, type Statement } from '#statements'

/** A run of words: plain, a link, or where the agency’s own name stands, which may be in another language. */
interface WordsPiece {
  readonly text: string
  readonly href: string
  readonly isAgency: boolean
}

export interface StatementView {
  readonly sections: readonly {
    readonly heading: readonly WordsPiece[]
    readonly sentences: readonly { readonly number: string; readonly words: readonly WordsPiece[] }[]
  }[]
  readonly version: string
  /** The day on which the oldest of its tests last held; empty where they did not all run here. */
  readonly verifiedOn: string
}

interface Presented {
  readonly language: Language
  readonly isOfAgency: boolean
  /** What the tests of this copy left. */
  readonly verified: string | undefined
}

export async function presentStatement(
  statement: Statement,
  { language, isOfAgency, verified }: Presented,
): Promise<StatementView> {
  const shown = statement
    .map(({ heading, sentences }) => ({
      heading: heading[language],
      sentences: sentences.filter(({ onlyWith }) => onlyWith === undefined || isOfAgency),
    }))
    .filter(({ sentences }) => sentences.length > 0)
  const proofs = shown.flatMap(({ sentences }) => sentences.flatMap((one) => one.proofs))
  const standing = standingOf(proofs, await readVerified(verified))
  return {
    sections: shown.map(({ heading, sentences }, i) => ({
      heading: piecesOf(heading, language),
      sentences: sentences.map((sentence, at) => ({
        number: `${String(i + 1)}.${String(at + 1)}`,
        words: piecesOf(sentence[language], language),
      })),
    })),
    version: versionOf(statement),
    verifiedOn: standing.state === 'held' ? longDate(civilDate(standing.at), language) : '',
  }
}

function piecesOf(words: string, language: Language): readonly WordsPiece[] {
  return words
    .split(/(\[[^\]]+\]\([^)]+\)|\{agency\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{agency}') return { text: '', href: '', isAgency: true }
      const [, text, address] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece) ?? []
      if (text === undefined || address === undefined) return { text: piece, href: '', isAgency: false }
      return { text, href: addressIn(language, address as `/${string}`), isAgency: false }
    })
}
