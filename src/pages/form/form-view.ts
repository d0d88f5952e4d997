/** A form as a template sees it: each field with its label, what it holds and what is wrong with it. */
import {
  hasFile,
  isOfFiles,
  type Choice,
  type FieldError,
  type FormDefinition,
  type FormField,
} from './form-definition.ts'
import { listOf, textOf, type SentForm } from './sent-form.ts'

export interface FieldView {
  readonly name: string
  readonly id: string
  readonly kind: FormField['kind']
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly values: readonly string[]
  readonly date: { readonly day: string; readonly month: string; readonly year: string }
  readonly error: string
  readonly options: readonly Choice[]
  readonly width: number
  readonly rows: number
  readonly autocomplete: string
  readonly inputMode: string
  readonly accept: string
  readonly code: boolean
  readonly focus: boolean
  readonly maxLength: number
}

export interface FormView {
  readonly fields: Readonly<Record<string, FieldView>>
  /** For the summary: the sentence and the address of the field's first control. */
  readonly errors: readonly { readonly text: string; readonly href: string }[]
  readonly onceKey: string
  readonly hasFile: boolean
  /** The name of the field that nobody sees, on forms for everybody; else the empty text. */
  readonly honeyField: string
}

export function presentForm(
  form: FormDefinition,
  sent: SentForm,
  errors: readonly FieldError[],
  onceKey: string,
): FormView {
  const fields: Record<string, FieldView> = {}
  for (const [name, field] of Object.entries(form.fields)) {
    const error = unstopped(errors.find((one) => one.field === name)?.sentence ?? '')
    fields[name] = presentField(name, field, sent, error, errors.length > 0)
  }
  return {
    fields,
    errors: errors.map((error) => ({
      text: unstopped(error.sentence),
      href: `#${firstControl(error.field, form.fields[error.field])}`,
    })),
    onceKey,
    hasFile: hasFile(form),
    honeyField: '',
  }
}

/** A message of one sentence has no full stop, whoever wrote it; one of several keeps all of them. */
function unstopped(message: string): string {
  return /[.!?] /.test(message) ? message : message.replace(/\.$/, '')
}

function presentField(
  name: string,
  field: FormField,
  sent: SentForm,
  error: string,
  failed: boolean,
): FieldView {
  const value = isOfFiles(field) ? '' : textOf(sent[name])
  const isText = field.kind === 'text' || field.kind === 'textarea'
  const isChoice = field.kind === 'radios' || field.kind === 'select' || field.kind === 'checkboxes'
  return {
    name,
    id: name,
    kind: field.kind,
    label: field.kind === 'hidden' ? '' : field.label,
    hint: field.kind === 'hidden' ? '' : (field.hint ?? ''),
    value,
    values: listOf(sent[name]),
    date: presentDate(name, sent, value),
    error,
    options: isChoice ? (field.options ?? []) : [],
    width: isText ? (field.width ?? 0) : 0,
    rows: isText ? (field.rows ?? 5) : 0,
    autocomplete: isText ? (field.autocomplete ?? 'off') : '',
    inputMode: isText ? (field.inputMode ?? '') : '',
    accept: isOfFiles(field) ? (field.accept ?? '') : '',
    code: isText && field.code === true,
    // After an error the summary has the focus.
    focus: isText && field.focus === true && !failed,
    maxLength: isText ? (field.maxLength ?? 0) : 0,
  }
}

/** What was typed in the three boxes, or the parts of a stored `YYYY-MM-DD`. */
function presentDate(name: string, sent: SentForm, stored: string): FieldView['date'] {
  const [year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stored)?.slice(1) ?? []
  const typed = (suffix: string, otherwise: string) => textOf(sent[`${name}-${suffix}`]) || otherwise
  return {
    day: typed('day', day.replace(/^0/, '')),
    month: typed('month', month.replace(/^0/, '')),
    year: typed('year', year),
  }
}

function firstControl(name: string, field: FormField | undefined): string {
  return field?.kind === 'date' ? `${name}-day` : name
}
