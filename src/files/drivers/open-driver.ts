/** The store that the settings name: `folder:/srv/files`, `s3:https://host/bucket?region=…`, `azure:https://…/container`. */
import { join } from 'node:path'
import type { Settings } from '#config'
import { err, ok, type Clock, type ErrorCode, type Result } from '#kernel'
import { readResidency } from '../residency.ts'
import { azureDriver } from './azure-driver.ts'
import type { Driver } from './driver.ts'
import { folderDriver } from './folder-driver.ts'
import { s3Driver } from './s3-driver.ts'

type FileSettings = Pick<
  Settings,
  'LANDFALL_FILES' | 'LANDFALL_FILES_RESIDENCY' | 'LANDFALL_FILES_KEY_ID' | 'LANDFALL_FILES_SECRET'
>

type SettingsBefore = Pick<
  Settings,
  | 'LANDFALL_FILES_BEFORE'
  | 'LANDFALL_FILES_BEFORE_RESIDENCY'
  | 'LANDFALL_FILES_BEFORE_KEY_ID'
  | 'LANDFALL_FILES_BEFORE_SECRET'
>

/** The store that files lay in before, to be moved from; undefined where the settings name none. */
export function openDriverBefore(
  settings: SettingsBefore,
  options: Parameters<typeof openDriver>[1],
): Result<Driver, ErrorCode> | undefined {
  if (settings.LANDFALL_FILES_BEFORE === '') return undefined
  return openDriver(
    {
      LANDFALL_FILES: settings.LANDFALL_FILES_BEFORE,
      LANDFALL_FILES_RESIDENCY: settings.LANDFALL_FILES_BEFORE_RESIDENCY,
      LANDFALL_FILES_KEY_ID: settings.LANDFALL_FILES_BEFORE_KEY_ID,
      LANDFALL_FILES_SECRET: settings.LANDFALL_FILES_BEFORE_SECRET,
    },
    options,
  )
}

/** Without a place, a folder of the site under `dataFolder`. A cloud does not tell where it lies: the settings must. */
export function openDriver(
  settings: FileSettings,
  options: { readonly dataFolder: string; readonly clock: Clock },
): Result<Driver, ErrorCode> {
  const [kind, place] = splitOnce(settings.LANDFALL_FILES)
  const stated = settings.LANDFALL_FILES_RESIDENCY
  const residency = readResidency(stated === '' && (kind === '' || kind === 'folder') ? 'premises' : stated)
  if (!residency.ok) return residency
  const [keyId, secret] = [settings.LANDFALL_FILES_KEY_ID, settings.LANDFALL_FILES_SECRET]
  switch (kind) {
    case '':
      return ok(folderDriver(join(options.dataFolder, 'files'), residency.value))
    case 'folder':
      return place === '' ? err('file-store-unknown') : ok(folderDriver(place, residency.value))
    case 's3': {
      if (!isCloud(place) || keyId === '' || secret === '') return err('file-store-unknown')
      const { url, region } = withoutRegion(place)
      return ok(s3Driver({ bucket: url, region, keyId, secret }, residency.value, options.clock))
    }
    case 'azure': {
      if (!isCloud(place) || keyId === '' || secret === '') return err('file-store-unknown')
      const container = place.replace(/\/$/, '')
      return ok(azureDriver({ container, account: keyId, key: secret }, residency.value, options.clock))
    }
    default:
      return err('file-store-unknown')
  }
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(':')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function isCloud(place: string): boolean {
  return URL.canParse(place) && /^https?:$/.test(new URL(place).protocol)
}

function withoutRegion(place: string): { readonly url: string; readonly region: string } {
  const { origin, pathname, searchParams } = new URL(place)
  return { url: `${origin}${pathname}`.replace(/\/$/, ''), region: searchParams.get('region') ?? 'us-east-1' }
}
