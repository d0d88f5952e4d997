// Remembers beside the packages for which state of the files a check last held; a failure is never remembered.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../installed.mjs'

const fileOf = (folder, check) => join(root, folder, `${check.replaceAll(' ', '-')}.held`)

export function heldBefore(folder, check, state) {
  try {
    return readFileSync(fileOf(folder, check), 'utf8') === state
  } catch {
    return false
  }
}

export function rememberThatItHeld(folder, check, state) {
  try {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(fileOf(folder, check), state)
  } catch {
    // Packages that somebody else installed: every run checks again.
  }
}
