/** A privacy officer places a hold: on one record, or on every record of a class. */
import { civilDate, sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, redirect, view, type Choice, type PageDefinition } from '#pages'
import { HOLD_KINDS, RETENTION_CLASSES, type HoldKind, type RetentionClass } from '#statute'
import type { HoldOn } from '../hold.ts'
import { placeHold } from '../place-hold.ts'
import { kindWords } from './hold-words.ts'
import type { DisposalPagesOptions } from './pages-options.ts'

const KINDS = Object.keys(HOLD_KINDS) as readonly HoldKind[]
/** The field under which what the operation refuses is shown. */
const FIELDS: Readonly<Record<string, string>> = { class: 'on', table: 'on', record: 'record', kind: 'kind' }

export function placeHoldPage({ tables }: DisposalPagesOptions): PageDefinition {
  const classes = [...new Set(tables.map(({ retention }) => retention))]
  const on: readonly Choice[] = [
    ...tables.map(({ table, purpose }) => ({
      value: `record:${table}`,
      text: `One record in ${table}`,
      hint: purpose,
    })),
    ...classes.map((name) => ({
      value: `class:${name}`,
      text: `Every record of the class ${name}`,
      hint: RETENTION_CLASSES[name].sentence,
    })),
  ]
  return definePage({
    address: '/disposal/holds/place',
    permission: 'hold.place',
    title: 'Place a hold',
    breadcrumbs: [
      { text: 'Disposal', href: '/disposal' },
      { text: 'Holds', href: '/disposal/holds' },
    ],
    get: {
      activity: 'holds-viewed',
      answer: () => Promise.resolve(view({})),
    },
    post: {
      activity: 'hold-acted-on',
      form: defineForm({
        fields: {
          kind: {
            kind: 'radios',
            label: 'Why must it be kept?',
            options: KINDS.map((kind) => ({ value: kind, text: kindWords(kind), hint: HOLD_KINDS[kind] })),
            errors: { empty: 'Select why it must be kept' },
          },
          on: {
            kind: 'radios',
            label: 'What is held?',
            options: on,
            errors: { empty: 'Select what is held' },
          },
          record: {
            kind: 'text',
            label: 'Which record?',
            hint: 'Its identifier or reference, as its page shows it. Leave it out where a whole class is held.',
            maxLength: 64,
            code: true,
            errors: { tooLong: 'The identifier must be 64 characters or fewer' },
          },
          why: {
            kind: 'textarea',
            label: 'Why, in a sentence',
            hint: 'Name the request, the complaint or the notice by its reference. Name no person.',
            maxLength: 500,
            rows: 3,
            errors: { empty: 'Enter why it is held', tooLong: 'The reason must be 500 characters or fewer' },
          },
          reviewOn: {
            kind: 'date',
            label: 'When is it looked at again?',
            hint: 'On that day somebody decides whether it must still stand.',
            errors: {
              empty: 'Enter the day on which it is looked at again',
              notADate: 'Enter a day that exists',
            },
          },
        },
      }),
      async answer({ form, ...act }) {
        const held = heldBy(form.on, form.record.trim())
        if (held === undefined)
          return fieldErrors([{ field: 'record', sentence: 'Enter which record is held' }])
        if (form.reviewOn <= civilDate(act.at))
          return fieldErrors([{ field: 'reviewOn', sentence: 'The day must be after today' }])
        const placed = await placeHold(act, {
          ...{ kind: form.kind, on: held, why: form.why, reviewOn: form.reviewOn },
        })
        if (placed.ok) return redirect(`/disposal/holds/${placed.value}`)
        const { code, field = 'on' } = placed.error
        return fieldErrors([{ field: FIELDS[field] ?? 'on', sentence: sentenceOf(code) }])
      },
    },
    template: new URL('./place-hold.njk', import.meta.url),
  })
}

/** Undefined where one record is held and nobody said which. */
function heldBy(chosen: string, record: string): HoldOn | undefined {
  const [kind = '', name = ''] = chosen.split(':')
  if (kind === 'class') return { class: name as RetentionClass }
  return record === '' ? undefined : { table: name, record }
}
