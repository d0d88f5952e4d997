/** What the agency answers again and again: the list, one template, and a new one. */
import Type from 'typebox'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  notFound,
  redirect,
  tableQuery,
  view,
  when,
  type PageDefinition,
  type TableView,
} from '#pages'
import { isDeskAgency } from '#desk/directory'
import { authorOf } from '../../acts/act.ts'
import { PLACES, unknownPlaceIn } from '../../fill-template.ts'
import {
  changeTemplate,
  deleteTemplate,
  insertTemplate,
  selectTemplate,
  selectTemplateForChange,
  selectTemplates,
  type TemplateRow,
} from '../../template-store.ts'
import { seenField } from './act-page.ts'
import { markOf } from './mark-of.ts'

const LONGEST = 20_000
const toTemplates = [
  { text: 'Queue', href: '/queue' },
  { text: 'Templates', href: '/templates' },
] as const satisfies PageDefinition['breadcrumbs']

const form = defineForm({
  fields: {
    title: {
      kind: 'text',
      label: 'What is it called?',
      hint: 'As your colleagues look for it.',
      maxLength: 100,
      errors: { empty: 'Enter what it is called', tooLong: 'Use 100 characters or fewer' },
    },
    language: {
      kind: 'radios',
      label: 'In which language is it?',
      options: [
        { value: 'en', text: 'English' },
        { value: 'mi', text: 'Te reo Māori' },
      ],
      errors: { empty: 'Select the language' },
    },
    ...seenField,
    words: {
      kind: 'textarea',
      label: 'What does it say?',
      hint: `These are filled in: ${PLACES.map((place) => `{${place}}`).join(', ')}. What is not known stays in braces, for you to see.`,
      maxLength: LONGEST,
      rows: 12,
      errors: { empty: 'Enter what it says', tooLong: 'Use 20,000 characters or fewer' },
    },
  },
})

interface FormView {
  readonly heading: string
  /** The empty string of one that is new. */
  readonly seen: string
  /** The empty string of one that is new. */
  readonly dropAt: string
}

const template = new URL('./template.njk', import.meta.url)
const params = Type.Object({ templateId: Type.String({ format: 'uuid' }) })

export function templatePages(): readonly PageDefinition[] {
  return [listPage(), newPage(), onePage(), dropPage()]
}

function listPage(): PageDefinition {
  return definePage({
    address: '/templates',
    permission: 'enquiry.answer',
    title: 'Templates',
    layout: 'wide',
    breadcrumbs: [{ text: 'Queue', href: '/queue' }],
    query: Type.Object(tableQuery),
    get: {
      activity: { exemptBecause: 'templates name nobody of the public' },
      async answer({ tx, at, path, query }) {
        return view<{ readonly table: TableView }>({
          table: dataTable({
            caption: 'Templates of your agency',
            ...{ path, query, rows: await selectTemplates(tx), columns: columnsAt(at) },
            empty: {
              title: 'Your agency has no template yet',
              text: 'What you answer again and again can be written once, and is then a start for each answer.',
              link: { text: 'Write the first', href: '/templates/new' },
            },
          }),
        })
      },
    },
    template: new URL('./templates.njk', import.meta.url),
  })
}

function columnsAt(at: Date) {
  return [
    {
      key: 'title',
      title: 'Template',
      isInWords: true,
      sortBy: ({ title }: TemplateRow) => title,
      cell: ({ id, title }: TemplateRow) => ({ text: title, href: `/templates/${id}` as const }),
    },
    {
      key: 'language',
      title: 'Language',
      cell: ({ language }: TemplateRow) => (language === 'mi' ? 'Te reo Māori' : 'English'),
    },
    { key: 'by', title: 'Changed by', cell: ({ changedByName }: TemplateRow) => changedByName },
    {
      key: 'at',
      title: 'Changed',
      sortBy: ({ changedAt }: TemplateRow) => changedAt.getTime(),
      cell: ({ changedAt }: TemplateRow) => ({ time: when(changedAt, at) }),
    },
  ]
}

function newPage(): PageDefinition {
  return definePage({
    address: '/templates/new',
    permission: 'enquiry.answer',
    title: 'Write a template',
    breadcrumbs: toTemplates,
    get: {
      activity: { exemptBecause: 'an empty form shows nothing of anybody' },
      answer: () =>
        Promise.resolve(
          view<FormView>(
            { heading: 'Write a template', seen: '', dropAt: '' },
            { values: { language: 'en' } },
          ),
        ),
    },
    post: {
      activity: 'enquiry-template-saved',
      form: { ...form, once: true, otherIsAnother: true },
      async answer({ tx, at, form: said, onceKey, person }) {
        // The key of the form names the template: sent twice, it is one.
        const by = authorOf(person)
        if (!isDeskAgency(by.agency)) return forbidden()
        const unknown = unknownPlaceIn(said.words)
        if (unknown !== undefined) return unknownPlace(unknown)
        await insertTemplate(tx, { ...said, id: onceKey, at, by })
        return redirect('/templates')
      },
    },
    template,
  })
}

function onePage(): PageDefinition {
  return definePage({
    address: '/templates/:templateId',
    permission: 'enquiry.answer',
    title: 'Change a template',
    breadcrumbs: toTemplates,
    params,
    get: {
      activity: { exemptBecause: 'templates name nobody of the public' },
      async answer({ tx, params: { templateId } }) {
        const found = await selectTemplate(tx, templateId)
        if (found === undefined) return notFound()
        const { title, language, words } = found
        return view<FormView>(
          { heading: 'Change a template', seen: seenOf(found), dropAt: `/templates/${templateId}/drop` },
          { values: { title, language, words } },
        )
      },
    },
    post: {
      activity: 'enquiry-template-saved',
      form,
      async answer({ tx, at, params: { templateId }, form: said, person }) {
        const found = await selectTemplateForChange(tx, templateId)
        if (found === undefined) return notFound()
        if (said.seen !== '' && said.seen !== seenOf(found))
          return fieldErrors([
            {
              field: 'words',
              sentence: `${found.changedByName} changed it since you opened this page. Saving again puts yours in its place: to read it first, open the template in another tab`,
            },
          ])
        const unknown = unknownPlaceIn(said.words)
        if (unknown !== undefined) return unknownPlace(unknown)
        await changeTemplate(tx, { ...said, id: templateId, at, by: authorOf(person) })
        return redirect('/templates')
      },
    },
    template,
  })
}

const seenOf = ({ title, language, words }: TemplateRow) => markOf({ title, language, words })

function unknownPlace(place: string) {
  return fieldErrors([
    { field: 'words', sentence: `${place} is nothing that can be filled in: see what can be, above` },
  ])
}

function dropPage(): PageDefinition {
  return definePage({
    address: '/templates/:templateId/drop',
    permission: 'enquiry.answer',
    title: 'Drop a template',
    params,
    leadsOn: true,
    get: {
      activity: { exemptBecause: 'it shows nothing and leads back to the templates' },
      answer: () => Promise.resolve(redirect('/templates')),
    },
    post: {
      activity: 'enquiry-template-dropped',
      form: defineForm({ fields: {} }),
      async answer({ tx, params: { templateId } }) {
        await deleteTemplate(tx, templateId)
        return redirect('/templates')
      },
    },
  })
}
