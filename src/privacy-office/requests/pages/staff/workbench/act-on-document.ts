/** What an officer does on the workbench: withholds passages or all of a file, gives it after all, or says that it is given as it came. */
import { sentenceOf } from '#kernel'
import { defineForm, fieldErrors, redirect, type FormRequest, type FormValues, type PostAnswer } from '#pages'
import { RECORD } from '../../../activity-events.ts'
import { eventOf } from '../../../acts/act.ts'
import { whileChangeable } from '../../../acts/while-changeable.ts'
import { withhold } from '../../../acts/withhold.ts'
import { withholdPassages } from '../../../acts/withhold-passages.ts'
import { deleteAsCame, setAsCame } from '../../../as-came-store.ts'
import { insertEvent } from '../../../store.ts'
import { deleteWithheld } from '../../../withheld-store.ts'
import { chosenPlaces } from '../../../workbench/chosen-places.ts'
import { openDocument } from '../../../workbench/open-document.ts'
import { textPart } from '../../../workbench/text-parts.ts'
import type { RequestPagesOptions } from '../pages-options.ts'
import { asWithheld, missingOf, withholdingFields } from '../withholding-fields.ts'
import { documentPath, type DocumentOfRequest } from './document-page.ts'

const points = { kind: 'text', width: 5, inputMode: 'numeric', maxLength: 10, errors: {} } as const
const wordNumber = { kind: 'text', width: 5, inputMode: 'numeric', maxLength: 6, errors: {} } as const

export const workbenchForm = defineForm({
  once: true,
  otherIsAnother: true,
  fields: {
    act: { kind: 'hidden' },
    withheldId: { kind: 'hidden', mayBeLeftOut: true },
    extent: {
      kind: 'radios',
      label: 'How much of it is withheld?',
      options: [
        { value: 'chosen', text: 'What is chosen above' },
        { value: 'whole', text: 'All of the file' },
      ],
      errors: {},
    },
    lines: { kind: 'checkboxes', label: 'What it says', errors: {} },
    fromWord: { ...wordNumber, label: 'From word number' },
    toWord: { ...wordNumber, label: 'To word number' },
    everywhere: {
      kind: 'text',
      label: 'Wherever these words stand',
      hint: 'In the whole file. Capitals, macrons and line ends make no difference.',
      maxLength: 200,
      errors: { tooLong: 'Use 200 characters or fewer' },
    },
    elsewhere: {
      kind: 'checkboxes',
      label: 'Where the same words stand elsewhere in it',
      options: [{ value: 'stand', text: 'They may stay: there they tell nothing of what is withheld' }],
      errors: {},
    },
    left: { ...points, label: 'Left' },
    top: { ...points, label: 'Top' },
    right: { ...points, label: 'Right' },
    bottom: { ...points, label: 'Bottom' },
    ...withholdingFields,
    because: {
      kind: 'textarea',
      label: 'Why may it be given as it came?',
      hint: 'It came from them, or you looked at all that it hides and nothing of that is anybody else’s.',
      rows: 2,
      maxLength: 2_000,
      errors: { tooLong: 'Use 2,000 characters or fewer' },
    },
  },
})

type Asking = FormRequest<
  'requests.handle',
  { readonly reference: string; readonly record: string },
  { readonly part?: number; readonly picture?: number },
  FormValues<(typeof workbenchForm)['fields']>
>

export async function actOnDocument(
  asking: Asking,
  d: RequestPagesOptions,
  document: DocumentOfRequest,
): Promise<PostAnswer> {
  const { form } = asking
  const may = await whileChangeable(asking.tx, document.request, asking.at)
  if (!may.ok) return refused('act', sentenceOf(may.error))
  if (form.act === 'withhold')
    return form.extent === 'whole' ? withholdWhole(asking, document) : withholdChosen(asking, d, document)
  if (form.act === 'undo') return undo(asking)
  if (form.act === 'as-came') return sayAsCame(asking, d, document)
  if (form.act === 'rebuilt') return sayRebuilt(asking, document)
  return refused('act', 'Press one of the buttons of this page')
}

const refused = (field: string, sentence: string) => fieldErrors([{ field, sentence }])

function back({ params: { reference, record }, query: { part, picture } }: Asking): PostAnswer {
  const shown = new URLSearchParams()
  if (part !== undefined) shown.set('part', String(part))
  if (picture !== undefined) shown.set('picture', String(picture))
  return redirect(`${documentPath(reference, record)}${shown.size === 0 ? '' : `?${shown.toString()}`}`)
}

async function withholdChosen(
  asking: Asking,
  d: RequestPagesOptions,
  { request: { kind }, copied }: DocumentOfRequest,
): Promise<PostAnswer> {
  const { tx, form, query, params } = asking
  const opened = await openDocument(tx, d, copied)
  if (!opened.ok) return refused('lines', sentenceOf(opened.error))
  const standing = await d.bench.read(opened.value)
  if (standing.state === 'working') return refused('lines', sentenceOf('request-file-being-read'))
  if (!standing.made.ok) return refused('lines', sentenceOf(standing.made.error.code))
  const { read } = standing.made.value
  const number = (query.part ?? 1) - 1
  const part = textPart(read, number, [])
  if (part === undefined) return refused('lines', 'Choose lines of this page')
  const places = chosenPlaces(read, { part, number }, form)
  const missing = missingOf(form, { kind, extent: 'part' })
  if (!places.ok || missing.length > 0) return fieldErrors([...(places.ok ? [] : places.error), ...missing])
  const { table, record } = copied.file
  await withholdPassages(asking, params.reference, {
    ...{ table, record, ...asWithheld(form), places: places.value, originalHash: opened.value.hash },
    mayStandElsewhere: form.elsewhere.includes('stand'),
  })
  return back(asking)
}

/** The form's key is the name of what is withheld: sent again it is there already. */
async function withholdWhole(
  asking: Asking,
  { request: { kind }, copied, withheld }: DocumentOfRequest,
): Promise<PostAnswer> {
  const { form, params, record, onceKey } = asking
  if (withheld.some(({ id }) => id === onceKey)) return back(asking)
  const missing = missingOf(form, { kind, extent: 'part' })
  if (missing.length > 0) return fieldErrors(missing)
  const what = { table: copied.file.table, record: copied.file.record, column: '', passage: '' }
  const act = { ...asking, newId: () => onceKey }
  const done = await withhold(act, params.reference, { ...what, ...asWithheld(form) }, '')
  if (!done.ok) return refused('extent', sentenceOf(done.error.code))
  await record({ event: 'request-withheld', subject: subjectOf(asking), details: { ground: form.ground } })
  return back(asking)
}

async function undo(asking: Asking): Promise<PostAnswer> {
  const { tx, form, params, record, onceKey } = asking
  if (await deleteWithheld(tx, params.reference, form.withheldId)) {
    await insertEvent(tx, { ...eventOf(asking, params.reference, 'withheld-undone'), id: onceKey })
    await record({ event: 'request-withheld-undone', subject: subjectOf(asking) })
  }
  return back(asking)
}

async function sayAsCame(
  asking: Asking,
  d: RequestPagesOptions,
  { request: { kind }, copied }: DocumentOfRequest,
): Promise<PostAnswer> {
  const { tx, at, person, form, params } = asking
  if (kind === 'official-information') return refused('because', sentenceOf('request-document-made-anew'))
  if (form.because === '') return refused('because', 'Enter why it may be given as it came')
  const opened = await openDocument(tx, d, copied)
  if (!opened.ok) return refused('because', sentenceOf(opened.error))
  if (!(await happened(asking, 'given-as-came'))) return back(asking)
  const { table, record } = copied.file
  const said = { originalHash: opened.value.hash, because: form.because, saidAt: at, saidBy: person.id }
  await setAsCame(tx, params.reference, { table, record, ...said })
  return back(asking)
}

async function sayRebuilt(asking: Asking, { copied }: DocumentOfRequest): Promise<PostAnswer> {
  if (await happened(asking, 'given-rebuilt'))
    await deleteAsCame(asking.tx, asking.params.reference, copied.file)
  return back(asking)
}

/** Once a form: false where it was sent before. */
function happened(asking: Asking, kind: string): Promise<boolean> {
  const { tx, onceKey, params } = asking
  return insertEvent(tx, { ...eventOf(asking, params.reference, kind), id: onceKey })
}

const subjectOf = ({ params: { reference } }: Asking) => ({ kind: RECORD, id: reference })
