/** Why a file is not taken, or does not open. */
import { declareErrors } from '#kernel'

export const filesErrors = declareErrors(
  {
    'file-without-bytes': 'The file is empty. Choose one that has something in it.',
    'file-too-big': 'The file is too big.',
    'file-type-not-allowed': 'A file of this kind cannot be taken here.',
    'file-name-and-type-differ':
      'The name of the file says that it is of another kind than it is. Save it again from the program that made it.',
    'file-has-malware': 'The file holds malware and was refused. Send another, or do without.',
    'file-has-macros': 'The document holds macros; save it without them.',
    'file-runs-something':
      'The document holds something that runs, or fetches it from elsewhere; save it without that.',
    'file-locked': 'The document is locked with a password; save it without one.',
    'archive-bomb': 'The document unpacks to far more than a document holds.',
    'archive-path-unsafe': 'The document holds a part whose name leads out of it.',
    'file-too-big-to-scan': 'The file is too big to be scanned for malware.',
    'file-damaged': 'The file is damaged. Save it again, or choose another.',
    'file-lapsed': 'The file was sent too long ago; choose it again.',
    'file-not-there': 'There is no such file.',
    'file-destroyed': 'The file was destroyed and cannot be had again.',
    'file-waits-for-scan': 'The file has not been scanned for malware yet; it opens once it has.',
    'file-store-unreachable':
      'The store of files cannot be reached; nothing was kept. Try again in a moment.',
    'file-store-unknown': 'The setting of the store of files names no store, or lacks its credentials.',
    'file-residency-unknown':
      'A store of files lies on the premises, in New Zealand or overseas; this one does not say where.',
  },
  {
    'file-without-bytes': 'He kōnae piako. Kōwhiria he kōnae kāore i te piako.',
    'file-too-big': 'He nui rawa te kōnae.',
    'file-type-not-allowed': 'Kāore tēnei momo kōnae e whakaaetia ana i konei.',
    'file-name-and-type-differ':
      'Kāore te ingoa o te kōnae e rite ana ki tōna momo. Tiakina anō i te pūmanawa i hangaia ai.',
    'file-has-malware': 'He pūmanawa kino kei roto i te kōnae, nō reira kāore i whakaaetia.',
    'file-has-macros': 'He tonotono kei roto i te tuhinga; tiakina anō, engari kaua e waiho aua tonotono.',
    'file-runs-something':
      'He mea kei roto i te tuhinga ka whakahaeretia, ka tīkina mai rānei i wāhi kē; tiakina anō, engari kaua e waiho aua mea.',
    'file-locked': 'Kua rakaina te tuhinga ki te kupuhipa; tiakina anō kia kore he kupuhipa.',
    'archive-bomb': 'He nui noa atu ngā mea ka puta i te tuhinga i tā te tuhinga e mau ai.',
    'archive-path-unsafe': 'He wāhanga kei roto i te tuhinga e puta ai tōna ingoa ki waho.',
    'file-too-big-to-scan': 'He nui rawa te kōnae hei matawai mō te pūmanawa kino.',
    'file-damaged': 'Kua hē te kōnae. Tiakina anō, kōwhiria rānei tētahi atu.',
    'file-lapsed': 'Kua roa rawa te wā mai i te tukunga o te kōnae; kōwhiria anō.',
    'file-not-there': 'Kāore he kōnae pērā.',
    'file-destroyed': 'Kua whakakorea te kōnae, ā, e kore e taea te whakahoki mai.',
    'file-waits-for-scan': 'Kāore anō te kōnae kia matawaitia mō te pūmanawa kino; ka huaki i muri i tērā.',
    'file-store-unreachable':
      'Kāore e taea te toro te pātaka kōnae; kāore he mea i puritia. Whakamātau anō ākuanei.',
    'file-store-unknown':
      'Kāore te tautuhinga o te pātaka kōnae e whakaingoa ana i tētahi pātaka, kāore rānei ōna tohu.',
    'file-residency-unknown':
      'Kei te whare nei, kei Aotearoa, kei tāwāhi rānei te pātaka kōnae; kāore tēnei e kī ana kei hea.',
  },
)

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof filesErrors, string> {}
}
