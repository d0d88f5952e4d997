/** Two versions of an agreement, field by field: what is added, removed and changed. */
import type { AnyAgreement } from '#agreement'

export interface DifferingField {
  readonly field: string
  /** The empty string where it is not there. */
  readonly before: string
  readonly after: string
  readonly how: 'added' | 'removed' | 'changed'
}

/** What a list's entry is called by, so that one more does not shift all that follow. */
const NAMES = ['name', 'type', 'message', 'band', 'level', 'qualifier', 'alertType', 'kind'] as const

export function compareVersions(
  before: AnyAgreement | undefined,
  after: AnyAgreement,
): readonly DifferingField[] {
  const [was, is] = [fieldsOf(before ?? {}), fieldsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [old, now] = [was.get(field), is.get(field)]
    if (old === now) return []
    const how = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'
    return [{ field, before: old ?? '', after: now ?? '', how } as const]
  })
}

function fieldsOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === null || typeof value !== 'object')
    return new Map([[path, `${value as string | number | boolean}`]])
  const inside = Array.isArray(value)
    ? value.map((item: unknown, i) => [nameOf(item) ?? String(i + 1), item] as const)
    : Object.entries(value).map(([name, member]) => [words(name), member as unknown] as const)
  if (inside.length === 0) return new Map([[path, 'nothing']])
  return new Map(
    inside.flatMap(([name, member]) => [...fieldsOf(member, path === '' ? name : `${path}, ${name}`)]),
  )
}

function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  if (item === null || typeof item !== 'object') return undefined
  const entries = new Map<string, unknown>(Object.entries(item))
  const found = NAMES.map((name) => entries.get(name)).find((name) => typeof name === 'string')
  return typeof found === 'string' ? found : undefined
}

function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
