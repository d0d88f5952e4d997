/** What the child can be asked, and how the two sides talk. */
import type { Err } from '#kernel'
import type { Fault } from '#kernel'
import { examineReleased } from '../gate/examine-released.ts'
import { previewOfPage } from '../reading/preview-of-page.ts'
import { readBytes } from '../reading/read-bytes.ts'
import { rebuildBytes } from '../rebuilding/rebuild-bytes.ts'

export const operations = {
  read: readBytes,
  preview: previewOfPage,
  rebuild: rebuildBytes,
  examine: examineReleased,
} as const

export type Operations = typeof operations

export interface ChildRequest {
  readonly operation: keyof Operations
  readonly request: unknown
}

export type ChildAnswer = { readonly ok: true; readonly value: unknown } | Err<Fault>
export type ChildSays = ChildAnswer | { readonly stepMs: number }
