/** An amount as an agent types it, `1,240.50`, in cents; undefined when it is none. Left out, it is nothing. */
const AMOUNT = /^\$?\s?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/

export function centsOf(typed: string): number | undefined {
  if (typed.trim() === '') return 0
  const [, dollars, cents = '00'] = AMOUNT.exec(typed.trim()) ?? []
  return dollars === undefined ? undefined : Number(dollars.replaceAll(',', '')) * 100 + Number(cents)
}
