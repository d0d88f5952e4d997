/** Amounts as an officer reads them: `$1,240`, and cents only where there are any. */
const dollars = new Intl.NumberFormat('en-NZ', { minimumFractionDigits: 0, maximumFractionDigits: 0 })

export function formatMoney(cents: number): string {
  const rest = cents % 100
  const whole = `$${dollars.format((cents - rest) / 100)}`
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`
}
