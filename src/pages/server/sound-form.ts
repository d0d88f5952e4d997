/** What people type is told to them beside its field; what only a programme can have sent is refused whole. */
import type { FormField, FormFields } from '../form/form-definition.ts'
import type { SentForm } from '../form/sent-form.ts'
import { RefusedUpload, TakenUpload } from '../form/upload-sink.ts'
import { refuseUnsound } from './sound-requests.ts'

export function refuseUnsoundForm(fields: FormFields, sent: SentForm): void {
  const typed = new Set(Object.entries(fields).flatMap(([name, field]) => controlsTypedIn(name, field)))
  for (const [name, value] of Object.entries(sent))
    refuseUnsound([name, typed.has(name) ? undefined : saidIn(value)])
}

function controlsTypedIn(name: string, { kind }: FormField): readonly string[] {
  if (kind === 'date') return ['day', 'month', 'year'].map((part) => `${name}-${part}`)
  return kind === 'text' || kind === 'textarea' ? [name] : []
}

/** Of a file its name and type; its bytes are read by whoever takes it. */
function saidIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saidIn)
  if (value instanceof TakenUpload || value instanceof RefusedUpload) return undefined
  if (typeof value !== 'object' || value === null) return value
  const { name, type } = value as { readonly name?: unknown; readonly type?: unknown }
  return [name, type]
}
