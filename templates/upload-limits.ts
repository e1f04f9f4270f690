import type { Agency } from './agency.ts'
import { signedFormSlot } from './documents-asked.ts'

/** What a citizen may attach to one request, as the agency set it. */
export interface UploadLimits {
  /** Largest file, in MB of 1024 × 1024 bytes. */
  fileMb: number
  /** Most files of one request. */
  files: number
  /** All files of one request together, in MB. */
  totalMb: number
}

/** The manual's 16 MB; ten files that may not all be that large. */
export const usualUploadLimits: UploadLimits = { fileMb: 16, files: 10, totalMb: 100 }

/** Pages of one signed form, a photo each. They are counted by themselves, so that a long form leaves room for papers. */
export const mostPages = 40

/** Files of which there may be so many are counted together. */
export const countedAlike = (one: string, other: string) =>
  (one === signedFormSlot) === (other === signedFormSlot)
export const mostFiles = (slot: string, { files }: UploadLimits) =>
  slot === signedFormSlot ? mostPages : files

type Limiting = Pick<Agency, 'uploadFileMb' | 'uploadFiles' | 'uploadTotalMb'>
export const uploadLimitsOf = (agency: Limiting): UploadLimits => ({
  fileMb: agency.uploadFileMb ?? usualUploadLimits.fileMb,
  files: agency.uploadFiles ?? usualUploadLimits.files,
  totalMb: agency.uploadTotalMb ?? usualUploadLimits.totalMb,
})

/** Up to what an agency may set them. */
export const mostUploadLimits: UploadLimits = { fileMb: 50, files: 30, totalMb: 500 }

export const megabytes = (mb: number) => mb * 1024 * 1024

/** The limits in a sentence, to be read before a file is chosen. */
export const limitsInWords = ({ fileMb, files, totalMb }: UploadLimits) =>
  `ระบบรองรับไฟล์ PDF และไฟล์รูปภาพ ที่มีขนาดไฟล์ไม่เกิน ${fileMb} MB แนบได้สูงสุด ${files} ไฟล์ รวมกันไม่เกิน ${totalMb} MB`

/** What somebody reads whose file does not fit any more. */
export const noRoomFor = {
  file: ({ fileMb }: UploadLimits) => `ไฟล์มีขนาดใหญ่เกินไป ระบบรองรับไฟล์ขนาดไม่เกิน ${fileMb} MB`,
  files: (limits: UploadLimits, slot: string) =>
    slot === signedFormSlot
      ? `แนบแบบฟอร์มได้ไม่เกิน ${mostPages} ภาพ กรุณารวมทุกหน้าเป็นไฟล์ PDF ไฟล์เดียว`
      : `แนบได้ไม่เกิน ${limits.files} ไฟล์`,
  total: ({ totalMb }: UploadLimits) => `ไฟล์ที่แนบรวมกันเกิน ${totalMb} MB กรุณาลบไฟล์ที่ไม่จำเป็น หรือใช้ไฟล์ที่เล็กลง`,
} as const
