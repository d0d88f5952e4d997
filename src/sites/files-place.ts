/** Where a site's files lie, and who scans them, as the settings say. */
import { join } from 'node:path'
import type { Settings } from '#config'
import { clamd, openDriver } from '#files'
import { BrokenPromise, sentenceOf, systemClock } from '#kernel'
import type { SiteContext } from '#rooms'

export function filesPlace(dataFolder: string, settings: Settings): NonNullable<SiteContext['files']> {
  const driver = openDriver(settings, { dataFolder, clock: systemClock })
  if (!driver.ok) throw new BrokenPromise(sentenceOf(driver.error), driver.error)
  const { LANDFALL_CLAMD: scanner } = settings
  return {
    drivers: [driver.value],
    folder: join(dataFolder, 'arriving-files'),
    ...(scanner === '' ? {} : { scanner: clamd(scanner) }),
  }
}
