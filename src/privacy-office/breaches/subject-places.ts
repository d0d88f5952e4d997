/** Where the records lie of which the activity log speaks: by the kind of its subjects. */

/**
 * `schema.table.column`: the column that holds what the log names; several where sites differ. `nobody`: a thing of the
 * programme's own. `untied`: it may have shown people, and the log does not say whom; what was looked at is then named and
 * counted for whoever assesses the breach, and listed by a scope of its own.
 */
export type SubjectPlace =
  { readonly in: readonly [string, ...string[]] } | { readonly nobody: string } | { readonly untied: string }

export type SubjectPlaces = Readonly<Record<string, SubjectPlace>>
