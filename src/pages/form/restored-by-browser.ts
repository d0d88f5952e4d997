/** A public form comes back with Back as it was typed: no field tells the browser to forget. */
import type { FormDefinition } from './form-definition.ts'
import type { FormView } from './form-view.ts'

export function restoredByBrowser(view: FormView, { fields }: Pick<FormDefinition, 'fields'>): FormView {
  const kept = Object.entries(view.fields).map(([name, field]) => {
    const defined = fields[name]
    const autocomplete = defined !== undefined && 'autocomplete' in defined ? defined.autocomplete : ''
    return [name, { ...field, autocomplete }]
  })
  return { ...view, fields: Object.fromEntries(kept) as FormView['fields'] }
}
