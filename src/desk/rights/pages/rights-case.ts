/** One thing that is asked by right: why it is one, its clocks with their arithmetic, and how it ended. */
import type { AgencyClock } from '#desk/enquiries'
import {
  defineForm,
  definePage,
  fullInstant,
  notFound,
  redirect,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import type { PrivacyOffice, StandingRequest } from '#rooms'
import { RIGHTS } from '#statute'
import Type from 'typebox'
import { CASE_STATES } from '../case-states.ts'
import { endCase } from '../end-case.ts'
import { presentClocks } from '../present-clocks.ts'
import { RIGHTS_KINDS } from '../rights-kinds.ts'
import { selectCase, type RightsCase } from '../store.ts'

interface CaseView {
  readonly reference: string
  readonly heading: string
  readonly isOpen: boolean
  /** The privacy office has it, and says how it ended. */
  readonly isWithOffice: boolean
  readonly facts: readonly SummaryRowView[]
  readonly clocks: readonly AgencyClock[]
}

const subject = ({ params }: { readonly params: { readonly caseId: string } }) => ({
  kind: 'rights-case',
  id: params.caseId,
})

export function rightsCasePage(office: () => PrivacyOffice): PageDefinition {
  return definePage({
    address: '/rights/:caseId',
    permission: 'rights.handle',
    title: ({ reference }: CaseView) => `Asked by right in ${reference}`,
    breadcrumbs: [{ text: 'Asked by right', href: '/rights' }],
    params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'rights-case-opened',
      subject,
      async answer({ tx, params: { caseId } }) {
        const found = await selectCase(tx, caseId)
        if (found === undefined) return notFound()
        const { text } = RIGHTS_KINDS[found.kind]
        const there = await standingOf(office(), tx, found)
        return view<CaseView>({
          reference: found.reference,
          heading: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
          isOpen: found.state === 'open' && there === undefined,
          isWithOffice: found.state === 'open' && there !== undefined,
          facts: factsOf(found, there),
          clocks: presentClocks(found),
        })
      },
    },
    post: {
      activity: 'rights-case-ended',
      subject,
      form: defineForm({
        fields: {
          end: {
            kind: 'radios',
            label: 'How did it end?',
            options: [
              {
                value: 'decided',
                text: 'We decided, and told them',
                hint: 'What we release follows without undue delay.',
              },
              { value: 'withdrawn', text: 'They withdrew it' },
              { value: 'not-one', text: 'It was none after all' },
            ],
            errors: { empty: 'Select how it ended' },
          },
        },
      }),
      async answer({ tx, at, newId, params: { caseId }, form, person }) {
        const found = await selectCase(tx, caseId)
        if (found === undefined) return notFound()
        if ((await standingOf(office(), tx, found)) === undefined)
          await endCase({ tx, at, newId, by: { id: person.id, name: person.name } }, caseId, form.end)
        return redirect(`/rights/${caseId}`)
      },
    },
    template: new URL('./rights-case.njk', import.meta.url),
  })
}

async function standingOf(
  office: PrivacyOffice,
  tx: Parameters<PrivacyOffice['standingOf']>[0],
  { reference, kind }: RightsCase,
): Promise<StandingRequest | undefined> {
  return (await office.standingOf(tx, reference)).findLast((one) => one.kind === kind)
}

function factsOf(c: RightsCase, there: StandingRequest | undefined): readonly SummaryRowView[] {
  return summary([
    { name: 'Enquiry', value: { text: c.reference, href: `/enquiries/${c.reference}` } },
    { name: 'Law', value: RIGHTS[c.kind].law },
    ...(there === undefined
      ? []
      : [{ name: 'With the privacy office as', value: { text: there.reference, code: true } }]),
    {
      name: 'Words that speak for it',
      value: c.words.length === 0 ? 'None: an agent saw it' : c.words.join(', '),
    },
    { name: 'First received', value: fullInstant(c.receivedAt) },
    { name: 'Clock started', value: `${fullInstant(c.openedAt)} by ${c.openedByName}` },
    {
      name: 'State',
      value:
        c.decidedAt === null
          ? CASE_STATES[c.state]
          : `${CASE_STATES[c.state]}, ${fullInstant(c.decidedAt)} by ${c.decidedByName ?? ''}`,
    },
  ])
}
