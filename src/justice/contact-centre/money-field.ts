/**
 * An amount as an agent types or pastes it, in cents; undefined when it is none. Left out, it is nothing. `$`, `NZ$`,
 * `NZD` and spaces mean nothing, commas stand between thousands, cents come after a point. A comma before cents
 * (`12,40`) could be a slip for more than one amount, and money is not guessed.
 */
const AMOUNT = /^(?:NZD|NZ\$|\$)?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{0,2}))?(?:NZD)?$/i

export function centsOf(typed: string): number | undefined {
  const bare = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (bare === '') return 0
  const [, dollars, cents = ''] = AMOUNT.exec(bare) ?? []
  return dollars === undefined
    ? undefined
    : Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'))
}
