import { type IdentityStatus, identityLabels, identityPath } from '#templates/identity.ts'
import { Notice } from './notice.tsx'

interface Face {
  tone: 'waiting' | 'success' | 'info'
  text?: string
  /** What leads to the page of the photos. */
  link?: string
}

const faces: Record<IdentityStatus, Face> = {
  none: {
    tone: 'waiting',
    text: 'ใช้งานระบบได้ทันที แต่บางบริการต้องรอจนกว่าจะยืนยันตัวตน',
    link: 'ยืนยันตัวตน',
  },
  pending: {
    tone: 'waiting',
    text: 'ใช้งานระบบได้ทันที เจ้าหน้าที่จะตรวจสอบในวันและเวลาทำการ',
    link: 'ดูภาพที่ส่ง',
  },
  verified: { tone: 'success' },
  rejected: {
    tone: 'waiting',
    text: 'ระหว่างนี้ใช้งานระบบได้ตามปกติ',
    link: 'ดูเหตุผลและยืนยันตัวตนใหม่',
  },
}

interface IdentityNoticeProps {
  identity: IdentityStatus
  /** Why photos were sent back, a line each. */
  reason?: string | undefined
  /** On the page of the photos itself. */
  isHere?: boolean
}

/** Whether the office has checked who somebody is, and the way to what is left to do. */
export function IdentityNotice({ identity, reason, isHere }: IdentityNoticeProps) {
  const { tone, text, link } = faces[identity]
  return (
    <Notice tone={tone} title={identityLabels[identity]}>
      {(text || reason) && (
        <>
          {reason && (
            <ul class="plain-list">
              {reason.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {text && <p>{text}</p>}
          {link && !isHere && <a href={`/liff${identityPath}`}>{link}</a>}
        </>
      )}
    </Notice>
  )
}
