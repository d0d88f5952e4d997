/** What strangers type: words that fit nowhere, and scripts that put no spaces between words or run the other way. */
import { dataTable, summary, when } from '#pages'

export const SIXTY_LETTERS = 'Taumatawhakatangihangakoauauotamateapokaiwhenuakitanatahuhan'
export const LONG_ADDRESS = `https://www.example.govt.nz/${'export-requirements/'.repeat(8)}honey.html`
export const THAI = 'บริษัทส่งออกน้ำผึ้งมานูก้าและผลิตภัณฑ์นมแห่งเกาะใต้ของนิวซีแลนด์จำกัดมหาชน'
export const ARABIC = 'شركة النيوزيلندي لتصدير العسل ومنتجات الألبان إلى أسواق الشرق الأوسط المحدودة'

const TYPED = [SIXTY_LETTERS, LONG_ADDRESS, THAI, ARABIC]

/** As columns of a queue: what was typed stands beside marks and times that must stay whole and in sight. */
export function longWordsTable(now: Date) {
  return dataTable<string>({
    ...{ caption: `What came from ${SIXTY_LETTERS}`, path: '/specimen', query: {}, rows: TYPED },
    empty: { title: '', text: '' },
    columns: [
      { key: 'reference', title: 'Enquiry', cell: () => ({ text: 'K4TR-9WQD', href: '/specimen' }) },
      { key: 'who', title: 'From', isInWords: true, cell: (typed) => `${typed}, ${SIXTY_LETTERS}` },
      { key: 'about', title: 'About', cell: (typed) => typed },
      { key: 'state', title: 'State', cell: () => ({ text: 'Answered', tag: 'attention' }) },
      { key: 'due', title: 'Due', cell: () => ({ text: 'Late: answer', tag: 'danger', note: 'was due 3 days ago' }) },
      { key: 'with', title: 'With', cell: () => 'Christopher Featherstonehaugh' },
      { key: 'received', title: 'Received', cell: () => ({ time: when(now, now) }) },
    ],
  }) // prettier-ignore
}

export function longWordsFacts() {
  return summary(TYPED.map((value) => ({ name: 'Name', value })))
}

export const longWordsField = {
  kind: 'checkboxes',
  label: `Which of ${SIXTY_LETTERS}?`,
  hint: LONG_ADDRESS,
  options: TYPED.map((text, index) => ({ value: `typed-${String(index)}`, text, hint: text })),
  errors: {},
} as const
