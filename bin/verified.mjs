// Leaves beside the code which test files held and which failed, and when: a site shows it with its statements, sentence
// by sentence. Runs add up; what failed once and held when it was run again has held.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from './installed.mjs'

const FILE = join(root, '.test', 'verified.json')
const NOT_RUN = ['skipped', 'pending', 'todo']

/** @param {readonly { name: string, status: string, assertionResults: readonly { fullName: string, status: string }[] }[]} files */
export function rememberVerified(files, file = FILE, at = new Date()) {
  const verified = read(file)
  for (const { name, status, assertionResults } of files) {
    const titles = (those) =>
      assertionResults.filter((test) => those.includes(test.status)).map((test) => test.fullName)
    const failed = status === 'failed' ? titles(['failed']) : []
    // A file that fails before its first test fails whole: it names none, and nothing of it held.
    const heldInPart = status !== 'failed' || failed.length > 0
    verified[relative(root, name).split(sep).join('/')] = {
      ...(heldInPart ? { heldAt: at.toISOString() } : {}),
      ...(status === 'failed' ? { failedAt: at.toISOString() } : {}),
      failed,
      skipped: titles(NOT_RUN),
    }
  }
  mkdirSync(dirname(file), { recursive: true })
  // Whole or not at all: a site may be reading it.
  writeFileSync(`${file}.part`, JSON.stringify(verified))
  renameSync(`${file}.part`, file)
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
