/** What the privacy office is handed of an enquiry: what its person said by then, from when it first came. */
import type { HeldConversation } from '#desk/enquiries'
import type { AskedInMatter } from '#rooms'
import type { RightsCase } from './store.ts'

const MOST_LETTERS = 20_000

export function askedIn(
  { reference, name, email, language, said }: HeldConversation,
  { kind, receivedAt }: Pick<RightsCase, 'kind' | 'receivedAt'>,
): AskedInMatter {
  const theirs = said.filter((one) => one.kind === 'question' || one.kind === 'more')
  return {
    ...{ kind, receivedAt, language, email, askedIn: reference },
    name: name === '' ? 'Not given' : name,
    words: theirs
      .map(({ words }) => words)
      .join('\n\n')
      .slice(0, MOST_LETTERS),
  }
}
