/** The made-up passports on the lanes' tray: some from the beginning, and those of travellers whom the tour brings. */
import type { TrayPassport } from '#customs/screening'
import type { SiteContext } from '#rooms'
import { importDemoCards } from './arrival-cards.ts'
import type { DemoPassport } from './seed.ts'
import type { BroughtTravellers } from './tour-reserve.ts'

export interface LaneTray {
  readonly passports: () => readonly TrayPassport[]
  /** Lays their passports down, and has Immigration take in the arrival card: once, however often it is asked. */
  bring(travellers: BroughtTravellers): Promise<void>
}

export function openTray(first: readonly DemoPassport[], immigration: SiteContext): LaneTray {
  // Without what each of them shows: a silent one's is not for a Customs screen.
  const lying = first.map(withoutWhatItShows)
  const brought = new Set<string>()
  return {
    passports: () => lying,
    async bring({ nobody, interception, silent, arrivalCard }) {
      if (brought.has(interception.mrz)) return
      brought.add(interception.mrz)
      const passports = [nobody, interception, silent].map(withoutWhatItShows)
      lying.push(...passports.sort((a, b) => a.name.localeCompare(b.name)))
      // A card that is held already stays one.
      await importDemoCards(immigration, arrivalCard)
    },
  }
}

function withoutWhatItShows({ name, issuer, mrz }: DemoPassport) {
  return { name, issuer, mrz }
}
