/** Writes small archives for tests, honest ones and others. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ArchiveEntry {
  readonly name: string
  readonly bytes: Buffer | string
  /** What the entry says of its unpacked size, when it lies. */
  readonly saysSize?: number
  /** Bit 0: locked with a password. */
  readonly flags?: number
}

export function makeArchive(entries: readonly ArchiveEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, saysSize, flags = 0x800 } of entries) {
    const plain = Buffer.from(bytes)
    const packed = deflateRawSync(plain, { level: 9 })
    const [nameBytes, size] = [Buffer.from(name), saysSize ?? plain.length]
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, nameBytes, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, rest, nameBytes]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A Word document as small as one can be, with whatever else is put in it. */
export function wordDocument(more: readonly ArchiveEntry[] = []): Buffer {
  return makeArchive([
    {
      name: '[Content_Types].xml',
      bytes: `<Types><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    },
    { name: 'word/document.xml', bytes: '<w:document>Kia ora</w:document>' },
    ...more,
  ])
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')

/** The harmless file that every scanner reports; put together here, so that none reports this file. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)
