/** What rooms ask of documents. Each call reads the original anew in a process of its own; nothing is kept between calls. */
import type { Fault, Result } from '#kernel'
import { runInChild } from './child/run-in-child.ts'
import './error-codes.ts'
import type { ReadDocument } from './document.ts'
import type { Examined, ExamineRequest } from './gate/examine-released.ts'
import type { Preview, PreviewRequest } from './reading/preview-of-page.ts'
import type { ReadRequest } from './reading/read-bytes.ts'
import type { Rebuilt, RebuildRequest } from './rebuilding/rebuild-bytes.ts'

/** All that is seen with where it stands, and all that is hidden. The same bytes give the same places. */
export function readDocument(request: ReadRequest): Promise<Result<ReadDocument, Fault>> {
  return runInChild('read', request)
}

/** One page as it would be released. */
export function previewPage(request: PreviewRequest): Promise<Result<Preview, Fault>> {
  return runInChild('preview', request)
}

/** The released file, past the gate; a fault's detail says on which pages, never which words. */
export function rebuildDocument(request: RebuildRequest): Promise<Result<Rebuilt, Fault>> {
  return runInChild('rebuild', request)
}

/** The gate by itself, for a file that is a PDF: where withheld words are still found. */
export function examine(request: ExamineRequest): Promise<Result<Examined, Fault>> {
  return runInChild('examine', request)
}
