/** A flowing document as it is read inside the child: its blocks, and the bytes of the pictures among them. */
import type { Block } from '../document.ts'
import type { HiddenList } from '../hidden-things.ts'
import { LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'

export interface FlowSource {
  readonly blocks: readonly Block[]
  /** By the block's address. */
  readonly pictures: ReadonlyMap<string, Buffer>
}

export interface FlowBuilder {
  readonly hidden: HiddenList
  add(block: Block): void
  addPicture(address: string, bytes: Buffer): void
  done(): FlowSource
}

export function flowBuilder(hidden: HiddenList): FlowBuilder {
  const blocks: Block[] = []
  const pictures = new Map<string, Buffer>()
  let letters = 0
  return {
    hidden,
    add(block) {
      // What is put back must be what was read: control characters are drawn by nothing.
      const text = block.text.replace(/[^\P{Cc}\n\t]/gu, '').normalize('NFC')
      letters += text.length
      if (letters > LIMITS.letters || blocks.length >= LIMITS.blocks) refuse('document-too-large')
      if (text.trim() !== '' || block.kind === 'picture') blocks.push({ ...block, text })
    },
    addPicture(address, bytes) {
      if (pictures.size > LIMITS.pages) refuse('document-too-large')
      blocks.push({ address, kind: 'picture', text: '' })
      pictures.set(address, bytes)
    },
    done: () => ({ blocks, pictures }),
  }
}
