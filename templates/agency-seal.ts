/** ตราของหน่วยงาน, as the office uploaded it: where its pictures are, and where it stands on paper. */
import type { Content } from 'pdfmake/interfaces.js'

export interface AgencySeal {
  id: string
}

/** One for screens, with what is transparent; one for paper. */
export const sealPictures = ['screen', 'print'] as const
export type SealPicture = (typeof sealPictures)[number]

export const sealFolder = ({ id }: AgencySeal) => `seals/${id}/`
/** The file of one of its pictures; also its name in a layout. */
export const sealKey = (seal: AgencySeal, picture: SealPicture) => `${sealFolder(seal)}${picture}`
/** Where everybody may see it; another seal has another address, so that browsers keep it for good. */
export const sealPath = ({ id }: AgencySeal) => `/seal/${id}`

/** 2.5 cm, as wide as a seal may be on a form. */
const largestOnPaper = 71

type WithSeal = { seal?: AgencySeal | undefined }

/** The files that a layout with this agency's seal needs. */
export const picturesOf = ({ seal }: WithSeal): readonly string[] => (seal ? [sealKey(seal, 'print')] : [])

/** The seal inside a square of so many points; nothing where there is none. */
export const sealOnPaper = ({ seal }: WithSeal, side = largestOnPaper): Content[] =>
  seal ? [{ image: sealKey(seal, 'print'), fit: [side, side], alignment: 'center' }] : []
