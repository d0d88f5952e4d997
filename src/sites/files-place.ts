/** Where a site's files lie, and who scans them, as the settings say. */
import { join } from 'node:path'
import type { Settings } from '#config'
import { clamd, openDriver, openDriverBefore } from '#files'
import { BrokenPromise, sentenceOf, systemClock } from '#kernel'
import type { SiteContext } from '#rooms'

export function filesPlace(dataFolder: string, settings: Settings): NonNullable<SiteContext['files']> {
  const options = { dataFolder, clock: systemClock }
  const [driver, before] = [openDriver(settings, options), openDriverBefore(settings, options)]
  if (!driver.ok) throw new BrokenPromise(sentenceOf(driver.error), driver.error)
  if (before?.ok === false) throw new BrokenPromise(sentenceOf(before.error), before.error)
  const { LANDFALL_CLAMD: scanner } = settings
  return {
    drivers: [driver.value, ...(before === undefined ? [] : [before.value])],
    folder: join(dataFolder, 'arriving-files'),
    ...(scanner === '' ? {} : { scanner: clamd(scanner) }),
  }
}
