/** Withheld words were found in what was to be released: where, and never which. */
export class RemainsFound extends Error {
  readonly places: readonly string[]

  constructor(places: readonly string[]) {
    super('document-withheld-remains')
    this.name = 'RemainsFound'
    this.places = places
  }
}
