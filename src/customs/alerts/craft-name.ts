/** The name of a flight or ship as every door takes it and every alert bears it: two writings of one are one. */

/** A letter of any script with its marks; nothing that is not seen, or that turns the writing round. */
const SIGN = String.raw`(?:(?!\p{Default_Ignorable_Code_Point})\p{L}(?:(?!\p{Default_Ignorable_Code_Point})\p{M}){0,2}|[0-9])`
const NAME = new RegExp(String.raw`^${SIGN}+(?:[\p{Zs}\-]+${SIGN}+)*$`, 'u')
const FLIGHT = /^[A-Z0-9]{2,3}\d{1,4}[A-Z]?$/

export const CRAFT_LENGTH = { least: 2, most: 35 } as const

/** `nz 103` and `NZ-103` are NZ103; a ship keeps its words. Undefined for what is no name of either. */
export function craftName(said: string): string | undefined {
  const upper = said.trim().normalize('NFC').toUpperCase().normalize('NFC')
  if (!NAME.test(upper)) return undefined
  const words = upper.split(/[\p{Zs}-]+/u)
  const name = words.join(FLIGHT.test(words.join('')) ? '' : ' ')
  const { length } = Array.from(name)
  return length < CRAFT_LENGTH.least || length > CRAFT_LENGTH.most ? undefined : name
}
