/** The letter of a decision, made from the facts: what was asked, decided and withheld, on which grounds, and whom to complain to. */
import { civilDate } from '#kernel'
import { longDate } from '#pages'
import type { SealedSearch } from '#rooms'
import { RIGHTS, type RightRule } from '#statute'
import { decisionRule } from './decisions.ts'
import { groundsInWords, type ToldGround } from './grounds-in-words.ts'
import { nameOf, type RequestRow } from './request.ts'
import type { WithheldRow } from './withheld-store.ts'
import { REQUEST_WORDS } from './words/index.ts'

export interface Letter {
  readonly date: string
  readonly to: readonly string[]
  readonly greeting: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly groundsOf: string
  /** One line a ground, with how many parts are withheld on it and nothing of what they say. */
  readonly grounds: readonly string[]
  readonly after: readonly string[]
  readonly from: string
}

export function decisionLetter(
  request: RequestRow,
  withheld: readonly WithheldRow[],
  { agency, sealedSearches }: { readonly agency: string; readonly sealedSearches: readonly SealedSearch[] },
): Letter | undefined {
  const { kind, decision, decidedAt, decisionWords, reference, receivedAt, representative, postalAddress } =
    request
  if (decision === null || decidedAt === null) return undefined
  const rule = decisionRule(kind, decision)
  const { complainTo, provide }: RightRule = RIGHTS[kind]
  const person = nameOf(request)
  const { status, kinds } = REQUEST_WORDS.en
  return {
    date: longDate(civilDate(decidedAt)),
    to: [representative === '' ? person : representative, ...postalAddress.split(/\n+/)].filter(
      (line) => line !== '',
    ),
    greeting: `Kia ora ${representative === '' ? person : representative}`,
    subject: `Your request ${reference} for ${kinds[kind]}`,
    paragraphs: [
      `On ${longDate(civilDate(receivedAt))} we received your request${representative === '' ? '' : ` for ${person}`}.`,
      `${status.told(kind, decision)} We decided so under the ${rule?.section ?? ''}.`,
      ...(decisionWords === null || decisionWords.trim() === '' ? [] : decisionWords.split(/\n+/)),
    ],
    groundsOf: kind === 'official-information' ? 'Official Information Act 1982' : 'Privacy Act 2020',
    // That there is something on which a ground stands must not show where it is neither confirmed nor denied.
    grounds: decision === 'neither-confirm-nor-deny' ? [] : groundsInWords(counted(withheld)),
    after: [
      ...(rule?.gives === true && provide !== undefined && kind === 'access'
        ? [
            'You get your copy by the private link to your request, or from us by post or by hand if you ask. There is no charge.',
          ]
        : []),
      ...(decision === 'not-corrected'
        ? [
            'You may give us a statement of the correction that you asked for. We attach it so that it is always read with the information (s 64), and tell those to whom we gave the information.',
          ]
        : []),
      ...(kind === 'complaint' && rule?.isRefusal === true
        ? ['If you ask, somebody who had no part in this decision looks at it again.']
        : []),
      // Of whatever was decided, and whatever there is: a sentence that some letters lack would tell.
      ...(kind === 'access' ? sealedSearches.map(({ told }) => told.en) : []),
      kind === 'official-information' ? status.review : status.complain[complainTo],
    ],
    from: agency,
  }
}

function counted(withheld: readonly WithheldRow[]): readonly ToldGround[] {
  const told = new Map<string, ToldGround>()
  for (const { ground, askedPart, publicInterest } of withheld) {
    const key = JSON.stringify([ground, askedPart, publicInterest])
    told.set(key, { ground, askedPart, publicInterest, parts: (told.get(key)?.parts ?? 0) + 1 })
  }
  return [...told.values()]
}
