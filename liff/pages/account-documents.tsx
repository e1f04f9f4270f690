import { requestWords } from '#templates/request-words.ts'
import { thaiDate } from '#templates/thai.ts'
import { AccountPage } from '../account/account-page.tsx'
import { listDocuments } from '../account/calls.ts'
import { openOutsideLine } from '../outside.ts'
import { FileLinks, useFreshLinks } from '../parts/file-links.tsx'
import { Loaded, useLoad } from '../parts/loaded.tsx'

type OwnDocument = Awaited<ReturnType<typeof listDocuments>>[number]

/** Licences, receipts and letters that the office issued: those to be used, and apart those that are past. */
export default function AccountDocuments() {
  return (
    <AccountPage
      title="เอกสารของฉัน"
      path="/liff/account/documents"
      lead="ใบอนุญาต หนังสือรับรอง และใบเสร็จที่หน่วยงานออกให้ท่าน แสดงต่อเจ้าหน้าที่จากหน้าจอได้"
    >
      {() => <Documents />}
    </AccountPage>
  )
}

function Documents() {
  const documents = useLoad(listDocuments, 'documents')
  useFreshLinks(documents.data, documents.reload)
  return (
    <Loaded of={documents}>
      {(list) => {
        const current = list.filter(({ standing }) => standing === 'valid' || standing === 'early')
        const past = list.filter((document) => !current.includes(document))
        if (list.length === 0) {
          return <p class="empty">ยังไม่มีเอกสารที่หน่วยงานออกให้ท่าน เมื่อมีเอกสารจะแสดงที่นี่</p>
        }
        return (
          <>
            <Group title="ใช้ได้" documents={current} />
            <Group title="หมดอายุหรือยกเลิกแล้ว" documents={past} />
          </>
        )
      }}
    </Loaded>
  )
}

const Group = ({ title, documents }: { title: string; documents: readonly OwnDocument[] }) =>
  documents.length === 0 ? null : (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul class="rows">
        {documents.map((document) => (
          <Item key={document.id} document={document} />
        ))}
      </ul>
    </section>
  )

const Item = ({ document }: { document: OwnDocument }) => {
  const { title, type, number, url, verifyUrl, reference } = document
  return (
    <li class="row paper">
      <strong>{title}</strong>
      {number && <span>เลขที่ {number}</span>}
      <Standing document={document} />
      {url && <FileLinks name={title} type={type} url={url} />}
      <span class="paper-links">
        {url && (
          <a
            class="text-link"
            href={verifyUrl}
            target="_blank"
            rel="noopener"
            onClick={(event) => openOutsideLine(event, verifyUrl)}
          >
            หน้าตรวจสอบเอกสาร<span class="visually-hidden"> {title}</span>
          </a>
        )}
        <a class="text-link" href={`/liff/requests/${reference}`}>
          {requestWords('either').reference} {reference}
        </a>
      </span>
    </li>
  )
}

const Standing = ({
  document: { standing, createdAt, validUntil, revokedAt, revokedReason },
}: {
  document: OwnDocument
}) => {
  if (standing === 'revoked') {
    return (
      <span>
        ยกเลิกเมื่อ {thaiDate(revokedAt ?? createdAt)}
        {revokedReason && ` เหตุผล: ${revokedReason}`}
      </span>
    )
  }
  const end = validUntil && thaiDate(validUntil)
  if (standing === 'expired') return <span>หมดอายุเมื่อ {end}</span>
  return (
    <span class="hint">
      ออกเมื่อ {thaiDate(createdAt)}
      {end && ` · ใช้ได้ถึง ${end}`}
    </span>
  )
}
