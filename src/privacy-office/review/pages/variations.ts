/** Variations of agreements: what is proposed and agreed to, and the form in which the next one is handed in. */
import Type from 'typebox'
import { writtenVersion, type Programme } from '#agreement'
import type { PermissionTable } from '#access'
import { civilDate, describeFault } from '#kernel'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  fileAnswer,
  forbidden,
  longDate,
  redirect,
  view,
  when,
  type Cell,
  type PageDefinition,
  type TableView,
} from '#pages'
import { selectVariations, type VariationRow } from '../variation-store.ts'
import { proposeVariation } from '../vary-agreement.ts'

export interface VariationPagesOptions {
  readonly programme: Programme
  readonly permissions: Pick<PermissionTable, 'may'>
}

interface VariationsView {
  readonly table: TableView
  readonly mayPropose: boolean
  /** The versions in force, to begin from. */
  readonly files: readonly { readonly text: string; readonly href: string }[]
}

const MOST_BYTES = 1024 * 1024
const MOST_FAULTS = 5

export function variationsPage({ programme, permissions }: VariationPagesOptions): PageDefinition {
  return definePage({
    address: '/review/variations',
    permission: 'review.view',
    title: 'Variations of agreements',
    layout: 'wide',
    breadcrumbs: [{ text: 'Review', href: '/review' }],
    query: Type.Object({
      file: Type.Optional(Type.String({ maxLength: 80, pattern: '^[a-z0-9-]+$' })),
    }),
    get: {
      activity: 'review-viewed',
      async answer({ tx, at, path, person, query }) {
        const inForce = programme.agreements.flatMap((held) => {
          const now = held.inForce(at)
          return now.ok ? [now.value] : []
        })
        const asked = inForce.find(({ id }) => id === query.file)
        if (asked !== undefined)
          return fileAnswer({
            name: `${asked.id}-${civilDate(at)}.json`,
            type: 'application/json',
            body: writtenVersion(asked),
          })
        return view<VariationsView>({
          table: variationsTable(await selectVariations(tx), at, path),
          mayPropose: permissions.may(person.role, 'agreement.vary'),
          files: inForce.map(({ id, version }) => ({
            text: `${id}, version ${version}`,
            href: `${path}?file=${id}`,
          })),
        })
      },
    },
    post: {
      activity: 'agreement-variation-acted-on',
      form: defineForm({
        once: true,
        maxBytes: MOST_BYTES,
        fields: {
          file: {
            kind: 'file',
            label: 'The whole new version',
            hint: 'JSON in the words of the agreement’s file, with a version of its own and the day from which it counts.',
            accept: '.json',
            errors: {
              empty: 'Choose the file of the new version',
              tooBig: 'The file must be smaller than 1 MB',
            },
          },
          reason: {
            kind: 'textarea',
            label: 'Why is it varied?',
            hint: 'Kept with the version, for the Commissioner. Name no person.',
            maxLength: 500,
            rows: 3,
            errors: {
              empty: 'Enter why it is varied',
              tooLong: 'The reason must be 500 characters or fewer',
            },
          },
        },
      }),
      async answer({ form, onceKey, ...act }) {
        if (!permissions.may(act.person.role, 'agreement.vary')) return forbidden()
        const proposed = await proposeVariation(act, programme, {
          ...{ text: form.file.bytes.toString('utf8'), reason: form.reason.trim(), onceKey },
        })
        if (!proposed.ok)
          return fieldErrors(
            proposed.error
              .slice(0, MOST_FAULTS)
              .map((one) => ({ field: 'file', sentence: describeFault(one) })),
          )
        return redirect(
          proposed.value === undefined ? '/review/variations' : `/review/variations/${proposed.value}`,
        )
      },
    },
    template: new URL('./variations.njk', import.meta.url),
  })
}

export function variationState({ agreedAt, countsFrom }: VariationRow, at: Date): Cell {
  if (agreedAt === null)
    return countsFrom < civilDate(at)
      ? { text: 'Not agreed in time', tag: 'quiet' }
      : { text: 'Waits for a second person', tag: 'attention' }
  return countsFrom <= civilDate(at)
    ? { text: 'Agreed, and its day has come', tag: 'good' }
    : { text: 'Agreed, for later', tag: 'good' }
}

function variationsTable(rows: readonly VariationRow[], at: Date, path: string): TableView {
  return dataTable({
    caption: 'Variations proposed here, the newest first',
    rows,
    path,
    query: {},
    empty: {
      title: 'No variation was proposed here',
      text: 'Each appears here with the version in force beside it, until two people have agreed to it.',
    },
    columns: [
      {
        key: 'version',
        title: 'Version',
        cell: ({ id, version }: VariationRow) => ({ text: version, href: `/review/variations/${id}` }),
      },
      { key: 'agreement', title: 'Agreement', cell: ({ agreement }: VariationRow) => agreement },
      { key: 'state', title: 'State', cell: (row: VariationRow) => variationState(row, at) },
      { key: 'from', title: 'Counts from', cell: ({ countsFrom }: VariationRow) => longDate(countsFrom) },
      { key: 'reason', title: 'Why', isInWords: true, cell: ({ reason }: VariationRow) => reason },
      {
        key: 'proposed',
        title: 'Proposed',
        cell: ({ proposedAt }: VariationRow) => ({ time: when(proposedAt, at) }),
      },
    ],
  })
}
