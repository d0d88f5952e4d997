/** Figures as people read them. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0.99 || share < 0.01 ? 3 : 2)} %`
}

/** From hundredths. */
export function hundredths(value: number): string {
  return (value / 100).toFixed(2)
}

export function count(value: number): string {
  return value.toLocaleString('en-NZ')
}
