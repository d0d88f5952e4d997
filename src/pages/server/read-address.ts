/** The parts of an address as the page's schema types them; an address that does not fit is no address of ours. */
import type { Static, TObject } from 'typebox'
import Value from 'typebox/value'

/** Parts of a path are identifiers: an activity record must be able to hold them. */
export function isIdentifiersOnly(parts: unknown): boolean {
  return Object.values(parts as object).every((part) =>
    /^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$/.test(String(part)),
  )
}

/** Undefined when a part does not fit. Unknown parts of a query are left out. */
export function readAddress<Schema extends TObject>(
  schema: Schema | undefined,
  parts: unknown,
): Static<Schema> | undefined {
  if (schema === undefined) return {} as Static<Schema>
  const own: Record<string, unknown> = { ...(parts as object) }
  const converted: unknown = Value.Convert(schema, Value.Clean(schema, Value.Default(schema, own)))
  return Value.Check(schema, converted) ? converted : undefined
}
