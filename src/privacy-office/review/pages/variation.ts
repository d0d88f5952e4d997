/** One variation beside the version in force, field by field; a second person agrees to it. */
import Type from 'typebox'
import { proposedVersion } from '#agreement'
import { sentenceOf } from '#kernel'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  when,
  type Cell,
  type PageDefinition,
  type SummaryRowView,
  type TableView,
} from '#pages'
import {
  answerRequest,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonView,
} from '#two-people'
import { compareVersions, type DifferingField } from '../compare-versions.ts'
import { selectVariation, type VariationRow } from '../variation-store.ts'
import { VARY_AGREEMENT } from '../vary-agreement.ts'
import { variationState, type VariationPagesOptions } from './variations.ts'

interface VariationView {
  readonly version: string
  readonly facts: readonly SummaryRowView[]
  readonly fields: TableView
  readonly asked: SecondPersonView | false
}

const HOW: Readonly<Record<DifferingField['how'], Cell>> = {
  added: { text: 'Added', tag: 'attention' },
  removed: { text: 'Removed', tag: 'attention' },
  changed: { text: 'Changed', tag: 'quiet' },
}

export function variationPage({ programme, permissions }: VariationPagesOptions): PageDefinition {
  /** Beside the version before it: of one that counts already, the one that it followed. */
  const differing = (row: VariationRow) => {
    const held = programme.agreements.map((one) => ({
      ...one,
      versions: one.versions.filter(
        ({ version, inForce }) => version !== row.version && inForce.from < row.countsFrom,
      ),
    }))
    const version = proposedVersion({ agreements: held }, row.body, {
      reason: row.reason,
      today: row.countsFrom,
    })
    const before = held
      .find(({ versions }) => versions.some(({ id }) => id === row.agreement))
      ?.versions.at(-1)
    return version.ok ? compareVersions(before, version.value) : []
  }
  return definePage({
    address: '/review/variations/:variationId',
    permission: 'review.view',
    title: ({ version }: VariationView) => `Variation ${version}`,
    layout: 'wide',
    breadcrumbs: [
      { text: 'Review', href: '/review' },
      { text: 'Variations', href: '/review/variations' },
    ],
    params: Type.Object({ variationId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'review-viewed',
      subject: ({ params: { variationId: id } }) => ({ kind: 'agreement-variation', id }),
      async answer({ tx, at, path, person, params: { variationId: id } }) {
        const row = await selectVariation(tx, id)
        if (row === undefined) return notFound()
        const mayAgree = permissions.may(person.role, 'agreement.agree-variation')
        const request = mayAgree ? await openRequestAbout(tx, VARY_AGREEMENT, id, at) : undefined
        const asked = `Vary the agreement from ${longDate(row.countsFrom)} on`
        return view<VariationView>({
          version: row.version,
          facts: summary([
            { name: 'State', value: variationState(row, at) },
            { name: 'Agreement', value: row.agreement },
            { name: 'Counts from', value: longDate(row.countsFrom) },
            { name: 'Why', value: row.reason },
            { name: 'Proposed', value: { time: when(row.proposedAt, at) } },
          ]),
          fields: fieldsTable(differing(row), path),
          asked: request !== undefined && secondPerson(request, { asked, person, at }),
        })
      },
    },
    post: {
      activity: 'agreement-variation-acted-on',
      subject: ({ params: { variationId: id } }) => ({ kind: 'agreement-variation', id }),
      form: defineForm({ fields: secondPersonFields }),
      async answer({ form, params: { variationId: id }, ...act }) {
        if (!permissions.may(act.person.role, 'agreement.agree-variation')) return forbidden()
        const answered = await answerRequest(act, VARY_AGREEMENT, form)
        if (answered === undefined)
          return fieldErrors([{ field: 'request', sentence: sentenceOf('variation-no-longer-possible') }])
        return answered.ok ? redirect(`/review/variations/${id}`) : fieldErrors(answered.error)
      },
    },
    template: new URL('./variation.njk', import.meta.url),
  })
}

function fieldsTable(rows: readonly DifferingField[], path: string): TableView {
  return dataTable({
    caption: 'What differs from the version before it',
    rows,
    path,
    query: {},
    pageSize: 500,
    empty: { title: 'Nothing differs', text: 'The version says the same as the one before it.' },
    columns: [
      { key: 'field', title: 'Field', isInWords: true, cell: ({ field }: DifferingField) => field },
      { key: 'how', title: 'How', cell: ({ how }: DifferingField) => HOW[how] },
      { key: 'before', title: 'Before', isInWords: true, cell: ({ before }: DifferingField) => before },
      { key: 'after', title: 'Proposed', isInWords: true, cell: ({ after }: DifferingField) => after },
    ],
  })
}
