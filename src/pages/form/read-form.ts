/** From what a browser sent to typed values, or the sentences of the rules that were broken. */
import { isOneLine, isSoundText, sentenceOf, wholeNumber } from '#kernel'
import type {
  CheckboxesField,
  ChoiceField,
  FieldError,
  FileField,
  FilesField,
  FormDefinition,
  FormField,
  FormFields,
  FormValues,
  TextField,
  UploadedFile,
} from './form-definition.ts'
import { refusedFile } from './refused-file.ts'
import type { Language } from '../language/language.ts'
import { wordsIn } from '../language/words.ts'
import { readDateField } from './read-date-field.ts'
import { listOf, textOf, type SentForm } from './sent-form.ts'
import { RefusedUpload, TakenUpload } from './upload-sink.ts'

export type { SentForm }

export interface ReadForm {
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[]
}

type ReadField = { readonly value: unknown; readonly sentence?: string | undefined }

export function readForm(form: FormDefinition, sent: SentForm, language: Language = 'en'): ReadForm {
  const values: Record<string, unknown> = {}
  const errors: FieldError[] = []
  for (const [name, field] of Object.entries(form.fields)) {
    const { value, sentence } = readField(field, name, sent, language)
    values[name] = value
    if (sentence !== undefined) errors.push({ field: name, sentence })
  }
  const wrong = new Set(errors.map(({ field }) => field))
  const together = form.together?.(values as FormValues<FormFields>) ?? []
  return { values, errors: [...errors, ...together.filter(({ field }) => !wrong.has(field))] }
}

function readField(field: FormField, name: string, sent: SentForm, language: Language): ReadField {
  switch (field.kind) {
    case 'text':
    case 'textarea':
      return readText(field, textOf(sent[name]), language)
    case 'date':
      return readDateField(field, name, sent)
    case 'radios':
    case 'select':
      return readChoice(field, textOf(sent[name]), language)
    case 'checkboxes':
      return readCheckboxes(field, listOf(sent[name]))
    case 'file':
      return readFile(field, sent[name], language)
    case 'files':
      return readFiles(field, sent[name], language)
    case 'hidden':
      return { value: field.holds === 'whole-number' ? wholeNumber(textOf(sent[name])) : textOf(sent[name]) }
  }
}

/** Stray spaces go silently and letters are composed (NFC), so that a macron typed in two strokes is the same letter. */
function readText(field: TextField, sent: string, language: Language): ReadField {
  // Before it is shown again: a browser would show another character in its place.
  if (!isSoundText(sent)) return { value: '', sentence: sentenceOf('answer-unsound', language) }
  const value = sent.normalize('NFC').replaceAll('\r\n', '\n').trim()
  if (field.kind === 'text' && !isOneLine(value))
    return { value, sentence: field.errors.format ?? sentenceOf('answer-not-one-line', language) }
  if (value === '') return { value, sentence: field.errors.empty }
  if (field.maxLength !== undefined && value.length > field.maxLength) {
    return { value, sentence: field.errors.tooLong ?? wordsIn(language).tooLong(field.maxLength) }
  }
  if (field.accepts?.(value) === false || !hasFormat(field, value)) {
    return { value, sentence: field.errors.format ?? wordsIn(language).checkThisAnswer }
  }
  return { value }
}

function hasFormat({ format }: TextField, value: string): boolean {
  return format === undefined || new RegExp(format.source, format.flags.replace('g', '')).test(value)
}

function readChoice(field: ChoiceField, sent: string, language: Language): ReadField {
  if (sent === '') return { value: '', sentence: field.errors.empty }
  // Nobody can choose what was not offered: no choice was made.
  if (field.options?.some((option) => option.value === sent) === false) {
    return { value: '', sentence: field.errors.empty ?? wordsIn(language).chooseOne }
  }
  return { value: sent }
}

function readCheckboxes(field: CheckboxesField, sent: readonly string[]): ReadField {
  const value = sent.filter((one) => field.options?.some((option) => option.value === one) ?? true)
  return { value, sentence: value.length === 0 ? field.errors.empty : undefined }
}

function readFile(field: FileField, sent: unknown, language: Language): ReadField {
  const { sink, errors } = field
  if (sent instanceof TakenUpload) return { value: sent.taken }
  if (sent instanceof RefusedUpload) {
    return { value: undefined, sentence: sentenceOfRefused(field, sent, language) }
  }
  const file = sink === undefined ? fileOf(sent) : undefined
  if (file === 'too-big') return { value: undefined, sentence: errors.tooBig }
  return { value: file, sentence: file === undefined ? errors.empty : undefined }
}

function readFiles(field: FilesField, sent: unknown, language: Language): ReadField {
  const uploads = [sent].flat().filter((one) => one !== undefined)
  if (uploads.length > field.most) return { value: [], sentence: field.errors.tooMany }
  const refused = uploads.find((one) => one instanceof RefusedUpload)
  if (refused !== undefined) return { value: [], sentence: sentenceOfRefused(field, refused, language) }
  return { value: uploads.flatMap((one) => (one instanceof TakenUpload ? [one.taken] : [])) }
}

function sentenceOfRefused(
  field: FileField | FilesField,
  { code }: RefusedUpload,
  language: Language,
): string {
  return code === 'file-too-big' ? field.errors.tooBig : refusedFile(field, code, language)
}

/** A browser that chose no file sends one without name and bytes. */
function fileOf(sent: unknown): UploadedFile | 'too-big' | undefined {
  if (sent === 'too-big') return 'too-big'
  const file = sent as UploadedFile | undefined
  if (typeof file !== 'object' || !Buffer.isBuffer(file.bytes)) return undefined
  return file.name === '' && file.bytes.length === 0 ? undefined : file
}
