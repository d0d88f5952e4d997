/** One access of a supplier: asked for by one person, agreed to by a second, over by the clock. */
import Type from 'typebox'
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  fullInstant,
  notFound,
  redirect,
  summary,
  view,
  when,
  type PageDefinition,
  type SummaryRow,
  type SummaryRowView,
} from '#pages'
import {
  answerRequest,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonView,
} from '#two-people'
import { selectAccess, type AccessRow } from '../access-store.ts'
import { selectSupplier } from '../store.ts'
import { endAccess, stateOfAccess, SUPPLIER_ACCESS } from '../supplier-access.ts'
import type { ProcessingPagesOptions } from './pages-options.ts'
import { accessStateCell } from './supplier.ts'

interface SupplierAccessView {
  readonly name: string
  readonly facts: readonly SummaryRowView[]
  readonly asked: SecondPersonView | false
  /** Where the rows of each table are read, while the access stands. */
  readonly tables: readonly { readonly text: string; readonly href: string }[]
  readonly mayEnd: boolean
}

export function supplierAccessPage({ permissions }: ProcessingPagesOptions): PageDefinition {
  return definePage({
    address: '/privacy-office/supplier-access/:accessId',
    permission: 'suppliers.view',
    title: ({ name }: SupplierAccessView) => `Access of ${name}`,
    breadcrumbs: [{ text: 'Suppliers', href: '/privacy-office/suppliers' }],
    params: Type.Object({ accessId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'supplier-access-viewed',
      subject: ({ params: { accessId: id } }) => ({ kind: 'supplier-access', id }),
      async answer({ tx, at, person, params: { accessId: id } }) {
        const access = await selectAccess(tx, id)
        const supplier = access === undefined ? undefined : await selectSupplier(tx, access.supplier)
        if (access === undefined || supplier === undefined) return notFound()
        const stands = stateOfAccess(access, at) === 'stands' && supplier.endedAt === null
        const request = await openRequestAbout(tx, SUPPLIER_ACCESS, id, at)
        const asked = `Let ${supplier.name} be shown rows for ${hoursInWords(access.hours)}`
        const mayRead = stands && permissions.may(person.role, 'supplier-access.read')
        const mayAnswer = permissions.may(person.role, 'supplier-access.agree')
        return view<SupplierAccessView>({
          name: supplier.name,
          facts: summary(factsOf(access, at)),
          asked: request !== undefined && mayAnswer && secondPerson(request, { asked, person, at }),
          tables: !mayRead
            ? []
            : access.tables.map((table) => ({
                text: table,
                href: `/privacy-office/supplier-access/${id}/rows/${table}`,
              })),
          mayEnd: mayRead,
        })
      },
    },
    post: {
      activity: 'supplier-acted-on',
      subject: ({ params: { accessId: id } }) => ({ kind: 'supplier-access', id }),
      form: defineForm({ fields: secondPersonFields }),
      async answer({ form, params: { accessId: id }, ...act }) {
        if (!permissions.may(act.person.role, 'supplier-access.agree')) return forbidden()
        const answered = await answerRequest(act, SUPPLIER_ACCESS, form)
        if (answered !== undefined && !answered.ok) return fieldErrors(answered.error)
        const done = answered ?? (await endAccess(act, id))
        return done.ok
          ? redirect(`/privacy-office/supplier-access/${id}`)
          : fieldErrors([{ field: 'request', sentence: sentenceOf(done.error.code) }])
      },
    },
    template: new URL('./supplier-access.njk', import.meta.url),
  })
}

function hoursInWords(hours: number): string {
  return hours === 1 ? '1 hour' : `${String(hours)} hours`
}

function factsOf(access: AccessRow, at: Date): readonly SummaryRow[] {
  const rows: SummaryRow[] = [
    { name: 'State', value: accessStateCell(stateOfAccess(access, at)) },
    { name: 'What for', value: access.purpose },
    { name: 'Tables', value: { text: access.tables.join(', '), code: true } },
    { name: 'For how long', value: hoursInWords(access.hours) },
    { name: 'Asked for by', value: { text: access.askedBy, code: true } },
    { name: 'Asked', value: { time: when(access.askedAt, at) } },
  ]
  if (access.agreedBy !== null && access.beginsAt !== null && access.endsAt !== null)
    rows.push(
      { name: 'Agreed to by', value: { text: access.agreedBy, code: true } },
      { name: 'Stands from', value: fullInstant(access.beginsAt) },
      { name: 'Stands until', value: fullInstant(access.endsAt) },
    )
  if (access.endedBy !== null && access.endedAt !== null)
    rows.push(
      { name: 'Ended by', value: { text: access.endedBy, code: true } },
      { name: 'Ended', value: fullInstant(access.endedAt) },
    )
  return rows
}
